import { describe, expect, test } from 'vitest';
import type { Difficulty } from './blueprint.ts';
import { aFact, aPack, aRelation } from '#lib/domain/dataset/testing/a-pack.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { generate, type Generated } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { difficultyOf } from './prior.ts';
import { onlyRises } from './series.ts';

/** What one subject sold year by year from 2001 on. */
const sold = (...amounts: readonly number[]): Pack => {
	const relation = aRelation({ id: 'sales', valueType: 'quantity', unit: 'cars', varies: true });
	const compare = { en: 'Which sold more ({when})?', zh: '{when}哪一个卖得更多？' };
	return aPack({
		relations: [{ ...relation, templates: { ...relation.templates, compare } }],
		facts: amounts.map((n, at) =>
			aFact({
				...{ id: `F${at}`, relation: 'sales', when: `${2001 + at}` },
				value: { t: 'quantity', n: `${n}000`, unit: 'cars' }
			})
		)
	});
};

const made = (pack: Pack, difficulty: Difficulty): Generated =>
	generate(indexPack(pack), { topics: [], forms: ['compare', 'order'], difficulty }, '1');

test('a number only rises where no year from first to last is below the one before', () => {
	expect(onlyRises(indexPack(sold(1, 2, 2, 3)), [3, 0])).toBe(true);
	expect(onlyRises(indexPack(sold(1, 3, 2, 4)), [0, 3])).toBe(false);
	expect(onlyRises(indexPack(sold(1, 3, 2, 4)), [0, 1])).toBe(true);
	expect(onlyRises(indexPack(sold(4, 3, 2)), [0, 2])).toBe(false);
});

describe('years of a number that only ever rises', () => {
	const rising = sold(11, 17, 26, 40);

	test('are compared in an easy quiz and no other, because the later year is guessed', () => {
		expect(made(rising, 'easy').specs.length).toBeGreaterThan(4);
		for (const difficulty of ['medium', 'hard'] as const) {
			const { specs, skips } = made(rising, difficulty);
			expect(specs).toEqual([]);
			expect(skips.filter(({ reason }) => reason === 'cue')).toHaveLength(8);
		}
	});

	test('count as easy however close their numbers are', () => {
		const close = sold(101, 110, 120, 131);
		const index = indexPack(close);
		for (const spec of made(close, 'easy').specs) expect(difficultyOf(index, spec)).toBeLessThan(0.2);
	});

	test('are compared at any difficulty across a year that fell', () => {
		const index = indexPack(sold(11, 17, 13, 20));
		expect(made(index.pack, 'easy').specs).toHaveLength(8);
		for (const difficulty of ['medium', 'hard'] as const) {
			const { specs } = made(index.pack, difficulty);
			expect(specs.length).toBeGreaterThan(4);
			for (const { card, further } of specs) {
				const facts = [card.slice(0, -2), ...further].map((id) => index.factAt.get(id) ?? -1);
				expect(onlyRises(index, facts)).toBe(false);
			}
		}
	});
});
