import type { PackIndex } from './index-pack.ts';
import {
	HALF_ROW,
	KIND,
	NAMED,
	NAMED_BITS,
	ONLY_SOURCE,
	PARENT,
	ROW,
	SAYINGS,
	SAYINGS_AGAIN,
	SIZE,
	SIZED,
	SOURCES,
	TRIPLES,
	type ThingRows
} from './thing-rows.ts';
import { traitsOf, type Traits } from './traits.ts';
import { shareInCommon, triplesShared } from './triples.ts';

/** Weights of likeness, per mille (starting values). The rest up to 1,000 is for a size attribute. */
const SAME_PARENT = 350;
const SAME_SAYING = 250;
const SAME_SOURCE = 150;
const LIKE_NAME = 150;
const LIKE_SIZE = 100;

/** Two things at or above this are near enough to be confused (a starting value). */
export const NEAR = 300;

/**
 * How alike two things are, 0 to 1,000; 0 for things of different kinds. Same parent 350; share of (relation, value)
 * pairs 250; a common source 150; share of letter triples of the names 150; closeness of a size 100.
 */
export const similarity = (index: PackIndex, a: number, b: number): number => {
	if (a === b || index.kind[a] !== index.kind[b]) return a === b ? 1000 : 0;
	return apartFromNames(index, a, b, traitsOf(index, a), traitsOf(index, b)) + likeNames(index.thingRows, a, b);
};

/** Whether two things are alike at `NEAR` or above; what is dear to compare is compared only where it decides. */
export const isNear = (index: PackIndex, a: number, b: number): boolean => {
	const told = nearByRows(index.thingRows, a, b);
	return told === CERTAIN || (told === POSSIBLE && similarity(index, a, b) >= NEAR);
};

/** What two rows tell of nearness, which is most often all: that it cannot be, may be, or is. */
export type Nearness = typeof IMPOSSIBLE | typeof POSSIBLE | typeof CERTAIN;
export const IMPOSSIBLE = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;

export const nearByRows = (rows: ThingRows, a: number, b: number): Nearness => {
	const { cells } = rows;
	const one = a * ROW;
	const other = b * ROW;
	if (cells[one + KIND] !== cells[other + KIND]) return IMPOSSIBLE;
	const known =
		(sameParent(rows, a, b) ? SAME_PARENT : 0) +
		(mayShareSaying(cells, one, other) ? SAME_SAYING : 0) +
		(((cells[one + SOURCES] ?? 0) & (cells[other + SOURCES] ?? 0)) === 0 ? 0 : SAME_SOURCE);
	if (known + LIKE_SIZE + LIKE_NAME < NEAR) return IMPOSSIBLE;
	const most = known + mostBySize(rows, a, b);
	if (most + LIKE_NAME < NEAR) return IMPOSSIBLE;
	const likeliest = most + likeNames(rows, a, b);
	if (likeliest < NEAR) return IMPOSSIBLE;
	return likeliest - unsure(rows, a, b) >= NEAR ? CERTAIN : POSSIBLE;
};

/** Whether anything can be near to a thing at all: of one of which nothing is known but its name, nothing is. */
export const hasNeighbours = ({ thingRows: { cells } }: PackIndex, thing: number): boolean => {
	const row = thing * ROW;
	if ((cells[row + PARENT] ?? -1) >= 0) return true;
	const most = (cells[row + SAYINGS] === 0 ? 0 : SAME_SAYING) + (cells[row + SOURCES] === 0 ? 0 : SAME_SOURCE);
	return most + LIKE_SIZE + LIKE_NAME >= NEAR;
};

/** How much of what was added at most need not be so: bits may meet by chance, and sizes be of other relations. */
const unsure = ({ cells, sizes }: ThingRows, a: number, b: number): number => {
	const one = a * ROW;
	const other = b * ROW;
	const source = cells[one + ONLY_SOURCE] ?? 0;
	const isSized =
		cells[one + SIZED] === cells[other + SIZED] &&
		(sizes[a * HALF_ROW + SIZE] ?? 0) > 0 &&
		(sizes[b * HALF_ROW + SIZE] ?? 0) > 0;
	const saying = mayShareSaying(cells, one, other) ? SAME_SAYING : 0;
	return saying + (source !== 0 && source === cells[other + ONLY_SOURCE] ? 0 : SAME_SOURCE) + (isSized ? 0 : LIKE_SIZE);
};

/** Whether two things may have a saying in common, by the places of their rows. */
const mayShareSaying = (cells: Int32Array, one: number, other: number): boolean =>
	((cells[one + SAYINGS] ?? 0) & (cells[other + SAYINGS] ?? 0)) !== 0 &&
	((cells[one + SAYINGS_AGAIN] ?? 0) & (cells[other + SAYINGS_AGAIN] ?? 0)) !== 0;

const sameParent = ({ cells }: ThingRows, a: number, b: number): boolean => {
	const above = cells[a * ROW + PARENT] ?? -1;
	return above >= 0 && above === cells[b * ROW + PARENT];
};

const likeNames = ({ cells }: ThingRows, a: number, b: number): number => {
	const one = a * ROW;
	const other = b * ROW;
	const both = triplesShared(cells, one + TRIPLES, other + TRIPLES);
	return shareInCommon(LIKE_NAME, both, triplesOf(cells, one), triplesOf(cells, other));
};

const triplesOf = (cells: Int32Array, row: number): number => (cells[row + NAMED] ?? 0) >> NAMED_BITS;

/** How much the sizes add at most: exact where both have their first size in the same relation. */
const mostBySize = ({ cells, sizes }: ThingRows, a: number, b: number): number => {
	const one = cells[a * ROW + SIZED] ?? -1;
	const other = cells[b * ROW + SIZED] ?? -1;
	if (one < 0 || other < 0) return 0;
	const x = sizes[a * HALF_ROW + SIZE] ?? 0;
	const y = sizes[b * HALF_ROW + SIZE] ?? 0;
	return one === other && x > 0 && y > 0 ? shareOfSizes(x, y) : LIKE_SIZE;
};

const shareOfSizes = (x: number, y: number): number => Math.floor((LIKE_SIZE * Math.min(x, y)) / Math.max(x, y));

const apartFromNames = (index: PackIndex, a: number, b: number, x: Traits, y: Traits): number =>
	(sameParent(index.thingRows, a, b) ? SAME_PARENT : 0) +
	shareOf(SAME_SAYING, x.sayings, y.sayings) +
	(inCommon(x.sources, y.sources) > 0 ? SAME_SOURCE : 0) +
	sizeLikeness(x, y);

/** Of two sorted lists. */
const shareOf = (whole: number, a: readonly number[], b: readonly number[]): number =>
	shareInCommon(whole, inCommon(a, b), a.length, b.length);

const inCommon = (a: readonly number[], b: readonly number[]): number => {
	let i = 0;
	let j = 0;
	let both = 0;
	while (i < a.length && j < b.length) {
		const x = a[i] ?? 0;
		const y = b[j] ?? 0;
		if (x === y) both++;
		if (x <= y) i++;
		if (y <= x) j++;
	}
	return both;
};

/** By the first relation in which both have a size. */
const sizeLikeness = ({ sized, sizes }: Traits, other: Traits): number => {
	for (let at = 0; at < sized.length; at++) {
		const place = other.sized.indexOf(sized[at] ?? -1);
		if (place < 0) continue;
		const x = sizes[at] ?? 0;
		const y = other.sizes[place] ?? 0;
		if (x > 0 && y > 0) return shareOfSizes(x, y);
	}
	return 0;
};
