import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Approx, Fact, Pack, Value } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { lintMade } from './lint/index.ts';
import { localeParity } from './lint/paper.ts';
import { render } from './render.ts';
import { NUMBERS } from './testing/hostile-words.ts';

const APPROX: readonly (Approx | undefined)[] = [undefined, undefined, undefined, '=', '~', '>', '<'];
const SUBJECTS = ['t0', 't1', 't2', 't3', 't4', 't5', 'inner'];
const compare = { en: 'Which of these is ahead ({when}, {q})?', zh: '{q}，{when}下列哪一个领先？' };

const amount: fc.Arbitrary<Value> = fc
	.record({ n: fc.constantFrom(...NUMBERS, '1071000', '455000'), approx: fc.constantFrom(...APPROX) })
	.map(({ n, approx }) => ({
		...{ t: 'quantity' as const, n, unit: 'vehicles' },
		...(approx === undefined ? {} : { approx })
	}));
const date: fc.Arbitrary<Value> = fc
	.constantFrom('1953', '1953-07', '1954', '1984', '2017', '2017-06', '2000/..', '2023-08-09')
	.map((edtf) => ({ t: 'date', edtf }));

const about = (relation: string, value: fc.Arbitrary<Value>): fc.Arbitrary<Omit<Fact, 'id'>> =>
	fc
		.record({
			value,
			subject: fc.constantFrom(...SUBJECTS),
			qualifier: fc.constantFrom(undefined, undefined, 'q1'),
			when: fc.constantFrom('2021', '2022', '2023', '2023-Q1', '2020/..'),
			status: fc.constantFrom('normal' as const, 'normal' as const, 'normal' as const, 'alternative' as const),
			quiz: fc.constantFrom('yes' as const, 'yes' as const, 'careful' as const)
		})
		.map(({ qualifier, when, ...rest }) => ({
			...aFact({ relation, ...rest }),
			...(qualifier === undefined ? {} : { qualifier }),
			...(relation === 'amount' ? { when } : {})
		}));

/** Many facts of few relations, about things that lie in each other or share a name. */
const densePack: fc.Arbitrary<Pack> = fc
	.array(fc.oneof(about('amount', amount), about('began', date)), { minLength: 8, maxLength: 40 })
	.map((facts) =>
		aPack({
			things: [
				...SUBJECTS.map((id) => aThing({ id, ...(id === 'inner' ? { partOf: 't0' } : {}) })).map((thing) =>
					thing.id === 't5' ? { ...thing, aliases: ['T4'] } : thing
				),
				aThing({ id: 'q1', kind: 'count', label: { en: 'count one', zh: '甲口径' } })
			],
			relations: [
				aRelation({ id: 'amount', valueType: 'quantity', unit: 'vehicles', varies: true }),
				aRelation({ id: 'began', valueType: 'date' })
			].map((relation) => ({ ...relation, templates: { ...relation.templates, compare } })),
			facts: facts.map((one, at) => ({ ...one, id: `F${at.toString().padStart(3, '0')}` }))
		})
	);

const itemsOf = (pack: Pack, seed: string): readonly (readonly AnyItem[])[] => {
	const index = indexPack(pack);
	return generate(index, { topics: [], forms: ['compare', 'order'], difficulty: 'hard' }, seed).specs.map((spec) =>
		LOCALES.flatMap((locale) => {
			const item = render(spec, index, locale);
			return item.ok ? [item.value] : [];
		})
	);
};

test('what is compared can be compared for certain, in both languages alike (P08, P09, P32)', () => {
	let made = 0;
	fc.assert(
		fc.property(densePack, fc.nat(999).map(String), (pack, seed) => {
			const facts = indexFacts(pack);
			for (const both of itemsOf(pack, seed)) {
				made += both.length;
				const findings = both.flatMap((item) => lintMade(facts, item).map((finding) => ({ ...finding, item })));
				expect(findings).toEqual([]);
				const [one, other] = both;
				if (one !== undefined && other !== undefined) expect(localeParity(one, other)).toEqual([]);
			}
		}),
		{ numRuns: 150 }
	);
	expect(made).toBeGreaterThan(300);
});

describe('the check of comparisons finds', () => {
	const year = (id: string, subject: string, edtf: string): Fact =>
		aFact({ id, subject, relation: 'began', value: { t: 'date', edtf } });
	const pack = aPack({
		things: [aThing({ id: 'in', partOf: 'a' })],
		relations: [aRelation({ id: 'began', valueType: 'date' })].map((relation) => ({
			...relation,
			templates: { ...relation.templates, compare: { en: 'Which came first?', zh: '哪一个更早？' } }
		})),
		facts: [year('F1', 'a', '1950'), year('F2', 'b', '1960'), year('F3', 'c', '1970'), year('F4', 'd', '1960-03')]
	});
	const index = indexPack(pack);
	const broken = (options: readonly string[], further: readonly string[], change: Partial<AnyItem> = {}) => {
		const form = options.length === 2 ? 'compare' : 'order';
		const item = render({ card: 'F1.f', form, options, further }, index, 'en');
		if (!item.ok) return [item.problem];
		const changed = { ...item.value, ...change } as AnyItem;
		return [...new Set(lintMade(indexFacts(pack), changed).map(({ property }) => property))];
	};

	test('nothing in a sound one', () => {
		expect(broken(['b', 'a'], ['F2'])).toEqual([]);
		expect(broken(['b', 'c', 'a'], ['F2', 'F3'])).toEqual([]);
	});
	test('a wrong key, and a sequence that is shown as it should be', () => {
		expect(broken(['b', 'a'], ['F2'], { key: 0 })).toEqual(['P09']);
		expect(broken(['b', 'c', 'a'], ['F2', 'F3'], { key: [2, 1, 0] })).toEqual(['P09']);
		expect(broken(['a', 'b', 'c'], ['F2', 'F3'])).toEqual(['P09']);
	});
	test('dates that may be the same', () => expect(broken(['a', 'd', 'b'], ['F2', 'F4'])).toContain('P08'));
	test('sources that are left out', () => {
		expect(broken(['b', 'a'], ['F2'], { citations: [] })).toContain('P31 of several');
	});
});
