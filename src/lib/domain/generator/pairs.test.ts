import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Fact, Pack, Relation } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';
import { lintMade, rules } from './lint/index.ts';
import { localeParity } from './lint/paper.ts';
import { difficultyOf } from './prior.ts';
import { render } from './render.ts';
import { densePack } from './testing/arbitrary-pack.ts';

const PAIRED = ['match', 'categorise'] as const;
const seeds = fc.nat(0xffff).map(String);
/** What hostile names bring, and the label of a relation that stands in for a template. */
const OF_NAMES = new Set(['P19', 'P29', 'P30']);

const made = (pack: Pack, form: (typeof PAIRED)[number], difficulty: 'easy' | 'medium' | 'hard' = 'medium') =>
	generate(indexPack(pack), { topics: [], forms: [form], difficulty }, '1');

const itemsOf = (pack: Pack, form: (typeof PAIRED)[number], locale: 'en' | 'zh' = 'en'): readonly AnyItem[] =>
	made(pack, form).specs.flatMap((spec) => {
		const item = render(spec, indexPack(pack), locale);
		return item.ok ? [item.value] : [];
	});

/** Cities of provinces: one fact for each, in the order of the letters. */
const cities = (places: readonly string[], relation: Partial<Relation> = {}, facts: readonly Fact[] = []): Pack =>
	aPack({
		things: [...new Set(places.map((place) => place.slice(1)))].map((id) => aThing({ id, kind: 'province' })),
		facts: [
			...places.map((place, at) =>
				aFact({ id: `F${at}`, subject: `city-${place.charAt(0)}`, relation: 'in_province', value: place.slice(1) })
			),
			...facts
		],
		relations: [aRelation({ id: 'in_province', ...relation })]
	});

describe('on any pack with many facts of one kind', () => {
	test('every pair that is shown and not of the key is proven wrong, in both languages alike (P10, P12, P32)', () => {
		let seen = 0;
		fc.assert(
			fc.property(densePack, seeds, fc.constantFrom('easy', 'medium', 'hard'), (pack, seed, difficulty) => {
				const [index, facts] = [indexPack(pack), indexFacts(pack)];
				const { specs } = generate(index, { topics: [], forms: PAIRED, difficulty }, seed);
				for (const spec of specs) {
					const items = LOCALES.flatMap((locale) => {
						const item = render(spec, index, locale);
						return item.ok ? [item.value] : [];
					});
					expect(items.length, JSON.stringify(spec)).toBeGreaterThan(0);
					const findings = items.flatMap((item) => lintMade(facts, item));
					expect(findings.filter(({ property }) => !OF_NAMES.has(property))).toEqual([]);
					const [one, other] = items;
					if (one !== undefined && other !== undefined) expect(localeParity(one, other)).toEqual([]);
					seen++;
				}
			}),
			{ numRuns: 120 }
		);
		expect(seen).toBeGreaterThan(30);
	});
});

describe('a match', () => {
	const five = cities(['aRed', 'bBlue', 'cGreen', 'dGrey', 'ePink']);

	test('has four pairs and one right more, easy ones three', () => {
		for (const [difficulty, pairs] of [
			['medium', 4],
			['easy', 3]
		] as const) {
			const { specs } = made(five, 'match', difficulty);
			expect(specs).toHaveLength(5);
			for (const { options, further } of specs)
				expect([options.length, further.length]).toEqual([pairs + 1, pairs - 1]);
		}
	});

	test('needs four values: three to be paired and one that is left over', () => {
		expect(made(cities(['aRed', 'bBlue', 'cGreen']), 'match').specs).toEqual([]);
		expect(made(cities(['aRed', 'bBlue', 'cGreen', 'dGrey']), 'match').specs).toHaveLength(4);
	});

	test('never shows two subjects of one value', () => {
		for (const item of itemsOf(cities(['aRed', 'bRed', 'cGreen', 'dGrey', 'ePink', 'fPink']), 'match')) {
			if (item.form === 'match') expect(new Set(item.key).size).toBe(item.key.length);
		}
	});

	test('shows no pair that another fact may make true, be it contested', () => {
		const pack = cities(['aRed', 'bBlue', 'cGreen', 'dGrey'], {}, [
			aFact({ id: 'X', subject: 'city-a', relation: 'in_province', value: 'Blue', status: 'alternative' })
		]);
		for (const item of itemsOf(pack, 'match')) {
			if (item.form !== 'match') continue;
			const shown = [...item.body.lefts, ...item.body.rights].map(({ value }) => value);
			expect(shown.includes('city-a') && shown.includes('Blue')).toBe(false);
		}
	});

	test('of a relation with several values that are not all listed is never made', () => {
		const { specs, skips } = made(cities(['aRed', 'bBlue', 'cGreen', 'dGrey'], { cardinality: 'many' }), 'match');
		expect(specs).toEqual([]);
		expect(skips.filter(({ reason }) => reason === 'notComplete')).toHaveLength(4);
	});

	test('restates every fact of it and cites the sources of all', () => {
		const [item] = itemsOf(five, 'match');
		expect(item?.facts).toHaveLength(4);
		expect(item?.explanation.match(/ is /g)).toHaveLength(4);
		expect(item?.citations).toHaveLength(1);
	});
});

describe('pairs of dates', () => {
	const years = [1900, 1901, 1902, 1903, 1950, 1960, 1970, 1980];
	const pack = aPack({
		facts: years.map((year, at) =>
			aFact({ id: `F${at}`, subject: `s${'abcdefgh'.charAt(at)}`, value: { t: 'date', edtf: `${year}` } })
		),
		relations: [aRelation({ valueType: 'date' })]
	});
	const prior = (difficulty: 'easy' | 'hard'): number => {
		const [spec] = made(pack, 'match', difficulty).specs.filter(({ card }) => card === 'F0.f');
		return spec === undefined ? NaN : difficultyOf(indexPack(pack), spec);
	};

	test('lie close together where they are to be hard, and far apart where easy', () => {
		expect(prior('hard')).toBeGreaterThan(2 * prior('easy'));
	});
});

describe('a sorting', () => {
	const sorted = cities(['aRed', 'bRed', 'cGreen', 'dGreen', 'ePink', 'fPink', 'gGrey']);

	test('has two things more than categories, none of which is empty', () => {
		const items = itemsOf(sorted, 'categorise');
		expect(items.length).toBeGreaterThan(0);
		for (const item of items) {
			if (item.form !== 'categorise') continue;
			expect([item.body.lefts.length, item.body.rights.length]).toEqual([5, 3]);
			expect(new Set(item.key).size).toBe(3);
		}
	});

	test('is not made of things that have a category each', () => {
		expect(made(cities(['aRed', 'bBlue', 'cGreen', 'dGrey', 'ePink']), 'categorise').specs).toEqual([]);
	});
});

describe('the check of pairs', () => {
	const pack = cities(['aRed', 'bRed', 'cGreen', 'dGreen', 'ePink', 'fGrey']);
	const facts = indexFacts(pack);
	const broken = (item: AnyItem | undefined): readonly string[] =>
		item === undefined ? [] : lintMade(facts, item).map(({ property }) => property);

	test.each(PAIRED)('finds a key that is turned round, a proof that is not the one, and a wrong fact (%s)', (form) => {
		const [item] = itemsOf(pack, form);
		if (item?.form !== 'match' && item?.form !== 'categorise') return expect.unreachable();
		const property = form === 'match' ? 'P10' : 'P12';
		const { lefts, rights } = item.body;
		expect(broken(item)).toEqual([]);
		expect(broken({ ...item, key: item.key.map((right) => (right + 1) % rights.length) })).toContain(property);
		const unproven = lefts.map((left) => ({ ...left, proofs: left.proofs.map(() => null) }));
		expect(broken({ ...item, body: { lefts: unproven, rights } })).toContain(property);
		expect(broken({ ...item, facts: [...item.facts].reverse() })).toContain(property);
	});

	test('says what it is about', () => {
		const [item] = itemsOf(pack, 'match');
		const fact = pack.facts[0];
		const relation = pack.relations[0];
		if (item?.form !== 'match' || fact === undefined || relation === undefined) return expect.unreachable();
		const asked = { item: { ...item, key: [...item.key].reverse() }, index: facts, fact, relation, inverse: false };
		expect(rules.P10(asked).join('\n')).toMatch(/is not known true/);
	});
});
