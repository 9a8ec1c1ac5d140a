import { describe, expect, test } from 'vitest';
import type { Issue } from '#lib/domain/base/issue.ts';
import { ledgerLines } from '#lib/domain/dataset/ledger.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { readSheets } from '#lib/domain/dataset/read-sheets.ts';
import { aCitation, aFact, aPack, aRelation, aSource, aThing } from '#lib/domain/dataset/testing/a-pack.ts';
import { someSheets } from '#lib/domain/dataset/testing/a-sheet.ts';
import { checkPack, checkSheets } from './index.ts';

const brief = ({ place, severity, code }: Issue): string =>
	`${place.sheet}:${place.row}:${place.column} ${severity} ${code}`;
const issuesIn = (pack: Pack, ledger: readonly string[] = []): readonly string[] =>
	checkPack(pack, ledger).issues.map(brief);

const three = ['v1', 'v2', 'v3', 's1'].map((id) => aThing({ id }));
const sound = aPack({ facts: [aFact()], things: three });
const quantity = (n: string, unit = 'vehicles') => ({ t: 'quantity' as const, n, unit });
const relation = (given: Partial<Parameters<typeof aRelation>[0]>) => aRelation({ id: 'p', ...given });
const about = (given: Parameters<typeof relation>[0], ...facts: Parameters<typeof aFact>[0][]): Pack =>
	aPack({
		relations: [relation(given)],
		things: three,
		facts: facts.map((fact, i) => aFact({ id: `F${i + 1}`, relation: 'p', ...fact })),
		units: { vehicles: { en: ['vehicle', 'vehicles'], zh: '辆' }, percent: { en: ['percent', 'percent'], zh: '%' } }
	});
const worded = (
	templates: Partial<ReturnType<typeof aRelation>['templates']>,
	rest: Parameters<typeof relation>[0] = {}
): Pack => about({ ...rest, templates: { ...relation({}).templates, ...templates } }, {});

test('a sound pack has no issues', () => expect(issuesIn(sound)).toEqual([]));

describe('each rule finds its fault', () => {
	test.each<[string, string, Pack]>([
		[
			'a fact about an unknown thing',
			'facts:F1:subject error unknown-id',
			{ ...sound, facts: [aFact({ subject: 'x' })] }
		],
		[
			'two subjects of a value that belongs to one',
			'facts:F2:value error two-subjects',
			about({ inverse: 'one' }, { subject: 's1' }, { subject: 'v2' })
		],
		['of an unknown value', 'facts:F1:value error unknown-id', { ...sound, facts: [aFact({ value: 'x' })] }],
		['of an unknown relation', 'facts:F1:relation error unknown-id', { ...sound, facts: [aFact({ relation: 'x' })] }],
		[
			'with an unknown qualifier',
			'facts:F1:qualifier error unknown-id',
			{ ...sound, facts: [aFact({ qualifier: 'x' })] }
		],
		[
			'from an unknown source',
			'facts:F1:source error unknown-id',
			{ ...sound, facts: [aFact({ citations: [aCitation({ source: 'x' })] })] }
		],
		['with an unknown topic', 'facts:F1:tags error unknown-id', { ...sound, facts: [aFact({ topics: ['x'] })] }],
		[
			'replaced by an unknown fact',
			'facts:F1:replaced_by error unknown-id',
			{ ...sound, facts: [aFact({ replacedBy: 'x' })] }
		],
		[
			'in an unknown unit',
			'facts:F1:unit error unknown-id',
			about({ valueType: 'quantity' }, { value: quantity('5', 'x') })
		],
		[
			'a thing in an unknown one',
			'things:s1:part_of error unknown-id',
			{ ...sound, things: [...three.slice(0, 3), aThing({ partOf: 'x' })] }
		],
		['a relation in an unknown unit', 'relations:p:unit error unknown-id', about({ unit: 'x' })],
		['two facts with one id', 'facts:F1:id error duplicate-id', { ...sound, facts: [aFact(), aFact()] }],
		['an id with a blank', 'facts:F 1:id error bad-id', { ...sound, facts: [aFact({ id: 'F 1' })] }],
		['an id with a slash', 'facts:a/b:id error bad-id', { ...sound, facts: [aFact({ id: 'a/b' })] }],
		['two values for one key', 'facts:F2:value error two-values', about({}, { value: 'v1' }, { value: 'v2' })],
		['a value of another type', 'facts:F1:value error value-type', about({ valueType: 'date' }, { value: 'v1' })],
		[
			'another unit',
			'facts:F1:unit error unit-mismatch',
			about({ valueType: 'quantity', unit: 'vehicles' }, { value: quantity('5', 'percent') })
		],
		[
			'an impossible date',
			'facts:F1:value error impossible-date',
			about({ valueType: 'date' }, { value: { t: 'date', edtf: '2023-02-30' } })
		],
		['an impossible time', 'facts:F1:when error impossible-date', about({}, { when: '2023-13' })],
		['an impossible day of knowing', 'facts:F1:as_of error impossible-date', about({}, { asOf: 'Aug 2023' })],
		[
			'a source of an impossible day',
			'sources:src1:date error impossible-date',
			{ ...sound, sources: [aSource({ date: 'Monday' })] }
		],
		[
			'too little',
			'facts:F1:value error out-of-range',
			about({ valueType: 'quantity', min: '0' }, { value: quantity('-1') })
		],
		[
			'too much',
			'facts:F1:value error out-of-range',
			about({ valueType: 'quantity', max: '100' }, { value: quantity('100.1') })
		],
		['no source', 'facts:F1:source error no-source', { ...sound, facts: [aFact({ citations: [] })] }],
		[
			'no locator',
			'facts:F1:locator error no-locator',
			{ ...sound, facts: [aFact({ citations: [aCitation({ locator: '' })] })] }
		],
		[
			'a changing relation that does not say when',
			'relations:p:ask_en error no-when-slot',
			worded({ ask: { en: 'Where is {s}?', zh: '{when}{s}在哪里？' } }, { varies: true })
		],
		[
			'a slot that is none',
			'relations:p:say_zh error unknown-slot',
			worded({ say: { en: '{s} {v}', zh: '{s}{v}{who}' } })
		],
		['a brace left open', 'relations:p:say_en error unknown-slot', worded({ say: { en: '{s} is {v', zh: '{s}{v}' } })],
		[
			'a question that gives its answer away',
			'relations:p:ask_en error gives-away',
			worded({ ask: { en: 'Is {s} {v}?', zh: '{s}？' } })
		],
		[
			'an inverse that gives its answer away',
			'relations:p:askback_en error gives-away',
			worded({ askBack: { en: 'Is {v} {s}?', zh: '{v}？' } })
		],
		[
			'a question that names no subject',
			'relations:p:ask_en warning no-slot',
			worded({ ask: { en: 'Where is it?', zh: '{s}？' } })
		],
		[
			'two cities of one name',
			'things:v2:name_zh error shared-label',
			{
				...sound,
				things: [...three.filter(({ id }) => id !== 'v2'), aThing({ id: 'v2', label: { en: 'V2', zh: '中v1' } })]
			}
		],
		[
			'things in a circle',
			'things:v1:part_of error part-of-circle',
			{ ...sound, things: [aThing({ id: 'v1', partOf: 'v2' }), aThing({ id: 'v2', partOf: 'v1' }), ...three.slice(2)] }
		],
		['a qualifier that is not said', 'relations:p:ask_en warning no-q-slot', about({}, { qualifier: 'v3' })],
		[
			'an alias of two things',
			'things:v2:aliases warning shared-alias',
			{
				...sound,
				things: [aThing({ id: 'v1', aliases: ['Vee'] }), aThing({ id: 'v2', aliases: ['vee'] }), ...three.slice(2)]
			}
		],
		[
			'an alias that is another thing',
			'things:v2:aliases warning shared-alias',
			{ ...sound, things: [aThing({ id: 'v1' }), aThing({ id: 'v2', aliases: ['V1'] }), ...three.slice(2)] }
		],
		[
			'a thing without a Chinese name',
			'things:v3:name_zh warning missing-label',
			{ ...sound, things: [...three.filter(({ id }) => id !== 'v3'), aThing({ id: 'v3', label: { en: 'V3' } })] }
		],
		['a relation without a label', 'relations:p:label_en warning missing-label', about({ label: { zh: '省' } }, {})],
		[
			'words in one language',
			'facts:F1:value_zh warning missing-label',
			about({ valueType: 'text' }, { value: { t: 'text', v: { en: 'a' } } })
		],
		[
			'a question in one language',
			'relations:p:ask_zh warning missing-template',
			{
				...worded({ ask: { en: 'Where is {s}?' } }),
				relations: [
					...sound.relations,
					relation({ templates: { ...relation({}).templates, ask: { en: 'Where is {s}?' } } })
				]
			}
		],
		[
			'fewer than three values',
			'relations:p:value_kind warning few-values',
			{ ...about({ valueKinds: ['port'] }, {}), things: [...three, aThing({ id: 'x', kind: 'port' })] }
		],
		['a subject of another kind', 'facts:F1:subject warning wrong-kind', about({ subjectKinds: ['port'] }, {})],
		['a kind without things', 'relations:p:value_kind warning empty-kind', about({ valueKinds: ['city', 'port'] }, {})],
		['a changing fact without a time', 'facts:F1:when warning no-time', about({ varies: true }, {})],
		[
			'a wrong fact without its correction',
			'facts:F1:replaced_by warning no-replacement',
			about({}, { status: 'deprecated' })
		],
		['weak sources only', 'facts:F1:source warning weak-sources', { ...sound, sources: [aSource({ weak: true })] }],
		[
			'a vague word in a fact',
			'facts:F1:value warning vague-words',
			about({ valueType: 'text' }, { value: { t: 'text', v: { en: '1.6 times', zh: '一' } } })
		],
		[
			'a vague word in a Chinese fact',
			'facts:F1:value_zh warning vague-words',
			about({ valueType: 'text' }, { value: { t: 'text', v: { en: 'one', zh: '去年' } } })
		],
		[
			'a vague word in a template',
			'relations:p:say_en warning vague-words',
			worded({ say: { en: '{s} is one of {v}.', zh: '{s}{v}' } })
		]
	])('%s: %s', (_, issue, pack) => expect(issuesIn(pack)).toContain(issue));
});

describe('what is right stays unmentioned', () => {
	test.each<[string, Pack]>([
		['two values at two times', about({ varies: true }, { value: 'v1', when: '2022' }, { value: 'v2', when: '2023' })],
		[
			'two values by two counts',
			{ ...about({ templates: withQ() }, { value: 'v1', qualifier: 'v3' }, { value: 'v2', qualifier: 's1' }) }
		],
		['a value that another source contradicts', about({}, { value: 'v1' }, { value: 'v2', status: 'alternative' })],
		['what is explicitly not so', about({}, { value: 'v1' }, { value: 'v2', negative: true })],
		['one value twice', about({}, { value: 'v1' }, { value: 'v1' })],
		['two values of a relation of many', about({ cardinality: 'many' }, { value: 'v1' }, { value: 'v2' })],
		[
			'a number and the same number rounded',
			about({ valueType: 'quantity' }, { value: quantity('1070000') }, { value: quantity('1072000') })
		],
		[
			'a weak source beside a strong one',
			{
				...sound,
				facts: [aFact({ citations: [aCitation(), aCitation({ source: 'w' })] })],
				sources: [aSource(), aSource({ id: 'w', weak: true })]
			}
		],
		['a pack in one language', oneLanguage(sound)]
	])('%s', (_, pack) => expect(issuesIn(pack)).toEqual([]));
});

function withQ() {
	const { ask, askBack, say, compare, pair } = relation({}).templates;
	const add = (text: typeof ask) => ({ en: `${text.en ?? ''} ({q})`, zh: `${text.zh ?? ''}（{q}）` });
	return { ask: add(ask), askBack: add(askBack), say: add(say), compare, pair };
}

function oneLanguage(pack: Pack): Pack {
	return {
		...pack,
		things: pack.things.map((thing) => ({ ...thing, label: { en: thing.id } })),
		relations: pack.relations.map((row) => ({
			...row,
			label: { en: row.id },
			templates: { ask: { en: '{s}?' }, askBack: {}, say: { en: '{s} {v}' }, compare: {}, pair: {} }
		}))
	};
}

describe('released ids', () => {
	const ledger = ledgerLines(sound);

	test('an unchanged pack, and one that grew, keep what was released', () => {
		expect(issuesIn(sound, ledger)).toEqual([]);
		expect(issuesIn({ ...sound, facts: [...sound.facts, aFact({ id: 'F2', subject: 'v2' })] }, ledger)).toEqual([]);
	});

	test('better labels, sources, topics and marks are no change of the fact', () => {
		const marked = aFact({
			status: 'retired',
			note: { en: 'n', zh: '注' },
			valueAliases: ['w'],
			quiz: 'careful',
			citations: [aCitation({ locator: 'p. 7' })]
		});
		expect(issuesIn({ ...sound, facts: [marked] }, ledger)).toEqual([]);
	});

	test.each([
		['fact', 'facts:F1:id error released-id-gone', { ...sound, facts: [] }],
		['thing', 'things:v3:id error released-id-gone', { ...sound, things: three.filter(({ id }) => id !== 'v3') }],
		['relation', 'relations:located_in:id error released-id-gone', { ...sound, relations: [] }]
	])('a released %s is not taken away', (_, issue, pack) => expect(issuesIn(pack, ledger)).toContain(issue));

	test.each([
		[{ value: 'v2' }],
		[{ subject: 'v3' }],
		[{ when: '2023' }],
		[{ qualifier: 'v3' }],
		[{ negative: true as const }]
	])('what a released fact says does not change: %j', (change) =>
		expect(issuesIn({ ...sound, facts: [aFact(change)] }, ledger)).toContain('facts:F1:- error released-fact-changed')
	);
});

describe('rows with errors', () => {
	const checked = (given: Parameters<typeof someSheets>[0]) => {
		const read = readSheets(someSheets(given));
		return read.ok ? checkSheets(read.value) : expect.fail(read.problem.message);
	};

	test('issues name file and row, sorted by sheet and row', () => {
		const { issues } = checked({
			things: 'id|name_en|name_zh|kind|part_of\nwuhu|Wuhu|芜湖|city|nowhere\nanhui|Anhui|安徽|province|',
			facts: 'id|subject|relation|value|source|locator\nF2|anhui|located_in|anhui|q9|a\nF1|wuhu|located_in|anhui|q1|'
		});
		expect(issues.map(brief).filter((issue) => issue.includes('error'))).toEqual([
			'facts.csv:2:source error unknown-id',
			'facts.csv:3:locator error no-locator',
			'things.csv:2:part_of error unknown-id'
		]);
	});

	test('a fault is told once; the facts that need its row fall with it', () => {
		const { issues, pack } = checked({
			things: 'id|name_en|name_zh|kind|part_of\nwuhu|Wuhu|芜湖|city|anhui\nanhui|Anhui|安徽||'
		});
		expect(issues.map(brief).filter((issue) => issue.includes('error'))).toEqual([
			'things.csv:3:kind error missing-cell'
		]);
		expect(pack.things).toEqual([]);
		expect(pack.facts).toEqual([]);
	});

	test('a sound row stays', () => {
		const { pack } = checked({
			facts: 'id|subject|relation|value|source|locator\nF1|wuhu|located_in|anhui|q1|\nF2|wuhu|located_in|anhui|q1|p. 1'
		});
		expect(pack.facts.map(({ id }) => id)).toEqual(['F2']);
	});
});

test('a pack of 50,000 rows in each sheet is checked in a moment', () => {
	const facts = Array.from({ length: 50_000 }, (_, n) =>
		aFact({ id: `F${n}`, subject: `s${n}`, citations: [{ source: `q${n}`, locator: 'p. 1' }] })
	);
	const pack = aPack({ facts });
	const start = performance.now();
	expect(checkPack(pack).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(performance.now() - start).toBeLessThan(10_000);
});
