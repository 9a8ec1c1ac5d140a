import { decimalPlaces, lastDigitExponent, shiftDecimal } from '#lib/domain/base/decimal.ts';
import type { Random } from '#lib/domain/base/random.ts';
import type { Difficulty } from './blueprint.ts';

/** Ratio of neighbouring options, per mille, with the narrowest and widest that count (starting values). */
interface Steps {
	readonly ratio: number;
	readonly least: number;
	readonly most: number;
}

export const STEPS: { readonly [D in Difficulty]: Steps } = {
	easy: { ratio: 2000, least: 1760, most: 2260 },
	medium: { ratio: 1350, least: 1188, most: 1525 },
	hard: { ratio: 1150, least: 1080, most: 1299 }
};

/** Per mille by which a step may differ from its ratio by chance. */
const JITTER = 60;
/** Digits beyond those of the key that a wrong number may have, where coarser steps find no room. */
const FINER_DIGITS = 2;
/** Numbers with more digits than this are no ladder: the product must stay exact in a double. */
const MOST_DIGITS = 10;
/** How far from its target a step looks for a number that is allowed. */
const REACH = 60;

export interface Ladder {
	/** The key's decimal text, not 0. */
	readonly key: string;
	readonly count: number;
	readonly difficulty: Difficulty;
	/** Whether a number may be offered: inside the bounds, and provably false. */
	readonly allowed: (n: string) => boolean;
}

/**
 * `count` numbers in ascending order of which one is the key, or why there are none. Its rank is drawn first and each
 * rank is equally likely; if any rank is impossible there is no ladder at all, because a bound would be a cue. The
 * others are rounded like the key where a step has room for it.
 */
export const numberLadder = (ladder: Ladder, random: Random): readonly string[] | 'bound' | 'cue' => {
	const negative = ladder.key.startsWith('-');
	const magnitude = negative ? ladder.key.slice(1) : ladder.key;
	const exponent = lastDigitExponent(magnitude);
	const digits = shiftDecimal(magnitude, -exponent);
	if (digits === '0' || digits.length > MOST_DIGITS) return 'bound';
	const finer = exponent <= 0 ? 0 : Math.min(FINER_DIGITS, exponent);
	const grid: Grid = { ...ladder, negative, exponent: exponent - finer, coarsest: powerOfTen(finer) };
	const rank = random.below(ladder.count);
	const start = Number(digits) * grid.coarsest;
	const [ups, downs] = [chain(grid, start, 'up', random), chain(grid, start, 'down', random)];
	if (ups === null || downs === null) return 'bound';
	if (!roundsAtEveryRank(grid, ups, downs)) return 'cue';
	const [up, down] = negative ? [downs, ups] : [ups, downs];
	const below = down.slice(0, rank).reverse();
	return [...below, start, ...up.slice(0, ladder.count - 1 - rank)].map((m) => print(grid, m));
};

/** Whole numbers that count in the last digit a wrong number may have. */
interface Grid extends Ladder {
	readonly negative: boolean;
	readonly exponent: number;
	/** The key's own last digit, in these units. */
	readonly coarsest: number;
}

/** One number fewer than options, each a step from the one before; null when a step finds no room. */
const chain = (grid: Grid, start: number, way: 'up' | 'down', random: Random): readonly number[] | null => {
	const numbers: number[] = [];
	let last = start;
	for (let step = 1; step < grid.count; step++) {
		const jitter = 1000 + random.below(2 * JITTER + 1) - JITTER;
		const next = stepFrom(grid, last, way, jitter);
		if (next === null) return null;
		numbers.push(next);
		last = next;
	}
	return numbers;
};

const stepFrom = (grid: Grid, last: number, way: 'up' | 'down', jitter: number): number | null => {
	const { ratio, least, most } = STEPS[grid.difficulty];
	const [low, high] =
		way === 'up'
			? [Math.ceil((last * least) / 1000), Math.floor((last * most) / 1000)]
			: [Math.ceil((last * 1000) / most), Math.floor((last * 1000) / least)];
	const step = (ratio * jitter) / 1000;
	const target = way === 'up' ? (last * step) / 1000 : (last * 1000) / step;
	for (let unit = grid.coarsest; unit >= 1; unit /= 10) {
		const found = nearest(grid, { target, low, high, unit });
		if (found !== null) return found;
	}
	return null;
};

interface Room {
	readonly target: number;
	readonly low: number;
	readonly high: number;
	readonly unit: number;
}

/** The allowed multiple of `unit` nearest to the target within the room. */
const nearest = (grid: Grid, { target, low, high, unit }: Room): number | null => {
	const middle = Math.round(target / unit);
	for (let away = 0; away <= REACH; away++) {
		for (const multiple of away === 0 ? [middle] : [middle - away, middle + away]) {
			const m = multiple * unit;
			if (m >= Math.max(1, low) && m <= high && grid.allowed(print(grid, m))) return m;
		}
		if ((middle - away) * unit < low && (middle + away) * unit > high) return null;
	}
	return null;
};

/** Whether at every rank some wrong number is rounded like the key, so that the key is never the only round one. */
const roundsAtEveryRank = (grid: Grid, ups: readonly number[], downs: readonly number[]): boolean => {
	const alike = (m: number): boolean => m % grid.coarsest === 0 && m % (grid.coarsest * 10) !== 0;
	return (
		ups.every((_, below) => [...downs.slice(0, below), ...ups.slice(0, ups.length - below)].some(alike)) &&
		downs.some(alike)
	);
};

const print = (grid: Grid, m: number): string => shiftDecimal(`${grid.negative ? '-' : ''}${m}`, grid.exponent);

const powerOfTen = (exponent: number): number => Number(`1${'0'.repeat(exponent)}`);

/** Where in its number the last digit that is not zero stands: what two equally rounded numbers have in common. */
export const roundingOf = (n: string): number => (n.includes('.') ? -decimalPlaces(n) : lastDigitExponent(n));
