import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#lib/domain/base/issue.ts';
import { readSheets, type PackRead, type PackSheets } from './read-sheets.ts';
import { sheet, someSheets } from './testing/a-sheet.ts';

const read = (sheets: PackSheets): PackRead => {
	const result = readSheets(sheets);
	return result.ok ? result.value : expect.fail(result.problem.message);
};
const brief = (issues: readonly Issue[]) =>
	issues.map(({ place, severity, code }) => `${place.sheet}:${place.row}:${place.column} ${severity} ${code}`);

/** One more fact, by its cells. */
const withFact = (cells: Record<string, string>): PackSheets => {
	const row = {
		id: 'F3',
		subject: 'wuhu',
		relation: 'located_in',
		value: 'anhui',
		source: 'q1',
		locator: 'p. 2',
		...cells
	};
	return someSheets({ facts: `${Object.keys(row).join('|')}\n${Object.values(row).join('|')}` });
};

test('sound sheets give their pack without a word', () => {
	const { pack, issues } = read(someSheets());
	expect(issues).toEqual([]);
	expect(pack.facts).toEqual([
		{
			id: 'F1',
			subject: 'wuhu',
			relation: 'located_in',
			value: { t: 'thing', id: 'anhui' },
			status: 'normal',
			quiz: 'yes',
			citations: [{ source: 'q1', locator: 'p. 1' }],
			topics: ['places']
		},
		{
			id: 'F2',
			subject: 'anhui',
			relation: 'exports',
			value: { t: 'quantity', n: '1070000', unit: 'vehicles' },
			when: '2023-Q1',
			status: 'normal',
			quiz: 'yes',
			citations: [
				{ source: 'q1', locator: 'p. 1' },
				{ source: 'q2', locator: '0:42' }
			],
			topics: []
		}
	]);
	expect(pack.things[1]).toEqual({
		id: 'wuhu',
		label: { en: 'Wuhu', zh: '芜湖' },
		kind: 'city',
		partOf: 'anhui',
		aliases: ['Wuhu City', '芜湖市']
	});
	expect(pack.topics).toEqual([{ id: 'places', label: { en: 'Places', zh: '地点' } }]);
});

describe('what a fact says beside its value', () => {
	const noteOf = (cells: Record<string, string>) => read(withFact(cells)).pack.facts[0]?.note;

	test('is a note in each language that has one', () => {
		expect(noteOf({ note: 'The day was 1 May.', note_zh: '具体日期是5月1日。' })).toEqual({
			en: 'The day was 1 May.',
			zh: '具体日期是5月1日。'
		});
		expect(noteOf({ note_zh: '只有中文。' })).toEqual({ zh: '只有中文。' });
		expect(noteOf({ note: '在英文栏里的中文。' })).toEqual({ zh: '在英文栏里的中文。' });
		expect(noteOf({})).toBeUndefined();
	});

	test('is other wordings of words, and of words only', () => {
		const { sheets, head } = withFact({
			relation: 'stands_for',
			value: 'new energy vehicle',
			value_aliases: '新能源车; NEV'
		});
		const relations = sheet('relations.csv', 'id|value_type|cardinality\nstands_for|text|one');
		expect(read({ head, sheets: { ...sheets, relations } }).pack.facts[0]?.valueAliases).toEqual(['NEV', '新能源车']);
		expect(brief(read(withFact({ value_aliases: '安徽省' })).issues)).toEqual([
			'facts.csv:2:value_aliases error unfit-aliases'
		]);
	});
});

test('the order of rows and of columns means nothing', () => {
	const { sheets, head } = someSheets();
	const shuffled = (rows: PackSheets['sheets']['facts']['rows'], rowOrder: number[], columnOrder: number[]) => {
		const [header = [], ...body] = rows;
		const sorted = [
			header,
			...body
				.map((row, i) => ({ row, at: rowOrder[i] ?? 0 }))
				.sort((a, b) => a.at - b.at)
				.map(({ row }) => row)
		];
		const columns = header.map((_, i) => i).sort((a, b) => (columnOrder[a] ?? 0) - (columnOrder[b] ?? 0));
		return sorted.map((row) => columns.map((column) => row[column] ?? ''));
	};
	const order = fc.array(fc.nat(100), { minLength: 20, maxLength: 20 });
	fc.assert(
		fc.property(order, order, (rowOrder, columnOrder) => {
			const moved = Object.entries(sheets).map(([name, { rows, ...rest }]) => [
				name,
				{ ...rest, rows: shuffled(rows, rowOrder, columnOrder) }
			]);
			expect(read({ head, sheets: Object.fromEntries(moved) as PackSheets['sheets'] }).pack).toEqual(
				read(someSheets()).pack
			);
		})
	);
});

test('byte order marks, capital column names, blank rows, blanks around and inside cells do not matter', () => {
	const facts = `\uFEFFID| Subject |RELATION|value|source|locator\n|||||\n F1 | wuhu|located_in\u00a0|anhui|q1|p.\u00a01  of\n|||||`;
	const { pack, issues } = read(someSheets({ facts }));
	expect(issues).toEqual([]);
	expect(pack.facts[0]).toMatchObject({ id: 'F1', citations: [{ locator: 'p. 1 of' }] });
});

describe('a row with an error is left out, and the place is named', () => {
	test.each<[string, Record<string, string>, string]>([
		['a blank subject', { subject: '' }, 'facts.csv:2:subject error missing-cell'],
		['a blank value', { value: '' }, 'facts.csv:2:value error missing-cell'],
		['an unknown relation', { relation: 'nowhere_in' }, 'facts.csv:2:relation error unknown-id'],
		['a number with commas', { relation: 'exports', value: '1,070,000' }, 'facts.csv:2:value error bad-number'],
		['words for a number', { relation: 'exports', value: 'about a million' }, 'facts.csv:2:value error bad-number'],
		['a status that is none', { status: 'true' }, 'facts.csv:2:status error bad-word'],
		['a use that is none', { quiz: 'maybe' }, 'facts.csv:2:quiz error bad-word'],
		[
			'a precision that is none',
			{ relation: 'exports', value: '5', approx: 'ca.' },
			'facts.csv:2:approx error bad-word'
		],
		['a negation that is none', { not: 'perhaps' }, 'facts.csv:2:not error bad-word'],
		['a difficulty out of range', { difficulty: '6' }, 'facts.csv:2:difficulty error bad-word'],
		['more locators than sources', { locator: 'p. 1;p. 2' }, 'facts.csv:2:locator error extra-locator'],
		['a date that a spreadsheet made', { when: 'Aug-23' }, 'facts.csv:2:when error spreadsheet-damage'],
		['another such date', { note: '9-Aug' }, 'facts.csv:2:note error spreadsheet-damage'],
		['a formula', { attribution: '#NAME?' }, 'facts.csv:2:attribution error spreadsheet-damage'],
		['a cell under no column', { '': 'stray' }, 'facts.csv:2:- error stray-cell']
	])('%s', (_, cells, place) => {
		const { pack, issues } = read(withFact(cells));
		expect(brief(issues)).toContain(place);
		expect(pack.facts).toEqual([]);
	});

	test('a long number that a spreadsheet shortened', () => {
		const { pack, issues } = read(withFact({ relation: 'exports', value: '1.07E+06' }));
		expect(brief(issues)).toContain('facts.csv:2:value error spreadsheet-damage');
		expect(pack.facts).toEqual([]);
	});

	test('of two rows with one id the first stays', () => {
		const facts = `id|subject|relation|value|source|locator\nF1|wuhu|located_in|anhui|q1|a\nF1|anhui|located_in|wuhu|q1|b`;
		const { pack, issues } = read(someSheets({ facts }));
		expect(brief(issues)).toEqual(['facts.csv:3:id error duplicate-id']);
		expect(pack.facts.map(({ subject }) => subject)).toEqual(['wuhu']);
	});

	test.each([
		['things', 'id|name_en|name_zh|kind\nwuhu|||city', 'things.csv:2:name_en error missing-cell'],
		['things', 'id|name_en|kind\nwuhu|Wuhu|', 'things.csv:2:kind error missing-cell'],
		['things', 'id|name_en|kind|lat|lon\nwuhu|Wuhu|city|91|0', 'things.csv:2:lat error bad-number'],
		['things', 'id|name_en|kind|lat|lon\nwuhu|Wuhu|city|31.3|', 'things.csv:2:lat error bad-number'],
		['relations', 'id|value_type|cardinality\np|number|one', 'relations.csv:2:value_type error bad-word'],
		['relations', 'id|value_type|cardinality\np|thing|', 'relations.csv:2:cardinality error bad-word'],
		['relations', 'id|value_type|cardinality|inverse\np|thing|one|many', 'relations.csv:2:inverse error bad-word'],
		['relations', 'id|value_type|cardinality|min\np|quantity|one|1k', 'relations.csv:2:min error bad-number'],
		['sources', 'id|title\nq1|', 'sources.csv:2:title error missing-cell'],
		['sources', 'id|title|title\nq1|a|b', 'sources.csv:1:title error duplicate-column']
	] as const)('in %s: %j', (name, rows, place) => {
		expect(brief(read(someSheets({ [name]: rows })).issues)).toContain(place);
	});
});

test('a blank id is filled in from what the row says, the same each time', () => {
	const ids = (value: string) => read(withFact({ id: '', value })).pack.facts.map(({ id }) => id);
	expect(ids('anhui')).toEqual(ids('anhui'));
	expect(ids('anhui')).not.toEqual(ids('wuhu'));
	expect(ids('anhui')[0]).toMatch(/^f-[a-z0-9]{11}$/);
});

describe('what is no pack at all says so in one sentence', () => {
	test.each([
		[
			'facts.csv has no column "locator"',
			{ ...someSheets().sheets, facts: sheet('facts.csv', 'id|subject|relation|value|source') }
		],
		['things.csv has no column "id", "kind"', { ...someSheets().sheets, things: sheet('things.csv', '') }]
	])('%s', (message, sheets) => {
		expect(readSheets({ ...someSheets(), sheets })).toEqual({
			ok: false,
			problem: { code: 'missing-columns', message }
		});
	});

	test.each([
		[null],
		[{}],
		[{ ...(someSheets().head as object), version: 'new' }],
		[{ ...(someSheets().head as object), id: 'Ä' }]
	])('pack.json %j', (head) => {
		const result = readSheets({ ...someSheets(), head });
		expect(!result.ok && result.problem.code).toBe('bad-head');
	});
});

test('whatever stands in the cells, reading ends and each left-out row has a reason', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'',
			'F1',
			'wuhu',
			'located_in',
			'exports',
			'anhui',
			'q1',
			'2023',
			'1e9',
			'#REF!',
			';',
			'-5',
			'x',
			'"'
		),
		fc.string({ unit: 'grapheme', maxLength: 6 })
	);
	const header = [
		'id',
		'subject',
		'relation',
		'value',
		'unit',
		'when',
		'not',
		'status',
		'source',
		'locator',
		'difficulty'
	];
	fc.assert(
		fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 8 }), (rows) => {
			const facts = { name: 'facts.csv', rows: [header, ...rows] };
			const { pack, issues } = read({ ...someSheets(), sheets: { ...someSheets().sheets, facts } });
			const filled = rows.filter((row) => row.some((text) => text.trim() !== '')).length;
			const faulty = new Set(issues.flatMap(({ severity, place }) => (severity === 'error' ? [place.row] : [])));
			expect(pack.facts.length + faulty.size).toBe(filled);
		})
	);
});
