export type Granularity = 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'range' | 'since' | 'until';

/** First and last day as numbers that sort like dates (20230809); open ends are infinite. */
export interface Span {
	readonly gran: Granularity;
	readonly from: number;
	readonly to: number;
}

/** How an answer stands to the right date: the same days, more of them, some of them, or others. */
export type DateMatch = 'same' | 'coarser' | 'finer' | 'different';

const ONE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4])|-H([12]))?$/;

/**
 * The days that a date of the sheets covers: `2023-08-09`, `2023-08`, `2023-Q1`, `2023-H1`, `2023`, `2023-01/2023-05`,
 * `2020/..`, `../2022`. Null when it is none of these or no possible date.
 */
export const spanOf = (edtf: string): Span | null => {
	const [first = '', last, ...more] = edtf.split('/');
	if (more.length > 0) return null;
	return last === undefined ? oneSpan(first) : rangeSpan(first, last);
};

/** Compares a read answer with the right date. A single date answers an open range by its stated end. Null if unreadable. */
export const matchDates = (answer: string, key: string): DateMatch | null => {
	const [given, right] = [spanOf(answer), spanOf(statedEnd(answer, key))];
	if (given === null || right === null) return null;
	if (given.from === right.from && given.to === right.to) return 'same';
	if (given.from <= right.from && given.to >= right.to) return 'coarser';
	if (given.from >= right.from && given.to <= right.to) return 'finer';
	return 'different';
};

/** "Since when?" is answered by "2020" as well as by "since 2020". */
const statedEnd = (answer: string, key: string): string => (answer.includes('/') ? key : key.replace(/\/?\.\.\/?/, ''));

const rangeSpan = (first: string, last: string): Span | null => {
	const [start, end] = [oneSpan(first), oneSpan(last)];
	if (last === '..') return start === null ? null : { gran: 'since', from: start.from, to: Infinity };
	if (first === '..') return end === null ? null : { gran: 'until', from: -Infinity, to: end.to };
	if (start === null || end === null || start.from > end.to) return null;
	return { gran: 'range', from: start.from, to: end.to };
};

const oneSpan = (text: string): Span | null => {
	const match = ONE.exec(text);
	if (match === null) return null;
	const [, year = '', month, day, quarter, half] = match;
	if (quarter !== undefined) return months('quarter', year, Number(quarter) * 3 - 2, 3);
	if (half !== undefined) return months('half-year', year, Number(half) * 6 - 5, 6);
	if (month === undefined) return months('year', year, 1, 12);
	const whole = months('month', year, Number(month), 1);
	if (day === undefined || whole === null) return whole;
	const date = whole.from - 1 + Number(day);
	return date < whole.from || date > whole.to ? null : { gran: 'day', from: date, to: date };
};

const months = (gran: Granularity, year: string, first: number, count: number): Span | null => {
	if (first < 1 || first > 12) return null;
	const last = first + count - 1;
	const start = Number(year) * 10_000;
	return { gran, from: start + first * 100 + 1, to: start + last * 100 + daysIn(Number(year), last) };
};

const daysIn = (year: number, month: number): number => {
	if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};
