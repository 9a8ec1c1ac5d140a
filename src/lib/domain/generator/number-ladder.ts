import type { Random } from '#lib/domain/base/random.ts';
import type { Difficulty } from './blueprint.ts';
import type { Allowed } from './number-field.ts';
import { gridOf, isMultipleOf, lastExponentOf, powerOfTen } from './number-grid.ts';

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
const MOST_DIGITS = 12;
/** How far from its target a step looks for a number that is allowed. */
const REACH = 60;

export interface Ladder {
	/** The key's canonical decimal text. */
	readonly key: string;
	readonly count: number;
	readonly difficulty: Difficulty;
	/** Which numbers may be offered, counted in units of ten to that power; null when none may. */
	readonly fieldAt: (exponent: number) => Allowed | null;
}

/**
 * `count` numbers in ascending order of which one is the key, or why there are none. Its rank is drawn first and each
 * rank is equally likely; if any rank is impossible there is no ladder at all, because a bound would be a cue. The
 * others are rounded like the key where a step has room for it.
 */
export const numberLadder = (ladder: Ladder, random: Random): readonly string[] | 'bound' | 'cue' | 'overlap' => {
	const grid = gridFor(ladder);
	if (typeof grid === 'string') return grid;
	const rank = random.below(ladder.count);
	const ups = chain(grid, 'up', random);
	const downs = chain(grid, 'down', random);
	if (ups === null || downs === null) return 'bound';
	if (!roundsAtEveryRank(grid, ups, downs)) return 'cue';
	const [up, down] = grid.sign < 0 ? [downs, ups] : [ups, downs];
	const options = new Array<string>(ladder.count);
	for (let at = 0; at < ladder.count; at++)
		options[at] = at === rank ? ladder.key : print(grid, (at < rank ? down[rank - 1 - at] : up[at - rank - 1]) ?? 0);
	return options;
};

/** Whole numbers that count in the last digit a wrong number may have. */
interface Grid {
	readonly count: number;
	readonly difficulty: Difficulty;
	readonly allowed: Allowed;
	readonly sign: 1 | -1;
	readonly exponent: number;
	/** The key without its sign, and its own last digit, in these units. */
	readonly start: number;
	readonly coarsest: number;
}

const gridFor = ({ key, count, difficulty, fieldAt }: Ladder): Grid | 'bound' | 'overlap' => {
	const own = lastExponentOf(key);
	const finer = own <= 0 ? 0 : Math.min(FINER_DIGITS, own);
	const exponent = own - finer;
	const signed = gridOf(key, exponent);
	const start = Math.abs(signed);
	if (start === 0 || start >= powerOfTen(MOST_DIGITS)) return 'bound';
	const allowed = fieldAt(exponent);
	if (allowed === null) return 'overlap';
	return { count, difficulty, allowed, sign: signed < 0 ? -1 : 1, exponent, start, coarsest: powerOfTen(finer) };
};

/** One number fewer than options, each a step from the one before; null when a step finds no room. */
const chain = (grid: Grid, way: 'up' | 'down', random: Random): readonly number[] | null => {
	// As long as it will be from the start: a list that grows from nothing takes room for 17
	const numbers = new Array<number>(grid.count - 1);
	let last = grid.start;
	for (let step = 0; step + 1 < grid.count; step++) {
		const jitter = 1000 + random.below(2 * JITTER + 1) - JITTER;
		const next = stepFrom(grid, last, way, jitter);
		if (next < 0) return null;
		numbers[step] = next;
		last = next;
	}
	return numbers;
};

/** The next number, or -1 when there is no room for it. */
const stepFrom = (grid: Grid, last: number, way: 'up' | 'down', jitter: number): number => {
	const { ratio, least, most } = STEPS[grid.difficulty];
	const up = way === 'up';
	const low = Math.max(1, Math.ceil(up ? (last * least) / 1000 : (last * 1000) / most));
	const high = Math.floor(up ? (last * most) / 1000 : (last * 1000) / least);
	const step = (ratio * jitter) / 1000;
	const target = up ? (last * step) / 1000 : (last * 1000) / step;
	for (let unit = grid.coarsest; unit >= 1; unit /= 10) {
		const found = nearest(grid, target, low, high, unit);
		if (found >= 0) return found;
	}
	return -1;
};

/** The allowed multiple of `unit` nearest to the target from `low` to `high`, or -1. */
const nearest = ({ allowed, sign }: Grid, target: number, low: number, high: number, unit: number): number => {
	const middle = Math.round(target / unit);
	for (let away = 0; away <= REACH; away++) {
		const below = (middle - away) * unit;
		const above = (middle + away) * unit;
		if (below >= low && below <= high && allowed(sign * below)) return below;
		if (away > 0 && above >= low && above <= high && allowed(sign * above)) return above;
		if (below < low && above > high) return -1;
	}
	return -1;
};

/** Whether at every rank some wrong number is rounded like the key, so that the key is never the only round one. */
const roundsAtEveryRank = (grid: Grid, ups: readonly number[], downs: readonly number[]): boolean => {
	const up = firstRoundedAlike(grid, ups);
	const down = firstRoundedAlike(grid, downs);
	for (let below = 0; below < grid.count; below++) {
		const above = grid.count - 1 - below;
		if (!(down >= 0 && down < below) && !(up >= 0 && up < above)) return false;
	}
	return true;
};

/** The place of the first number with the key's own last digit, or -1. */
const firstRoundedAlike = ({ coarsest }: Grid, numbers: readonly number[]): number => {
	for (let at = 0; at < numbers.length; at++) {
		const m = numbers[at] ?? 0;
		if (isMultipleOf(m, coarsest) && !isMultipleOf(m, coarsest * 10)) return at;
	}
	return -1;
};

/** The decimal text of a number of the grid. */
const print = ({ sign, exponent }: Grid, m: number): string => {
	// A product below 2^53 is exact, and prints without an exponent
	const whole = exponent >= 0 ? m * powerOfTen(exponent) : Infinity;
	return whole <= Number.MAX_SAFE_INTEGER ? String(sign * whole) : printByDigits(sign, exponent, m);
};

const printByDigits = (sign: 1 | -1, exponent: number, m: number): string => {
	const digits = String(m);
	const minus = sign < 0 ? '-' : '';
	if (exponent >= 0) return `${minus}${digits}${'0'.repeat(exponent)}`;
	const filled = digits.padStart(1 - exponent, '0');
	const fraction = filled.slice(exponent).replace(/0+$/, '');
	return `${minus}${filled.slice(0, exponent)}${fraction === '' ? '' : `.${fraction}`}`;
};
