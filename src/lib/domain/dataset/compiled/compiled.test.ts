import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { inAliasOrder } from '#lib/domain/dataset/aliases.ts';
import type { Fact, Pack, Value } from '#lib/domain/dataset/pack.ts';
import { aCitation, aFact, aPack, aRelation, aSource, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { joinByAge, joinIds, joinTexts, splitByAge, splitIds, splitTexts } from './columns.ts';
import { compilePack } from './compile.ts';
import { readCompiled, readCompiledFile } from './read.ts';

/** Any words that a sheet can hold: no line breaks inside lists, no `;`. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[;]/.test(text));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const langText = fc.record({ en: words, zh: words }, { requiredKeys: [] });
const id = fc.oneof(
	fc
		.tuple(fc.constantFrom('F', 'S', 'a-', ''), fc.nat(1200))
		.map(([before, n]) => `${before}${String(n).padStart(3, '0')}`),
	fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/)
);
const number = fc.integer({ min: -1e6, max: 1e9 }).map(String);

const value: fc.Arbitrary<Value> = fc.oneof(
	fc.record({ t: fc.constant('thing' as const), id }),
	fc.record({ t: fc.constant('place' as const), id }),
	fc
		.record({
			n: number,
			unit: fc.constantFrom('vehicles', 'percent'),
			approx: maybe(fc.constantFrom('=', '~', '>', '>=', '<'))
		})
		.map(({ approx, ...rest }) => ({ t: 'quantity' as const, ...rest, ...(approx === undefined ? {} : { approx }) })),
	fc.record({ t: fc.constant('date' as const), edtf: fc.constantFrom('2023', '2023-08-09', '2020/..') }),
	fc.record({ t: fc.constant('text' as const), v: langText }),
	fc.record({ t: fc.constant('yesno' as const), v: fc.boolean() }),
	fc.record({ t: fc.constant('rank' as const), n: fc.integer({ min: 1, max: 99 }) })
);

/** Leaves out what is undefined, as the domain's values do. */
const compact = <T extends object>(row: T): T =>
	Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)) as T;

const fact = fc
	.record({
		id,
		subject: id,
		relation: fc.constantFrom('r1', 'r2', 'r3'),
		value,
		qualifier: maybe(id),
		when: maybe(fc.constantFrom('2023', '2023-Q1')),
		asOf: maybe(fc.constant('2023-08-09')),
		negative: maybe(fc.constant(true as const)),
		status: fc.constantFrom('preferred', 'normal', 'alternative', 'deprecated', 'retired'),
		quiz: fc.constantFrom('yes', 'careful', 'no'),
		citations: fc.array(fc.record({ source: fc.constantFrom('q1', 'q2', 'q3'), locator: words }), { maxLength: 3 }),
		attribution: maybe(words),
		replacedBy: maybe(id),
		note: maybe(langText.filter((text) => Object.keys(text).length > 0)),
		valueAliases: maybe(fc.array(words, { minLength: 1, maxLength: 3 })),
		topics: fc.uniqueArray(fc.constantFrom('exports', 'places'), { maxLength: 2 }),
		difficulty: maybe(fc.constantFrom(1, 2, 3, 4, 5))
	})
	.map((row) => compact(row) as Fact);

const thing = fc
	.record({
		id,
		label: langText,
		kind: id,
		partOf: maybe(id),
		aliases: fc.array(words, { maxLength: 3 }).map((aliases) => [...inAliasOrder(aliases)]),
		pinyin: maybe(words),
		article: maybe(fc.constantFrom('a', 'an', 'the')),
		plural: maybe(words),
		place: maybe(fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.constantFrom(8.25, -120.5) }))
	})
	.map((row) => compact(row) as Pack['things'][number]);

const relation = (name: string) =>
	fc
		.record({
			label: langText,
			subjectKinds: fc.uniqueArray(id, { maxLength: 2 }),
			valueType: fc.constantFrom('thing', 'place', 'quantity', 'date', 'text', 'yesno', 'rank'),
			valueKinds: fc.uniqueArray(id, { maxLength: 2 }),
			cardinality: fc.constantFrom('one', 'many'),
			complete: fc.constantFrom('no', 'yes', 'in-source'),
			varies: fc.boolean(),
			inverse: maybe(fc.constant('one' as const)),
			unit: maybe(fc.constant('vehicles')),
			min: maybe(number),
			max: maybe(number),
			tolerance: maybe(fc.integer({ min: 0, max: 20 })),
			templates: fc.record({ ask: langText, askBack: langText, say: langText, compare: langText, pair: langText }),
			forms: fc.uniqueArray(fc.constantFrom('choice', 'typed'))
		})
		.map((row) => compact({ id: name, ...row }) as Pack['relations'][number]);

const pack: fc.Arbitrary<Pack> = fc
	.record({
		facts: fc.uniqueArray(fact, { maxLength: 12, selector: (row) => row.id }),
		things: fc.uniqueArray(thing, { maxLength: 6, selector: (row) => row.id }),
		relations: fc.tuple(relation('r1'), relation('r2'), relation('r3'))
	})
	.map((rows) => ({
		...aPack({ facts: [] }),
		...rows,
		topics: [{ id: 'exports', label: { en: 'Exports', zh: '出口' } }],
		units: {
			vehicles: { en: ['vehicle', 'vehicles'] as const, zh: '辆' },
			percent: { en: ['%', '%'] as const, zh: '%' }
		},
		sources: [
			aSource({ id: 'q1' }),
			aSource({ id: 'q2', weak: true, origin: 'CAAM', licence: 'CC', note: 'n' }),
			aSource({ id: 'q3' })
		]
	}));

/** As it comes from a file. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('columns', () => {
	test('any texts come back', () =>
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
				expect(splitTexts(joinTexts(texts), texts.length)).toEqual(texts);
			})
		));

	test('any ids come back, and those that count up take one line', () => {
		fc.assert(
			fc.property(fc.array(id), (ids) => {
				expect(splitIds(joinIds(ids))).toEqual(ids);
			})
		);
		expect(joinIds(['S008', 'S009', 'S010', 'S012', 'F99', 'F100'])).toBe('S008\t2\nS012\nF99\nF100');
	});

	test('any lists of numbers come back', () =>
		fc.assert(
			fc.property(fc.array(fc.array(fc.nat(300), { maxLength: 4 })), (rows) => {
				expect(splitByAge(joinByAge(rows), rows.length)).toEqual(rows);
			})
		));
});

describe('a compiled pack', () => {
	test('read again it is the pack', () =>
		fc.assert(
			fc.property(pack, (given) => {
				expect(readCompiledFile(stored(compilePack(given)))).toEqual(ok(given));
			}),
			{ numRuns: 300 }
		));

	test('keeps a backslash in the place that a source is cited at', () => {
		const given = aPack({ facts: [aFact({ citations: [aCitation({ locator: 'C:\\n page 2' })] })] });
		expect(readCompiledFile(stored(compilePack(given)))).toEqual(ok(given));
	});

	const small = aPack({
		facts: [
			aFact({ id: 'F1', note: { en: 'careful', zh: '注意' } }),
			aFact({ id: 'F2', relation: 'partner', citations: [aCitation({ source: 'src2', locator: 'p. 9' })] })
		],
		things: [aThing({ aliases: ['Ess', '甲'], pinyin: 'jiǎ' })],
		relations: [aRelation(), aRelation({ id: 'partner', cardinality: 'many', complete: 'in-source' })]
	});
	const { core, en, zh, more } = compilePack(small);
	const opened = (parts: Parameters<typeof readCompiled>[0]): Pack => {
		const read = readCompiled(parts);
		return read.ok ? read.value : expect.fail(read.problem);
	};

	test('without a language only its words are missing', () => {
		const read = opened({ core, zh, more });
		expect(read.things[0]?.label).toEqual({ zh: small.things[0]?.label.zh });
		expect(read.relations[0]?.templates.ask).toEqual({ zh: small.relations[0]?.templates.ask.zh });
		expect(read.facts.map(({ citations }) => citations)).toEqual(small.facts.map(({ citations }) => citations));
	});

	test('the leanest one still says which source a stem names', () => {
		const read = opened({ core, en });
		expect(read.facts[1]?.citations[0]?.source).toBe('src2');
		expect(read.sources).toMatchObject([{ id: 'src2', short: { en: 'the report src2' } }]);
		expect(read.things[0]?.aliases).toEqual([]);
	});

	test.each([
		['nothing', null],
		['a list', []],
		['another file', { facts: [] }],
		['a newer layout', { core: { ...core, format: 2 } }],
		['a column cut off', { core: { ...core, facts: { ...core.facts, relation: [0] } }, en }],
		['a value type that is none', { core: { ...core, facts: { ...core.facts, valueType: 'x\n' } }, en }],
		['a letter that means nothing', { core: { ...core, facts: { ...core.facts, traits: 'zzzz\nzzzz' } }, en }],
		['Chinese in place of sources', { core, sources: zh }]
	])('%s is no pack, and the problem says why', (_, raw) => {
		const read = readCompiledFile(raw);
		expect(read.ok ? '' : read.problem).not.toBe('');
	});
});
