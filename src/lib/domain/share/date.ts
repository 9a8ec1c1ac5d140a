import type { BitReader } from './wire.ts';
import type { BitWriter } from './wire-write.ts';

const YEAR_BITS = 14;
const POINT = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])))?$/;

/** How exact a point in time is: the position is its code. */
const GRAINS = ['year', 'half-year', 'quarter', 'month', 'day'] as const;
/** A point, a range, a range without an end, one without a start: the position is its code. */
const SPANS = ['point', 'range', 'since', 'until'] as const;

/** Dates as the sheets write them (`2023-08-09`, `2023-Q1`, `2020/..`) that come back letter by letter; others travel as text. */
export const isShortDate = (text: string): boolean => {
	const { points } = spanOf(text);
	return points.length > 0 && points.every(isPoint);
};

export const writeDate = (bits: BitWriter, text: string): void => {
	const { span, points } = spanOf(text);
	bits.put(SPANS.indexOf(span), 2);
	for (const point of points) writePoint(bits, point);
};

export const readDate = (bits: BitReader): string => {
	const span = SPANS[bits.take(2)] ?? 'point';
	const first = readPoint(bits);
	if (span === 'point') return first;
	if (span === 'since') return `${first}/..`;
	return span === 'until' ? `../${first}` : `${first}/${readPoint(bits)}`;
};

const spanOf = (text: string): { readonly span: (typeof SPANS)[number]; readonly points: readonly string[] } => {
	const [from = '', to, ...more] = text.split('/');
	if (more.length > 0) return { span: 'point', points: [] };
	if (to === undefined) return { span: 'point', points: [from] };
	if (to === '..') return { span: 'since', points: [from] };
	return from === '..' ? { span: 'until', points: [to] } : { span: 'range', points: [from, to] };
};

const isPoint = (text: string): boolean => {
	const [whole, , month = '01', day = '01'] = POINT.exec(text) ?? [];
	return whole !== undefined && inRange(Number(month), 12) && inRange(Number(day), 31);
};

const inRange = (value: number, last: number): boolean => value >= 1 && value <= last;

const writePoint = (bits: BitWriter, text: string): void => {
	const [, year, month, day, quarter, half] = POINT.exec(text) ?? [];
	const grain = day ? 'day' : month ? 'month' : quarter ? 'quarter' : half ? 'half-year' : 'year';
	bits.put(GRAINS.indexOf(grain), 3);
	bits.put(Number(year), YEAR_BITS);
	if (half) bits.put(Number(half), 2);
	if (quarter) bits.put(Number(quarter), 3);
	if (month) bits.put(Number(month), 4);
	if (day) bits.put(Number(day), 5);
};

const readPoint = (bits: BitReader): string => {
	const grain = GRAINS[bits.take(3)];
	const year = String(bits.take(YEAR_BITS)).padStart(4, '0');
	const point = grain === undefined ? '' : year + restOf(grain, bits);
	if (!isPoint(point)) bits.refuse();
	return point;
};

const restOf = (grain: (typeof GRAINS)[number], bits: BitReader): string => {
	const two = (width: number): string => String(bits.take(width)).padStart(2, '0');
	if (grain === 'half-year') return `-H${bits.take(2)}`;
	if (grain === 'quarter') return `-Q${bits.take(3)}`;
	if (grain === 'month') return `-${two(4)}`;
	return grain === 'day' ? `-${two(4)}-${two(5)}` : '';
};
