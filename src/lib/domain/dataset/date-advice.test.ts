import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber } from '#lib/domain/base/date-line.ts';
import { dateAdvice, guessDate } from './date-advice.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';

test.each([
	['2023/8/9', 'write 2023-08-09'],
	['2023.08.09', 'write 2023-08-09'],
	['2023-8-9', 'write 2023-08-09'],
	['2023年8月9日', 'write 2023-08-09'],
	['２０２３年８月', 'write 2023-08'],
	['9 Aug 2023', 'write 2023-08-09'],
	['9th of August, 2023', 'write 2023-08-09'],
	['August 9, 2023', 'write 2023-08-09'],
	['Aug. 2023', 'write 2023-08'],
	['8/2023', 'write 2023-08'],
	['25.12.2023', 'write 2023-12-25'],
	['09/08/2023', 'write 2023-08-09 or 2023-09-08'],
	['5/5/2023', 'write 2023-05-05'],
	['45147', 'a spreadsheet counts days like this: write 2023-08-09'],
	['31 Foo 2023', ''],
	['32/13/2023', ''],
	['soon', '']
])('%s: %s', (cell, advice) => expect(dateAdvice(cell)).toBe(advice));

const SIGNS = '0123456789/-.年月日 AugMay';

test('whatever is guessed is a date of the sheets', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...Array.from(SIGNS)) }), (text) => {
			const guess = guessDate(text);
			const dates = guess === null ? [] : guess.sort === 'either' ? [guess.first, guess.second] : [guess.edtf];
			expect(dates.filter((date) => readEdtf(date) === null)).toEqual([]);
		}),
		{ numRuns: 500 }
	);
});

test('a count of days is the day that is so many days after 30 December 1899', () => {
	fc.assert(
		fc.property(fc.integer({ min: 10_000, max: 79_999 }), (serial) => {
			const guess = guessDate(String(serial));
			const day = guess?.sort === 'serial' ? readEdtf(guess.edtf)?.start : undefined;
			expect(day).toBe(dayNumber(1899, 12, 30) + serial);
		})
	);
});
