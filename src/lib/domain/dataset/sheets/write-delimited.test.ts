import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDelimited } from './delimited.ts';
import { withoutGuard, writeDelimited } from './write-delimited.ts';

const back = (text: string): readonly (readonly string[])[] => {
	const read = readDelimited('a.csv', text);
	return read.ok ? read.value.rows.map((row) => row.map(withoutGuard)) : expect.fail(read.problem.message);
};

test('every sheet comes back as it was written', () => {
	const letters = fc.constantFrom(
		'a',
		'1',
		',',
		';',
		'"',
		'\n',
		'\r',
		'\t',
		'=',
		'+',
		'-',
		'@',
		"'",
		'|',
		'，',
		' ',
		'芜'
	);
	const cell = fc.string({ unit: letters, maxLength: 6 });
	fc.assert(
		fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (body) => {
			const rows = [['subject', 'relation', 'value', 'source'], ...body];
			expect(back(writeDelimited(rows))).toEqual(rows);
		})
	);
});

test('no cell is a formula for a spreadsheet; a number with its sign stays one', () => {
	const text = writeDelimited([['=HYPERLINK("http://x","y")', '@SUM(A1)', '+1+2', '-5 °C', '+3', '-1.5%']]);
	expect(text).toBe(`\uFEFF"'=HYPERLINK(""http://x"",""y"")",'@SUM(A1),'+1+2,-5 °C,+3,-1.5%\r\n`);
});
