import {
	addDecimals,
	compareDecimals,
	multiplyByRatio,
	orderOfMagnitude,
	shiftDecimal,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import { dateLineOf } from '#lib/domain/base/date-line.ts';
import type { Ends } from './shape.ts';

/** A scale as a slider has it: whole positions from 0 to `steps`. */
export interface Scale {
	readonly steps: number;
	/** The number or date at a position. */
	readonly at: (step: number) => string;
	/** Where a number or date stands, between positions too; at an end what lies beyond it. */
	readonly place: (value: string) => number;
}

/** Round numbers, six in each power of ten, that stand about as far from each other on a logarithmic scale. */
const ROUND = ['1', '1.5', '2', '3', '5', '7'];

/** The round number with this number of its own: they ascend without end. */
export const roundAt = (at: number): string => {
	const power = Math.floor(at / ROUND.length);
	return shiftDecimal(ROUND[at - power * ROUND.length] ?? '1', power);
};

/** The number of the greatest round number that is not above `n`, which is above zero. */
export const roundBelow = (n: string): number => {
	const first = orderOfMagnitude(n) * ROUND.length;
	const above = ROUND.findIndex((_, at) => compareDecimals(roundAt(first + at), n) > 0);
	return first + (above < 0 ? ROUND.length : above) - 1;
};

/** A scale is logarithmic where its upper end is at least this many times the lower one. */
const WIDE = 10;
/** Positions between two round numbers of a logarithmic scale. */
const BETWEEN = 20;
/** Positions of a plain scale, at most. */
const MOST_STEPS = 200;

/**
 * The scale between two ends. Dates and narrow ranges of numbers stand at even distances, wide ranges as on a
 * logarithmic scale: evenly between round numbers, which need no logarithm and are the same everywhere.
 */
export const scaleOf = ({ answer, from, to }: Ends): Scale => {
	if (answer === 'date') return dateScale(from, to);
	const isWide = compareDecimals(from, '0') > 0 && compareDecimals(to, multiplyByRatio(from, WIDE, 1)) >= 0;
	return isWide ? logarithmic(from, to) : plain(from, to);
};

const dateScale = (from: string, to: string): Scale => {
	const [first, last] = [dateLineOf(from), dateLineOf(to)];
	const start = first?.at ?? 0;
	const steps = Math.max(1, (last?.at ?? 1) - start);
	return {
		steps,
		at: (step) => first?.print(start + within(step, steps)) ?? from,
		place: (value) => within((dateLineOf(value)?.at ?? start) - start, steps)
	};
};

const plain = (from: string, to: string): Scale => {
	const unit = unitFor(subtractDecimals(to, from));
	const steps = Math.max(1, Math.ceil((Number(to) - Number(from)) / Number(unit)));
	return {
		steps,
		at: (step) => (step >= steps ? to : addDecimals(from, multiplyByRatio(unit, within(step, steps), 1))),
		place: (value) => within((Number(value) - Number(from)) / Number(unit), steps)
	};
};

/** The smallest of 1, 2 and 5 times a power of ten that takes few enough steps. */
const unitFor = (width: string): string => {
	const least = multiplyByRatio(width, 1, MOST_STEPS, 30);
	const power = orderOfMagnitude(least);
	const units = ['1', '2', '5', '10'].map((unit) => shiftDecimal(unit, power));
	return units.find((unit) => compareDecimals(unit, least) >= 0) ?? width;
};

const logarithmic = (from: string, to: string): Scale => {
	const stops = stopsBetween(from, to);
	const steps = (stops.length - 1) * BETWEEN;
	return {
		steps,
		at: (step) => {
			const cell = Math.min(Math.floor(within(step, steps) / BETWEEN), stops.length - 2);
			const [low = from, high = to] = stops.slice(cell);
			return addDecimals(
				low,
				multiplyByRatio(subtractDecimals(high, low), within(step, steps) - cell * BETWEEN, BETWEEN)
			);
		},
		place: (value) => {
			const above = stops.findIndex((stop) => compareDecimals(stop, value) > 0);
			const cell = above < 0 ? stops.length - 2 : Math.max(0, above - 1);
			const [low, high] = [Number(stops[cell]), Number(stops[cell + 1])];
			return within((cell + (Number(value) - low) / (high - low)) * BETWEEN, steps);
		}
	};
};

const stopsBetween = (from: string, to: string): readonly string[] => {
	const stops: string[] = [from];
	for (let at = roundBelow(from) + 1; compareDecimals(roundAt(at), to) < 0; at++) stops.push(roundAt(at));
	return [...stops, to];
};

const within = (step: number, steps: number): number => Math.min(steps, Math.max(0, step));
