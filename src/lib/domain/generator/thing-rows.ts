/**
 * What a candidate is judged by, in one row of 64 bytes for each thing: in a large pack candidates lie anywhere, and a row
 * is one visit to memory where a column for each number would be a dozen. `cells[thing * ROW + KIND]`, and so on.
 */
export interface ThingRows {
	readonly cells: Int32Array;
	/** The same bytes as halves of a row: `sizes[thing * HALF_ROW + SIZE]`. */
	readonly sizes: Float64Array;
}

/** The numbers of its kind and of what it is part of; -1 for none. */
export const KIND = 0;
export const PARENT = 1;
/**
 * The lowest bit is set where another thing may have one of its names: two things share a name only if both have it.
 * Above it, how many triples of letters its name has.
 */
export const NAMED = 2;
export const SHARED_NAME = 1;
export const NAMED_BITS = 1;
/** Bits that two things share which have a saying, or a source, in common; 0 where there is none. */
export const SAYINGS = 3;
export const SOURCES = 4;
/** Other bits for the same sayings: those that meet by chance in the one seldom meet in the other as well. */
export const SAYINGS_AGAIN = 5;
/** The hash of its source where it has one and no other, else 0. */
export const ONLY_SOURCE = 6;
/** The first relation in which it has a size, -1 without one, and that size. */
export const SIZED = 7;
export const SIZE = 4;
/** By language: the case of the label in the two lowest bits, above it one more than its length; 0 without a label. */
export const LOOKS = 10;
export const CASE_BITS = 2;
export const CASE = 3;
/** Its name's triples of letters as bits, to the end of the row (see triples.ts). */
export const TRIPLES = 12;
/** Written out, because a number that is worked out is read anew for every row. */
export const ROW = 16;
export const HALF_ROW = 8;

export const emptyThingRows = (things: number): ThingRows => {
	const cells = new Int32Array(things * ROW);
	return { cells, sizes: new Float64Array(cells.buffer) };
};
