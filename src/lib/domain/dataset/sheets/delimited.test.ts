import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, readDelimited } from './delimited.ts';

const rowsOf = (text: string) => {
	const read = readDelimited('a.csv', text);
	return read.ok ? read.value.rows : expect.fail(read.problem.message);
};

describe('separators, quotes and line ends', () => {
	test.each<[string, string, readonly (readonly string[])[]]>([
		[
			'commas',
			'a,b\n1,2\n',
			[
				['a', 'b'],
				['1', '2']
			]
		],
		[
			'semicolons and CRLF',
			'a;b\r\n1;2,5\r\n',
			[
				['a', 'b'],
				['1', '2,5']
			]
		],
		['tabs', 'a\tb', [['a', 'b']]],
		['bars', 'a|b', [['a', 'b']]],
		[
			'a line that names the separator',
			'sep=;\na;b,c',
			[
				['sep=', ''],
				['a', 'b,c']
			]
		],
		[
			'old line ends',
			'a,b\rc,d',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		[
			'quotes',
			'"a,b","c ""d"""\n"line\nbreak",x',
			[
				['a,b', 'c "d"'],
				['line\nbreak', 'x']
			]
		],
		['separators in a quoted header', '"a;b;c",d', [['a;b;c', 'd']]],
		[
			'a quotation mark inside a cell',
			'a,b\n5" pipe,x',
			[
				['a', 'b'],
				['5" pipe', 'x']
			]
		],
		['blanks behind a quoted cell', '"a" ,b', [['a', 'b']]],
		['a cell at the end', 'a,\n', [['a', '']]],
		['a blank line', 'a\n\nb', [['a'], [''], ['b']]],
		['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
		['nothing', '', []]
	])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));
});

test('what is written with quotes where they are needed comes back', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', '"', '\n', '\r', '芜', ' '), maxLength: 5 });
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 6 }), (body) => {
			const rows = [['one', 'two'], ...body];
			const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
			expect(rowsOf(rows.map((row) => row.map(quote).join(',')).join('\r\n'))).toEqual(rows);
		})
	);
});

test('any text gives rows or a sentence', () => {
	const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '\0', '\uFEFF', '，') });
	fc.assert(
		fc.property(text, (given) => {
			const read = readDelimited('a.csv', given);
			expect(read.ok || read.problem.message.startsWith('a.csv')).toBe(true);
		}),
		{ numRuns: 500 }
	);
});

describe('what is no sheet says why', () => {
	test.each([
		['a quotation mark never closed', 'a,b\n1,2\n"3,4', 'a.csv, row 3: a quotation mark is opened and never closed'],
		['zero bytes', 'a\0b', 'a.csv is no text: save it as "CSV UTF-8"'],
		['a row without end', `a\n${','.repeat(LIMITS.cellsInRow + 5)}`, 'a.csv, row 2: more than 500 cells'],
		['too many rows', 'a\n'.repeat(LIMITS.rows + 1), `a.csv has more than ${LIMITS.rows} rows: split it`]
	])('%s', (_, text, message) => {
		const read = readDelimited('a.csv', text);
		expect(read.ok ? 'a sheet' : read.problem.message).toBe(message);
	});
});

test('characters behind a closing quotation mark are kept and reported with row and column', () => {
	const read = readDelimited('a.csv', 'subject,value\nx,"a"b\n');
	if (!read.ok) return expect.fail(read.problem.message);
	expect(read.value.rows[1]).toEqual(['x', 'ab']);
	expect(read.value.issues?.map(({ place, code }) => [place.row, place.column, code])).toEqual([
		[2, 'value', 'bad-quotes']
	]);
});

test('a large sheet is read in a moment', () => {
	const text = `subject,relation,value,source\n${'"Wuhu, a city",province,Anhui,"Atlas, p. 3"\n'.repeat(50_000)}`;
	const start = performance.now();
	expect(rowsOf(text)).toHaveLength(50_001);
	expect(performance.now() - start).toBeLessThan(3000);
});
