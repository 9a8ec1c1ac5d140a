import type { Random } from '#lib/domain/base/random.ts';
import type { PackIndex } from './index-pack.ts';
import type { Ranked } from './likeness.ts';
import { HALF_ROW, PARENT, ROW, SIZE, SIZED } from './thing-rows.ts';

/** How far to either side a neighbour may lie: far enough that not always the same few are drawn. */
const REACH = 8;

/** Things of a pool that are likely to be near to a key: 17 of them, from a place on. */
export interface Neighbours {
	readonly things: Int32Array;
	readonly first: number;
}

/**
 * The neighbours of a key in a pool in which it lies: of the same parent where it has one, and close in size. The key is
 * among them. The pool must have more than 16 rows.
 */
export const neighboursOf = (index: PackIndex, pool: Int32Array, key: number): Neighbours => {
	const rankOf = ranksOf(index);
	const { things, ranks } = rankedIn(index, pool, rankOf);
	const first = Math.min(Math.max(placeOf(ranks, rankOf[key] ?? 0) - REACH, 0), ranks.length - 2 * REACH - 1);
	return { things, first };
};

export const drawNeighbour = ({ things, first }: Neighbours, random: Random): number =>
	things[first + random.below(2 * REACH + 1)] ?? -1;

/** Made when a long pool is first searched: 33,000 things take some 20 ms. */
const ranksOf = ({ likeness, things, thingRows }: PackIndex): Int32Array => {
	if (likeness.rankOf !== null) return likeness.rankOf;
	const ordered = Int32Array.from(things, (_, thing) => thing).sort((a, b) => compare(thingRows, a, b));
	const rankOf = new Int32Array(ordered.length);
	ordered.forEach((thing, rank) => (rankOf[thing] = rank));
	likeness.rankOf = rankOf;
	return rankOf;
};

/** By what they are part of, then by the size that is known of them; the same order on every machine. */
const compare = ({ cells, sizes }: PackIndex['thingRows'], a: number, b: number): number =>
	(cells[a * ROW + PARENT] ?? -1) - (cells[b * ROW + PARENT] ?? -1) ||
	(cells[a * ROW + SIZED] ?? -1) - (cells[b * ROW + SIZED] ?? -1) ||
	(sizes[a * HALF_ROW + SIZE] ?? 0) - (sizes[b * HALF_ROW + SIZE] ?? 0) ||
	a - b;

const rankedIn = ({ likeness }: PackIndex, pool: Int32Array, rankOf: Int32Array): Ranked => {
	const known = likeness.pools.get(pool);
	if (known !== undefined) return known;
	const things = pool.slice().sort((a, b) => (rankOf[a] ?? 0) - (rankOf[b] ?? 0));
	const ranked = { things, ranks: things.map((thing) => rankOf[thing] ?? -1) };
	likeness.pools.set(pool, ranked);
	return ranked;
};

/** Where a rank is, or would be. */
const placeOf = (ranks: Int32Array, rank: number): number => {
	let low = 0;
	let high = ranks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranks[middle] ?? 0) < rank) low = middle + 1;
		else high = middle;
	}
	return low;
};
