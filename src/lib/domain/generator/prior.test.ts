import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { FORMS } from '#lib/domain/base/form.ts';
import { cardIdOf } from '#lib/domain/base/id.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { DIFFICULTIES } from './blueprint.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { difficultyOf, difficultyWord } from './prior.ts';
import { packCases } from './testing/pack-properties.ts';

const twins = ['wuhu', 'wuhan', 'xiamen'].map((id) =>
	aThing({ id, kind: 'city', ...(id === 'xiamen' ? {} : { partOf: 'east' }) })
);
const index = indexPack(
	aPack({
		things: [
			...twins,
			aThing({ id: 's1', kind: 'company' }),
			aThing({ id: 's2', kind: 'company' }),
			aThing({ id: 'east', kind: 'region' })
		],
		relations: [
			aRelation({ id: 'seat' }),
			aRelation({ id: 'output', valueType: 'quantity', unit: 'vehicles' }),
			aRelation({ id: 'founded', valueType: 'date' })
		],
		facts: [
			aFact({ id: 'P1', relation: 'seat', value: 'wuhu' }),
			aFact({ id: 'Q1', relation: 'output', value: { t: 'quantity', n: '1000', unit: 'vehicles', approx: '=' } }),
			aFact({
				id: 'Q2',
				subject: 's2',
				relation: 'output',
				value: { t: 'quantity', n: '1100', unit: 'vehicles', approx: '=' }
			}),
			aFact({ id: 'D1', relation: 'founded', value: { t: 'date', edtf: '1990' } })
		]
	})
);
const prior = (card: string, options: readonly string[], change: Partial<ItemSpec> = {}): number =>
	difficultyOf(index, { card: `${card}.f`, form: 'choice', options, further: [], ...change });

describe('an item is thought to be the harder', () => {
	test('the more alike its wrong options are to the right one', () => {
		expect(prior('P1', ['wuhu', 'wuhan'])).toBeGreaterThan(prior('P1', ['wuhu', 'wuhan', 'xiamen']));
		expect(prior('P1', ['wuhu', 'wuhan', 'xiamen'])).toBeGreaterThan(prior('P1', ['xiamen', 'wuhu']));
	});

	test('the closer its numbers stand: nothing where each is twice the last, all where they meet', () => {
		expect(prior('Q1', ['500', '1000', '2000'])).toBe(0);
		expect(prior('Q1', ['740', '1000', '1350'])).toBeCloseTo(0.481, 2);
		expect(prior('Q1', ['870', '1000', '1150'])).toBeGreaterThan(0.7);
	});

	test('the closer its dates stand', () => {
		expect(prior('D1', ['1989', '1990', '1991'])).toBe(0.75);
		expect(prior('D1', ['1980', '1990', '2000'])).toBeCloseTo(0.231, 3);
	});

	test('the closer the amounts that it compares', () => {
		const change = { form: 'compare' as const, further: ['Q2'] };
		expect(prior('Q1', ['s1', 's2'], change)).toBeGreaterThan(0.8);
	});

	test('where it has to be recalled rather than recognised', () => {
		expect(difficultyWord(prior('P1', [], { form: 'typed' }))).toBe('hard');
	});
});

test('an item of a fact that the pack does not know has none', () => {
	expect(prior('X1', ['wuhu', 'wuhan'])).toBe(0);
});

test('the prior of any item of any pack lies between 0 and 1, in steps of a thousandth', () => {
	fc.assert(
		fc.property(packCases, ({ pack, seed, difficulty }) => {
			const any = indexPack(pack);
			for (const spec of generate(any, { topics: [], forms: FORMS, difficulty }, seed).specs) {
				const found = difficultyOf(any, spec);
				expect(found).toBeGreaterThanOrEqual(0);
				expect(found).toBeLessThanOrEqual(1);
				expect(Math.round(found * 1000) / 1000).toBe(found);
			}
		}),
		{ numRuns: 100 }
	);
});

test('numbers made to be hard stand closer than those made to be easy, in any pack', () => {
	fc.assert(
		fc.property(packCases, ({ pack, seed }) => {
			const any = indexPack(pack);
			const numeric = new Set(
				pack.facts.flatMap(({ id, value }) => (value.t === 'quantity' ? [cardIdOf(id, 'f')] : []))
			);
			const [easy, , hard] = DIFFICULTIES.map((difficulty) => {
				const { specs } = generate(any, { topics: [], forms: ['choice'], difficulty }, seed);
				return new Map(specs.map((spec) => [spec.card, difficultyOf(any, spec)]));
			});
			for (const card of numeric) {
				const [low, high] = [easy?.get(card), hard?.get(card)];
				if (low !== undefined && high !== undefined) expect(high).toBeGreaterThanOrEqual(low);
			}
		}),
		{ numRuns: 100 }
	);
});
