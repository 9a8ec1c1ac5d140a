import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { readDate } from './date.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { matchDates } from './match-dates.ts';
import { liveDate, liveNumber } from './reading.ts';

const read = (text: string): string => {
	const result = readDate(text);
	return result.ok ? result.value.date : result.problem.reason;
};

describe('dates as people type them', () => {
	test.each(
		[
			'2023-08-09',
			'2023/8/9',
			'2023.08.09',
			'9 Aug 2023',
			'9 August 2023',
			'09 aug. 2023',
			'9th of August 2023',
			'9-Aug-2023',
			'9Aug2023',
			'9/Aug/2023',
			'9. August 2023',
			'20230809',
			'2023 - 08 - 09',
			'2023. 8. 9.',
			'Aug 9, 2023',
			'Aug 9,2023',
			'August 9th, 2023',
			'on August 9 2023',
			'Wednesday, 9 August 2023',
			'Wed 9 Aug 2023',
			'2023 Aug 9',
			'2023年8月9日',
			'2023 年 8 月 9 日',
			'2023年8月9号',
			'二〇二三年八月九日',
			'２０２３年８月９日',
			'２０２３－０８－０９',
			'2023年8月9日星期三',
			'2023年8月9',
			' 2023-08-09. '
		].map((text) => [text])
	)('%j is 9 August 2023', (text) => expect(readDate(text)).toEqual(ok({ date: '2023-08-09', gran: 'day' })));

	test.each([
		['8/2023', '2023-08', 'month'],
		['08.2023', '2023-08', 'month'],
		['2023-08', '2023-08', 'month'],
		['2023-8', '2023-08', 'month'],
		['Aug 2023', '2023-08', 'month'],
		['August of 2023', '2023-08', 'month'],
		['Sept. 2023', '2023-09', 'month'],
		['2023年8月', '2023-08', 'month'],
		['二〇二三年十二月', '2023-12', 'month'],
		['Q1 2023', '2023-Q1', 'quarter'],
		['2023 Q1', '2023-Q1', 'quarter'],
		['2023-Q1', '2023-Q1', 'quarter'],
		['first quarter of 2023', '2023-Q1', 'quarter'],
		['the first quarter 2023', '2023-Q1', 'quarter'],
		['2nd quarter of 2023', '2023-Q2', 'quarter'],
		['2023年第一季度', '2023-Q1', 'quarter'],
		['2023年一季度', '2023-Q1', 'quarter'],
		['2023年第3季度', '2023-Q3', 'quarter'],
		['H1 2023', '2023-H1', 'half-year'],
		['1H 2023', '2023-H1', 'half-year'],
		['2023H2', '2023-H2', 'half-year'],
		['first half of 2023', '2023-H1', 'half-year'],
		['2023年上半年', '2023-H1', 'half-year'],
		['2023年下半年', '2023-H2', 'half-year'],
		['2023', '2023', 'year'],
		['２０２３', '2023', 'year'],
		['2023年', '2023', 'year'],
		['二〇二三年', '2023', 'year'],
		['二〇二三', '2023', 'year'],
		['in 2023', '2023', 'year'],
		['the year 2023', '2023', 'year'],
		['January-May 2023', '2023-01/2023-05', 'range'],
		['from January to May 2023', '2023-01/2023-05', 'range'],
		['Jan 2023 – May 2023', '2023-01/2023-05', 'range'],
		['2023-01/2023-05', '2023-01/2023-05', 'range'],
		['2023年1月至5月', '2023-01/2023-05', 'range'],
		['2023年1-5月', '2023-01/2023-05', 'range'],
		['2009-2022', '2009/2022', 'range'],
		['between 2009 and 2022', '2009/2022', 'range'],
		['2009年到2022年', '2009/2022', 'range'],
		['since 2020', '2020/..', 'since'],
		['2020/..', '2020/..', 'since'],
		['自2020年以来', '2020/..', 'since'],
		['2020年起', '2020/..', 'since'],
		['until 2022', '../2022', 'until'],
		['../2022', '../2022', 'until'],
		['13/08/2023', '2023-08-13', 'day'],
		['08/13/2023', '2023-08-13', 'day'],
		['08/08/2023', '2023-08-08', 'day'],
		['29 Feb 2024', '2024-02-29', 'day']
	])('%j is %s, a %s', (text, date, gran) => expect(readDate(text)).toEqual(ok({ date, gran })));
});

describe('dates that ask again', () => {
	test.each(['09/08/2023', '9/8/2023', '9.8.2023', '09-08-2023'])('%s may be day or month first', (text) =>
		expect(readDate(text)).toEqual(fail({ reason: 'ambiguous', readings: ['2023-08-09', '2023-09-08'] }))
	);

	test.each([
		['23年', ['1923', '2023']],
		['二三年', ['1923', '2023']],
		['５６年', ['1956', '2056']],
		['23年8月', ['1923-08', '2023-08']],
		['23年8月9日', ['1923-08-09', '2023-08-09']],
		['23年第一季度', ['1923-Q1', '2023-Q1']],
		["Aug '23", ['1923-08', '2023-08']],
		['Q1 ’23', ['1923-Q1', '2023-Q1']]
	])('%s is of one century or the other', (text, readings) =>
		expect(readDate(text)).toEqual(fail({ reason: 'ambiguous', readings }))
	);

	test.each([
		'8月9日',
		'八月九日',
		'８月９号',
		'8月',
		'2月29日',
		'第一季度',
		'一季度',
		'上半年',
		'9 Aug',
		'August 9th',
		'Aug-23',
		'August',
		'8/9',
		'Q1',
		'the first quarter',
		'second half'
	])('%s asks for the year', (text) => expect(read(text)).toBe('no-year'));

	test.each([
		['', 'empty'],
		[' 。', 'empty'],
		['2O23-08-09', 'not-a-date'],
		['2O23', 'not-a-date'],
		['2023-02-30', 'not-a-date'],
		['29 Feb 2023', 'not-a-date'],
		['2023-13', 'not-a-date'],
		['2月30日', 'not-a-date'],
		['13月', 'not-a-date'],
		['12', 'not-a-date'],
		['2023-00-01', 'not-a-date'],
		['9/8/23', 'not-a-date'],
		['Q5 2023', 'not-a-date'],
		['2022-2009', 'not-a-date'],
		['yesterday', 'not-a-date'],
		['去年', 'not-a-date'],
		['20233', 'not-a-date'],
		['x'.repeat(101), 'too-long']
	])('%j is %s', (text, problem) => expect(read(text)).toBe(problem));
});

describe('an answer against the right date', () => {
	test.each([
		['2023-08-09', '2023-08-09', 'same'],
		['2023-01/2023-03', '2023-Q1', 'same'],
		['2023-Q1/2023-Q2', '2023-H1', 'same'],
		['2023-08', '2023-08-09', 'coarser'],
		['2023', '2023-08-09', 'coarser'],
		['2023', '2023-Q1', 'coarser'],
		['2023-H1', '2023-02', 'coarser'],
		['2022', '2023-08-09', 'different'],
		['2023-09', '2023-08-09', 'different'],
		['2023-08-09', '2023', 'finer'],
		['2023-02', '2023-Q1', 'finer'],
		['2020', '2020/..', 'same'],
		['2020/..', '2020/..', 'same'],
		['2019', '2020/..', 'different'],
		['2022', '../2022', 'same'],
		['2022-06/2023-02', '2022', 'different'],
		['soon', '2023', null],
		['2023', '2023-02-30', null]
	])('%s for %s is %s', (answer, key, match) => expect(matchDates(answer, key)).toBe(match));

	test.each(['2023-02-29', '2023-04-31', '2023-00', '2023-Q5', '2023-1', '1/2/3', '../..', '2023/2022', ''])(
		'%j is no date',
		(text) => expect(readEdtf(text)).toBeNull()
	);

	test('each day is the same however it is written, and lies in its month and year', () =>
		fc.assert(
			fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (day) => {
				const iso = day.toISOString().slice(0, 10);
				const [year = '', month = '', date = ''] = iso.split('-');
				const name = day.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
				const forms = [iso, `${date} ${name} ${year}`, `${name} ${date}, ${year}`, `${year}年${month}月${date}日`];
				expect(forms.map(read)).toEqual([iso, iso, iso, iso]);
				expect([matchDates(`${year}-${month}`, iso), matchDates(iso, year)]).toEqual(['coarser', 'finer']);
			})
		));

	test('no text makes the reader fail without a reason', () =>
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'2023-/. 年月日第季上半一十qhto..'.split('')), maxLength: 14 }),
				(text) => {
					const result = readDate(text);
					if (result.ok) expect(readEdtf(result.value.date)?.gran).toBe(result.value.gran);
					else expect(result.problem.reason).not.toBe('');
				}
			),
			{ numRuns: 2000 }
		));
});

describe('what is shown before submitting', () => {
	test('is the value that will be graded', () => {
		expect(liveNumber('1.07 million', 'vehicles')).toEqual({ t: 'number', n: '1070000' });
		expect(liveDate('9 Aug 2023')).toEqual({ t: 'date', date: '2023-08-09', gran: 'day' });
	});

	test('is nothing while the text has no reading, or two', () => {
		expect(liveNumber('2,14', '')).toBeNull();
		expect(liveDate('09/08/2023')).toBeNull();
	});
});
