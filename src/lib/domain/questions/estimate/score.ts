import {
	addDecimals,
	compareDecimals,
	multiplyByRatio,
	multiplyDecimals,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import { type DateLine, dateLineOf } from '#lib/domain/base/date-line.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { partly, type Score } from '#lib/domain/questions/score.ts';
import type { Shapes } from '#lib/domain/questions/shapes.ts';
import { type Guess, readGuess } from './reading.ts';

export const MOST_POINTS = 4;

/** Percent up to which the larger of guess and truth may exceed the smaller, for 4, 3, 2 and 1 points (starting values). */
const RATIOS = [105, 115, 135, 200];
/** How far off a date may be in its own units, for the same points (starting values). */
const DISTANCES: { readonly [G in DateLine['gran']]: readonly number[] } = {
	year: [0, 2, 5, 10],
	'half-year': [0, 1, 2, 4],
	quarter: [0, 1, 2, 4],
	month: [0, 2, 6, 12],
	day: [0, 7, 31, 92]
};
/** A range promises to hold the truth four times in five: 2 / 0.2, what missing by one costs against being wider by one. */
const MISS_COSTS = 10;

type Key = Item<'estimate'>['key'];

/** 4, 3, 2, 1 or 0 of 4 points by how far the guess is off; a range earns by its width and by how far it misses. */
export const scoreEstimate = (item: Item<'estimate'>, response: Shapes['estimate']['response']): Score => {
	const read = readGuess(item, response);
	if (!read.ok) return read.problem;
	const { body, key } = item;
	return partly(body.answer === 'date' ? datePoints(read.value, key) : numberPoints(read.value, key), MOST_POINTS);
};

/**
 * How far off a guess is, smaller is better: the interval score of Gneiting & Raftery (2007) at 80 %,
 * (u - l) + (2 / 0.2) (l - x) where x < l, + (2 / 0.2) (x - u) where x > u; in the unit of the question or in days, months
 * or years. One value counts as a range without width. Null for what cannot be read.
 */
export const lossOf = (item: Item<'estimate'>, response: Shapes['estimate']['response']): string | null => {
	const read = readGuess(item, response);
	if (!read.ok) return null;
	const [low, high, truth] = [read.value.low, read.value.high, item.key.exact].map((value) =>
		item.body.answer === 'date' ? String(dateLineOf(value)?.at ?? 0) : value
	);
	return intervalScore(low ?? '0', high ?? '0', truth ?? '0');
};

/** The interval score at 80 % of [low, high] for the true value, as exact decimal text. */
export const intervalScore = (low: string, high: string, truth: string): string => {
	const missed = addDecimals(shortfall(low, truth), shortfall(truth, high));
	return addDecimals(subtractDecimals(high, low), multiplyByRatio(missed, MISS_COSTS, 1));
};

/** By how much `least` exceeds `value`, or 0. */
const shortfall = (least: string, value: string): string =>
	compareDecimals(least, value) > 0 ? subtractDecimals(least, value) : '0';

const pointsFor = (limits: readonly number[], fits: (limit: number) => boolean): number => {
	const place = limits.findIndex(fits);
	return place < 0 ? 0 : MOST_POINTS - place;
};

const datePoints = ({ low, high, isRange }: Guess, { exact }: Key): number => {
	const [from, to, truth] = [low, high, exact].map((date) => dateLineOf(date));
	if (!from || !to || !truth) return 0;
	const off = Math.max(0, from.at - truth.at, truth.at - to.at);
	const loss = isRange ? (to.at - from.at + MISS_COSTS * off) / 2 : off;
	return pointsFor(DISTANCES[truth.gran], (limit) => loss <= limit);
};

const numberPoints = ({ low, high, isRange }: Guess, key: Key): number => {
	if (compareDecimals(low, '0') <= 0) return 0;
	const miss = missOf(low, high, key);
	if (!isRange) return pointsFor(RATIOS, (limit) => isAtMost(miss, limit, 100));
	// On a logarithmic scale: width plus ten times the miss is at most twice the distance that a single value may have
	const [large, small] = [raised(miss.large), raised(miss.small)];
	const loss = { large: multiplyDecimals(high, large), small: multiplyDecimals(low, small) };
	return pointsFor(RATIOS, (limit) => isAtMost(loss, limit * limit, 10_000));
};

interface Ratio {
	readonly large: string;
	readonly small: string;
}

const isAtMost = ({ large, small }: Ratio, limit: number, whole: number): boolean =>
	compareDecimals(multiplyByRatio(large, whole, 1), multiplyByRatio(small, limit, 1)) <= 0;

/** How the nearer end of the guess stands to the truth; nothing is missed within its rounding. */
const missOf = (low: string, high: string, { exact, from, to }: Key): Ratio => {
	if (compareDecimals(to, low) < 0) return { large: low, small: exact };
	return compareDecimals(from, high) > 0 ? { large: exact, small: high } : { large: '1', small: '1' };
};

/** To the power of what a miss costs. */
const raised = (n: string): string =>
	Array.from({ length: MISS_COSTS }, () => n).reduce((product, factor) => multiplyDecimals(product, factor), '1');
