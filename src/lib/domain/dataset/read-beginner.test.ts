import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSheets } from './check/index.ts';
import type { Pack } from './pack.ts';
import { readBeginner } from './read-beginner.ts';
import { sheet } from './testing/a-sheet.ts';

const read = (rows: string) => {
	const result = readBeginner(sheet('capitals.csv', `subject|relation|value|source\n${rows}`));
	return result.ok ? result.value : expect.fail(result.problem.message);
};
const packFrom = (rows: string): Pack => read(rows).pack;
const relationFrom = (rows: string) => packFrom(rows).relations[0] ?? expect.fail('no relation');

const CAPITALS = `France|capital|Paris|Atlas, p. 3
	Germany|capital|Berlin|Atlas, p. 4
	Spain|capital|Madrid|Atlas, p. 4
	Paris|river|Seine|Atlas, p. 3`;

test('a sheet of four columns is a whole pack without an error', () => {
	const { pack, issues } = checkSheets(read(CAPITALS));
	expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(pack.facts).toHaveLength(4);
	expect(pack.id).toBe('capitals');
	expect(pack.sources.map(({ title }) => title)).toEqual(['Atlas']);
	expect(pack.facts.flatMap(({ citations }) => citations.map(({ locator }) => locator)).sort()).toEqual([
		'p. 3',
		'p. 3',
		'p. 4',
		'p. 4'
	]);
});

test('the order of rows means nothing', () => {
	const rows = CAPITALS.split('\n').map((row) => row.trim());
	fc.assert(
		fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
			expect(packFrom(shuffled.join('\n'))).toEqual(packFrom(rows.join('\n')));
		})
	);
});

describe('kinds', () => {
	const kindsIn = (rows: string) => Object.fromEntries(packFrom(rows).things.map(({ id, kind }) => [id, kind]));

	test('subjects of one relation are of one kind, and so are its values', () => {
		const kinds = kindsIn(CAPITALS);
		expect(new Set([kinds.france, kinds.germany, kinds.spain]).size).toBe(1);
		expect(new Set([kinds.paris, kinds.berlin, kinds.madrid]).size).toBe(1);
		expect(new Set([kinds.france, kinds.paris, kinds.seine]).size).toBe(3);
	});

	test('a thing in two places makes both kinds one', () => {
		const kinds = kindsIn(
			'China|continent|Asia|x\nWuhu|country|China|x\nShanghai|country|China|x\nJapan|continent|Asia|x'
		);
		expect(kinds.china).toBe(kinds.japan);
		expect(kinds.china).not.toBe(kinds.wuhu);
	});
});

describe('types', () => {
	test.each([
		['date', '1949', '1955'],
		['date', '2023-08-09', '2023-08'],
		['quantity', '5', '12.5'],
		['quantity', '1,070,000', '457000'],
		['quantity', '8849 m', '8611 m'],
		['quantity', '~12 %', '>= 3 %'],
		['yesno', 'yes', 'No'],
		['thing', 'Paris', 'New York City'],
		['thing', '5', 'five'],
		['text', 'Paris', 'It was founded by fishermen long ago.']
	])('%s: %s, %s', (type, a, b) => expect(relationFrom(`A|p|${a}|x\nB|p|${b}|x`).valueType).toBe(type));

	test('numbers are decimal text with the unit behind them', () => {
		const pack = packFrom('Everest|height|8,848.80 m|x\nK2|height|8611 m|x');
		expect(pack.facts.map(({ value }) => value)).toContainEqual({ t: 'quantity', n: '8848.8', unit: 'm' });
		expect(pack.units).toEqual({ m: { en: ['m', 'm'], zh: 'm' } });
		expect(pack.relations[0]?.unit).toBe('m');
	});
});

test('a subject with two values makes the relation many; it never starts complete', () => {
	expect(relationFrom('A|p|x|s\nB|p|y|s')).toMatchObject({ cardinality: 'one', complete: 'no' });
	expect(relationFrom('A|p|x|s\nA|p|y|s')).toMatchObject({ cardinality: 'many', complete: 'no' });
	expect(relationFrom('A|p|x|s\na|p|X|t')).toMatchObject({ cardinality: 'one' });
});

test('rows that say the same are one fact with both sources', () => {
	const { facts } = packFrom('A|p|x|Atlas\nA|p|x|Map, p. 2');
	expect(facts).toHaveLength(1);
	expect(facts[0]?.citations).toHaveLength(2);
});

test('a sheet in Chinese asks in Chinese, one in English in English', () => {
	expect(relationFrom('安徽|省会|合肥|地图，第3页').templates).toMatchObject({
		ask: { zh: '{s}的省会是什么？' },
		say: { zh: '{s}的省会是{v}。' }
	});
	expect(relationFrom('France|capital|Paris|Atlas').templates).toMatchObject({
		ask: { en: 'What is the capital of {s}?' },
		askBack: { en: 'What has {v} as its capital?' }
	});
	expect(packFrom('dog|in Chinese|狗|Dictionary').things.map(({ label }) => label)).toEqual([
		{ en: 'dog' },
		{ en: '狗' }
	]);
});

test('names that differ only by marks stay two things', () =>
	expect(
		new Set(packFrom('C|author|Ritchie|x\nC++|author|Stroustrup|x\nC#|author|Hejlsberg|x').things.map(({ id }) => id))
			.size
	).toBe(6));

test('a row that lacks a cell is left out and named', () => {
	const { pack, issues } = checkSheets(
		read('France|capital|Paris|Atlas\nGermany|capital||Atlas\nSpain|capital|Madrid|')
	);
	expect(pack.facts).toHaveLength(1);
	expect(issues.filter(({ severity }) => severity === 'error').map(({ place }) => place)).toEqual([
		{ sheet: 'capitals.csv', row: 3, column: 'value' },
		{ sheet: 'capitals.csv', row: 4, column: 'source' }
	]);
});

test('issues name only columns that the sheet has', () => {
	const columns = checkSheets(read('France|capital|Paris|Atlas')).issues.map(({ place }) => place.column);
	expect(columns.filter((column) => !['-', 'subject', 'relation', 'value', 'source'].includes(column))).toEqual([]);
});

test('a sheet with other columns is no beginner sheet', () =>
	expect(readBeginner(sheet('a.csv', 'front|back\na|b'))).toEqual({
		ok: false,
		problem: {
			code: 'missing-columns',
			message:
				'no column "subject", "relation", "value", "source"; the first row names the columns subject, relation, value, source'
		}
	}));

test('a value that does not fit its neighbours is left out and named by row', () => {
	const { pack, issues } = checkSheets(
		read('A|born|1 May 1900|x\nB|born|1901-02-03|x\nC|born|45147|x\nD|height|7,5 m|x\nE|height|8 m|x\nF|height|9 km|x')
	);
	expect(pack.facts.map(({ value }) => (value.t === 'date' ? value.edtf : value.t)).sort()).toEqual([
		'1900-05-01',
		'1901-02-03',
		...['quantity', 'quantity', 'quantity']
	]);
	expect(
		issues.filter(({ code }) => code !== 'few-values').map(({ severity, code, place }) => [place.row, severity, code])
	).toEqual([
		[4, 'error', 'date-serial'],
		[5, 'warning', 'decimal-comma'],
		[7, 'warning', 'mixed-units']
	]);
});

test('a cell that a merged one left blank says what stood above', () => {
	const { issues } = read('France|capital|Paris|Atlas\n|language|French|Atlas');
	expect(issues.map(({ place, message }) => [place.row, place.column, message])).toEqual([
		[3, 'subject', 'subject is blank; if its cell was merged with one above, write "France" in each row']
	]);
});

test('the shape of quotation marks makes no other thing', () =>
	expect(packFrom("Xi’an|p|a|x\nXi'an|q|b|x").things.filter(({ label }) => /an$/.test(label.en ?? ''))).toHaveLength(
		1
	));

test('the time to read long chains of names and many relations grows with the rows, not with their square', () => {
	const took = (count: number): number => {
		const rows = Array.from({ length: count }, (_, i) => [`thing ${i}`, `relation ${i}`, `thing ${i + 1}`, 'x']);
		const start = performance.now();
		expect(readBeginner({ name: 'x.csv', rows: [['subject', 'relation', 'value', 'source'], ...rows] }).ok).toBe(true);
		return performance.now() - start;
	};
	took(250);
	const few = Math.min(took(250), took(250), took(250));
	expect(took(4000)).toBeLessThan(few * 100);
});

/** What single cells may have wrong, and names that differ only by marks. */
const OF_CELLS = new Set([
	...['missing-cell', 'spreadsheet-damage', 'shared-label', 'bad-encoding', 'odd-value'],
	...['date-either', 'date-serial', 'ambiguous-number']
]);

test('a relation whose name has braces is the one without them, which no template could say', () => {
	const rows = [
		['Anhui', '{capital}', 'Hefei', 'Atlas'],
		['Hubei', 'ｃapital', 'Wuhan', 'Atlas']
	];
	const read = readBeginner({ name: 'x.csv', rows: [['subject', 'relation', 'value', 'source'], ...rows] });
	if (!read.ok) return expect.fail(read.problem.message);
	expect(read.value.pack.relations.map(({ id, label }) => [id, label.en])).toEqual([['capital', 'capital']]);
	expect(checkSheets(read.value).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('whatever stands in four columns, the pack it makes has no error', () => {
	const cell = fc.oneof(
		fc.constantFrom('Wuhu', 'wuhu', '芜湖', '5', '5 km', '1949', 'yes', '{s}', 'a;b', 'C++', '(a)'),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 8 }), (rows) => {
			const result = readBeginner({ name: 'x.csv', rows: [['subject', 'relation', 'value', 'source'], ...rows] });
			if (!result.ok) return expect.fail(result.problem.message);
			const codes = checkSheets(result.value).issues.flatMap(({ severity, code }) =>
				severity === 'error' ? [code] : []
			);
			// Cells may be damaged or blank, and two names alike; what is made of sound ones is sound
			expect(codes.filter((code) => !OF_CELLS.has(code))).toEqual([]);
		}),
		{ numRuns: 500 }
	);
});
