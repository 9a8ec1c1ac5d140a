import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { type DateLine, dateLineOf } from '#lib/domain/base/date-line.ts';
import type { Random } from '#lib/domain/base/random.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import { roundAt, roundBelow } from '#lib/domain/questions/estimate/scale.ts';
import type { Bounds } from './number-field.ts';
import { isWhole } from './precision.ts';

/** Where a scale begins and ends. */
type Ends = readonly [from: string, to: string];

/** Round numbers from end to end of a logarithmic scale: about a factor of 30. */
const ROUND_NUMBERS = 9;
/** Whole numbers below this stand on a plain scale from zero. */
const COUNTED_FROM_ZERO = '100';
/** Per mille of a scale, from its lower end, between which the right answer stands. */
const [NEAREST_TO_START, NEAREST_TO_END] = [100, 900];
/** Length of a scale of dates, in its own steps: two years of days, eight of months, sixty years. */
const LENGTHS: { readonly [G in DateLine['gran']]: number } = {
	day: 730,
	month: 96,
	quarter: 40,
	'half-year': 40,
	year: 60
};
const SHORTEST = 4;

/**
 * Ends between which a number stands anywhere with about equal chance, so that its place on the scale says nothing. A
 * share of 0 to 100 has the same scale each time. `bound` where the number is an end itself.
 */
export const numberEnds = (n: string, { min, max }: Bounds, random: Random): Ends | 'bound' => {
	if (min !== null && max !== null && compareDecimals(max, '100') <= 0) return between([min, max], n);
	if (compareDecimals(n, '0') <= 0) return 'bound';
	const isFew = isWhole(n) && compareDecimals(n, COUNTED_FROM_ZERO) < 0;
	const [from, to] = isFew ? fromZero(Number(n), random) : aroundIt(n, random);
	const least = min !== null && compareDecimals(from, min) < 0 ? min : from;
	const most = max !== null && compareDecimals(to, max) > 0 ? max : to;
	return between([least, most], n);
};

const between = ([from, to]: Ends, n: string): Ends | 'bound' =>
	compareDecimals(from, n) < 0 && compareDecimals(n, to) < 0 ? [from, to] : 'bound';

const aroundIt = (n: string, random: Random): Ends => {
	const first = roundBelow(n) - 1 - random.below(ROUND_NUMBERS - 1);
	return [roundAt(first), roundAt(first + ROUND_NUMBERS)];
};

const fromZero = (n: number, random: Random): Ends => {
	const to = Math.max(n + 1, Math.ceil((n * 1000) / placeFrom(random)));
	return ['0', String(to < 20 ? to : Math.ceil(to / 5) * 5)];
};

const placeFrom = (random: Random): number => NEAREST_TO_START + random.below(NEAREST_TO_END - NEAREST_TO_START + 1);

/**
 * Ends of a scale of dates, none after the pack: where too little time has passed since, the whole scale is shorter, not
 * the part above the date.
 */
export const dateEnds = (edtf: Edtf, packDate: Edtf, random: Random): Ends | 'bound' | 'unfit' => {
	const line = dateLineOf(edtf);
	if (line === null) return 'unfit';
	const room = lastOn(line, packDate) - line.at;
	if (room < 1) return 'bound';
	const place = placeFrom(random);
	const above = Math.ceil((LENGTHS[line.gran] * (1000 - place)) / 1000);
	const length = above <= room ? LENGTHS[line.gran] : Math.floor((room * 1000) / (1000 - place));
	const to = line.at + Math.min(above, room);
	return [line.print(Math.min(to - Math.max(length, SHORTEST), line.at - 1)), line.print(to)];
};

/** The last date of the line that has begun when the pack was made. */
const lastOn = ({ gran, at }: DateLine, packDate: Edtf): number => {
	const day = packDate.length === 10 ? packDate : `${packDate.slice(0, 4)}-12-31`;
	const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
	const dates: { readonly [G in DateLine['gran']]: string } = {
		day,
		month: day.slice(0, 7),
		quarter: `${year}-Q${Math.ceil(month / 3)}`,
		'half-year': `${year}-H${month <= 6 ? 1 : 2}`,
		year: day.slice(0, 4)
	};
	return dateLineOf(dates[gran])?.at ?? at;
};
