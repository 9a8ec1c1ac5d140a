import type { Histories } from './histories.ts';

/**
 * What one history leaves behind while it is replayed: values before each review, and behind the last one the state it
 * ends in. Long enough for the longest history, and used again for each.
 */
export interface Tape {
	readonly days: Float64Array;
	readonly stability: Float64Array;
	readonly difficulty: Float64Array;
	readonly recall: Float64Array;
	/** Slopes of the loss by these. */
	readonly byStability: Float64Array;
	readonly byDifficulty: Float64Array;
	readonly byRecall: Float64Array;
	/** Slopes by the weights, added up over all histories. */
	readonly gradient: Float64Array;
	/** What is being handed back just now: slopes by stability and by difficulty after a review. */
	readonly slopes: Float64Array;
}

const WEIGHTS = 21;

export const tapeFor = ({ starts }: Histories): Tape => {
	let longest = 0;
	for (let n = 1; n < starts.length; n++) longest = Math.max(longest, at(starts, n) - at(starts, n - 1));
	const column = (): Float64Array => new Float64Array(longest + 1);
	return {
		days: column(),
		stability: column(),
		difficulty: column(),
		recall: column(),
		byStability: column(),
		byDifficulty: column(),
		byRecall: column(),
		gradient: new Float64Array(WEIGHTS),
		slopes: new Float64Array(2)
	};
};

/** Columns have no holes: every place below their length holds a number. */
export const at = (column: Float64Array, place: number): number => column[place] ?? 0;

export const add = (column: Float64Array, place: number, value: number): void => {
	column[place] = (column[place] ?? 0) + value;
};
