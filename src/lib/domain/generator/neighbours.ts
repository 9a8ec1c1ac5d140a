import type { Random } from '#lib/domain/base/random.ts';
import type { PackIndex } from './index-pack.ts';
import type { Likeness, Order } from './likeness.ts';
import { HALF_ROW, PARENT, ROW, SIZE, SIZED } from './thing-rows.ts';

/** How far to either side a neighbour may lie: far enough that not always the same few are drawn. */
const REACH = 8;

/**
 * A thing of the pool that is likely to be near to the key, which lies in it: of the same parent where it has one, and
 * close in size. May be the key. The pool must have more than 16 rows.
 */
export const drawNeighbour = (index: PackIndex, pool: Int32Array, key: number, random: Random): number => {
	const { rankOf, thingAt } = orderOf(index);
	const ranks = ranksIn(index.likeness, pool, rankOf);
	const first = Math.min(Math.max(placeOf(ranks, rankOf[key] ?? 0) - REACH, 0), ranks.length - 2 * REACH - 1);
	return thingAt[ranks[first + random.below(2 * REACH + 1)] ?? -1] ?? -1;
};

/** Made when a long pool is first searched: 33,000 things take some 20 ms. */
const orderOf = (index: PackIndex): Order => {
	if (index.likeness.order !== null) return index.likeness.order;
	const thingAt = Int32Array.from(index.things, (_, thing) => thing).sort((a, b) => compare(index, a, b));
	const rankOf = new Int32Array(thingAt.length);
	thingAt.forEach((thing, rank) => (rankOf[thing] = rank));
	const order = { rankOf, thingAt };
	index.likeness.order = order;
	return order;
};

/** By what they are part of, then by the size that is known of them; the same order on every machine. */
const compare = ({ thingRows: { cells, sizes } }: PackIndex, a: number, b: number): number =>
	(cells[a * ROW + PARENT] ?? -1) - (cells[b * ROW + PARENT] ?? -1) ||
	(cells[a * ROW + SIZED] ?? -1) - (cells[b * ROW + SIZED] ?? -1) ||
	(sizes[a * HALF_ROW + SIZE] ?? 0) - (sizes[b * HALF_ROW + SIZE] ?? 0) ||
	a - b;

const ranksIn = ({ ranks: known }: Likeness, pool: Int32Array, rankOf: Int32Array): Int32Array => {
	const found = known.get(pool);
	if (found !== undefined) return found;
	const ranks = pool.map((thing) => rankOf[thing] ?? -1).sort();
	known.set(pool, ranks);
	return ranks;
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
