import { describe, expect, test } from 'vitest';
import { BEGINNER } from './columns.ts';
import { openTable } from './table.ts';

const open = (rows: readonly string[]) =>
	openTable({ name: 'a.csv', rows: rows.map((row) => row.split('|')) }, BEGINNER);
const found = (rows: readonly string[]) => {
	const { issues, rows: body } = open(rows);
	return [...issues, ...body.flatMap((row) => row.issues)].map(
		({ severity, code, place }) => `${place.row}:${place.column} ${severity} ${code}`
	);
};
const HEADER = 'subject|relation|value|source';

describe('the header', () => {
	test('may follow blank rows, and rows keep the numbers a spreadsheet shows', () => {
		const { rows, columns } = open(['|||', '', HEADER, '|||', 'a|b|c|d']);
		expect([...columns]).toEqual(['subject', 'relation', 'value', 'source']);
		expect(rows.map(({ number, text }) => [number, text('value')])).toEqual([[5, 'c']]);
	});

	test('is known by other names, where the column itself is missing', () => {
		const { columns, issues } = open(['来源|Term|答案|property', 'a|b|c|d']);
		expect([...columns].sort()).toEqual(['relation', 'source', 'subject', 'value']);
		expect(issues).toEqual([]);
		expect(found(['subject|term|relation|value|source', 'a|b|c|d|e'])).toEqual(['1:term warning unknown-column']);
	});

	test('two other names for one column are neither of them it', () => {
		expect([...open(['term|thing|relation|value|source']).columns]).not.toContain('subject');
	});

	test('a name that stands twice is an error, and so is a row in which the two differ', () => {
		expect(found([`${HEADER}|value`, 'a|b|c|d|c', 'a|b|c|d|x', 'a|b||d|c'])).toEqual([
			'1:value error duplicate-column',
			'3:value error duplicate-column'
		]);
	});
});

describe('cells', () => {
	test.each<[string, string]>([
		['Aug-23', 'spreadsheet-damage'],
		['9-Aug', 'spreadsheet-damage'],
		['Sept-23', 'spreadsheet-damage'],
		['2023-08-09 00:00:00', 'spreadsheet-damage'],
		['1.07E+06', 'spreadsheet-damage'],
		['1,07E+06', 'spreadsheet-damage'],
		['#NAME?', 'spreadsheet-damage'],
		['#REF!', 'spreadsheet-damage'],
		['########', 'spreadsheet-damage'],
		['=SUM(A1:A3)', 'spreadsheet-damage'],
		['=B2', 'spreadsheet-damage'],
		['caf\uFFFD', 'bad-encoding'],
		['cafÃ©', 'bad-encoding'],
		['Xiâ€™an', 'bad-encoding'],
		['x'.repeat(5001), 'too-long']
	])('%.20s is damaged', (cell, code) => expect(found([HEADER, `a|b|${cell}|d`])).toEqual([`2:value error ${code}`]));

	test.each(['Aug 2023', '=5', 'E-10', 'Ã', 'São Paulo', '#1', 'May', '10-K', '1E'])('%s is sound', (cell) =>
		expect(found([HEADER, `a|b|${cell}|d`])).toEqual([])
	);

	test('blanks of every sort and marks that cannot be seen go', () => {
		const [row] = open([HEADER, 'New\u00a0York\u200B|\u3000b\u2009| c\n c |\uFEFFd']).rows;
		expect(['subject', 'relation', 'value', 'source'].map((column) => row?.text(column))).toEqual([
			'New York',
			'b',
			'c c',
			'd'
		]);
	});

	test('a blank cell knows what stands above it', () => {
		const { rows } = open([HEADER, 'a|b|c|d', '|b|c|d', '|b|c|d']);
		expect(rows.map((row) => row.above('subject'))).toEqual(['', 'a', 'a']);
	});

	test('a cell under no column is reported, blank columns at the end are not', () =>
		expect(found([`${HEADER}||`, 'a|b|c|d||', 'a|b|c|d||x'])).toEqual(['3:- error stray-cell']));
});
