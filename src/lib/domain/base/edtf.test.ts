import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from './date-line.ts';
import { NO_END, NO_START, readEdtf } from './edtf.ts';

describe('dates and periods', () => {
	test.each([
		['2023-08-09', 'day', '2023-08-09', '2023-08-09'],
		['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
		['2023-02', 'month', '2023-02-01', '2023-02-28'],
		['2023-12', 'month', '2023-12-01', '2023-12-31'],
		['2023', 'year', '2023-01-01', '2023-12-31'],
		['2023-Q1', 'quarter', '2023-01-01', '2023-03-31'],
		['2023-Q4', 'quarter', '2023-10-01', '2023-12-31'],
		['2023-H1', 'half-year', '2023-01-01', '2023-06-30'],
		['2023-H2', 'half-year', '2023-07-01', '2023-12-31'],
		['2023-01/2023-05', 'range', '2023-01-01', '2023-05-31'],
		['2009/2022', 'range', '2009-01-01', '2022-12-31']
	])('%s is a %s from %s to %s', (text, gran, from, to) => {
		const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
		expect(readEdtf(text)).toEqual({ gran, start: day(from), end: day(to) });
	});

	test('open ranges have no start or no end', () => {
		expect(readEdtf('2020/..')).toEqual({ gran: 'since', start: dayNumber(2020, 1, 1), end: NO_END });
		expect(readEdtf('../2022')).toEqual({ gran: 'until', start: NO_START, end: dayNumber(2022, 12, 31) });
	});

	test.each([
		'',
		'2023-13',
		'2023-00',
		'2023-02-29',
		'1900-02-29',
		'2023-04-31',
		'2023-08-00',
		'2023-Q5',
		'2023-H3',
		'23',
		'2023-8-9',
		'2023/08/09',
		'2023-08-09/2023-08-01',
		'2022/2021',
		'../..',
		'/2022',
		'2022/',
		'2020/../2021',
		'Aug-23',
		'２０２３',
		'2023-08-09T00:00',
		' 2023'
	])('%j is no possible date', (text) => expect(readEdtf(text)).toBeNull());

	test('days count as the calendar does, for four thousand years', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 3999 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 31 }),
				(y, m, d) => {
					const iso = [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
					const calendar = new Date(`${iso}T00:00:00Z`);
					const exists = !Number.isNaN(calendar.getTime()) && calendar.toISOString().startsWith(iso);
					expect(readEdtf(iso)?.start ?? null).toBe(exists ? calendar.getTime() / 86_400_000 : null);
				}
			)
		));
});
