import { dayNumber } from './date-line.ts';

export type Granularity = 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'range' | 'since' | 'until';

/** First and last day, in whole days since 1 January 1970; `NO_START` and `NO_END` where a range is open. */
export interface Period {
	readonly gran: Granularity;
	readonly start: number;
	readonly end: number;
}

/** Earlier and later than any day that can be written. */
export const NO_START = -1_000_000;
export const NO_END = 4_000_000;

/**
 * The days that a date or period covers: `2023-08-09`, `2023-08`, `2023-Q1`, `2023-H1`, `2023`, `2023-01/2023-05`,
 * `2020/..`, `../2022`. Null when it is none of these or no possible date.
 */
export const readEdtf = (text: string): Period | null => {
	const slash = text.indexOf('/');
	return slash < 0 ? readSimple(text) : readRange(text.slice(0, slash), text.slice(slash + 1));
};

/** Whether every day of the inner period lies in the outer one. */
export const covers = (outer: Period, inner: Period): boolean => outer.start <= inner.start && inner.end <= outer.end;

const readRange = (from: string, to: string): Period | null => {
	if (from === '..') return withGran('until', NO_START, readSimple(to)?.end);
	const start = readSimple(from)?.start;
	if (start === undefined) return null;
	return to === '..' ? { gran: 'since', start, end: NO_END } : withGran('range', start, readSimple(to)?.end);
};

const withGran = (gran: Granularity, start: number, end: number | undefined): Period | null =>
	end === undefined || end < start ? null : { gran, start, end };

const SIMPLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4])|-H([12]))?$/;

const readSimple = (text: string): Period | null => {
	const match = SIMPLE.exec(text);
	if (match === null) return null;
	const [, year = '', month, day, quarter, half] = match;
	const y = Number(year);
	if (day !== undefined && month !== undefined) return ofDay(y, Number(month), Number(day));
	if (month !== undefined) return ofMonths('month', y, Number(month), 1);
	if (quarter !== undefined) return ofMonths('quarter', y, Number(quarter) * 3 - 2, 3);
	if (half !== undefined) return ofMonths('half-year', y, Number(half) * 6 - 5, 6);
	return ofMonths('year', y, 1, 12);
};

const ofDay = (year: number, month: number, day: number): Period | null => {
	const months = ofMonths('month', year, month, 1);
	const start = dayNumber(year, month, day);
	return months === null || day < 1 || start > months.end ? null : { gran: 'day', start, end: start };
};

const ofMonths = (gran: Granularity, year: number, first: number, count: number): Period | null => {
	if (first < 1 || first > 12) return null;
	const next = first + count;
	const end = next > 12 ? dayNumber(year + 1, next - 12, 1) : dayNumber(year, next, 1);
	return { gran, start: dayNumber(year, first, 1), end: end - 1 };
};
