import { describe, expect, test } from 'vitest';
import { readNumber } from './number-cell.ts';

const read = (cell: string): string => {
	const number = readNumber(cell);
	return number.ok ? number.value : number.problem;
};

test.each([
	['1070000', '1070000'],
	['+7.50', '7.5'],
	['−5', '-5'],
	['１２．５', '12.5']
])('%s is %s', (cell, number) => expect(read(cell)).toBe(number));

describe('a number in another dress is refused, and the sentence says what to write', () => {
	test.each([
		['1,070,000', '"1,070,000" has separators: write 1070000'],
		['1 070 000', '"1 070 000" has separators: write 1070000'],
		["1'070'000", `"1'070'000" has separators: write 1070000`],
		['1.070.000,5', '"1.070.000,5" has separators: write 1070000.5'],
		['1,070', '"1,070" is 1070 or 1.070: write the one that is meant'],
		['7,5', '"7,5" has a decimal comma: write 7.5'],
		['330 m', '"330 m" is no number alone: write 330 and put "m" into unit'],
		['12%', '"12%" is no number alone: write 12 and put "%" into unit'],
		['about a million', '"about a million" is no number written with digits and a point, like 1070000 or 7.5']
	])('%s', (cell, sentence) => expect(read(cell)).toBe(sentence));
});
