/**
 * Optimal string alignment: the least number of inserted, dropped, replaced or swapped neighbouring characters.
 * Counting stops at `bound`: anything farther is `bound + 1`. It is symmetric, but no metric (a swapped pair is
 * never edited again, so the triangle inequality can fail by a factor of two).
 */
export const editDistance = (a: string, b: string, bound: number): number => {
	if (a === b) return 0;
	if (Math.abs(a.length - b.length) > bound) return bound + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = nextRow(a, b, i, last, beforeLast);
		if (Math.min(...row) > bound && Math.min(...last) > bound) return bound + 1;
		[beforeLast, last] = [last, row];
	}
	return Math.min(at(last, b.length), bound + 1);
};

/** How many slips a word may have, by its letters that may be mistyped at all. */
export const toleranceFor = (letters: number): 0 | 1 | 2 => (letters < 5 ? 0 : letters < 10 ? 1 : 2);

/**
 * A set of letters as 32 bits. One slip changes at most two of them, so two texts within `d` slips differ in at most
 * 2d bits: a cheap way to pass over most of ten thousand labels.
 */
export const letterMask = (text: string): number => {
	let mask = 0;
	for (let i = 0; i < text.length; i++) mask |= 1 << (text.charCodeAt(i) & 31);
	return mask;
};

export const mayBeWithin = (maskA: number, maskB: number, distance: number): boolean => {
	let differing = maskA ^ maskB;
	for (let left = 2 * distance; differing !== 0; left--) {
		if (left === 0) return false;
		differing &= differing - 1;
	}
	return true;
};

const nextRow = (a: string, b: string, i: number, last: readonly number[], beforeLast: readonly number[]): number[] => {
	const row = [i];
	for (let j = 1; j <= b.length; j++) {
		const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
		const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
		const swapped = swaps ? at(beforeLast, j - 2) + 1 : Infinity;
		row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
	}
	return row;
};

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
