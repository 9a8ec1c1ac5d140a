import type { Random } from '#lib/domain/base/random.ts';
import type { PackIndex } from './index-pack.ts';
import { HALF_ROW, PARENT, ROW, SIZE, SIZED } from './thing-rows.ts';

/** How far to either side a neighbour may lie: far enough that not always the same few are drawn. */
const REACH = 8;

/**
 * A thing of the pool that is likely to be near to the key, which lies in it: of the same parent where it has one, and
 * close in size. May be the key. The pool must have more than 16 rows.
 */
export const drawNeighbour = (index: PackIndex, pool: Int32Array, key: number, random: Random): number => {
	const { rankOf, thingAt } = orderOf(index);
	const ranks = ranksIn(pool, rankOf);
	const first = Math.min(Math.max(placeOf(ranks, rankOf[key] ?? 0) - REACH, 0), ranks.length - 2 * REACH - 1);
	return thingAt[ranks[first + random.below(2 * REACH + 1)] ?? -1] ?? -1;
};

/** All things in an order in which those that are alike lie beside each other. */
interface Order {
	readonly rankOf: Int32Array;
	readonly thingAt: Int32Array;
}

const orders = new WeakMap<PackIndex, Order>();

/** Made when a long pool is first searched: 33,000 things take some 20 ms. */
const orderOf = (index: PackIndex): Order => {
	const known = orders.get(index);
	if (known !== undefined) return known;
	const thingAt = Int32Array.from(index.things, (_, thing) => thing).sort((a, b) => compare(index, a, b));
	const rankOf = new Int32Array(thingAt.length);
	thingAt.forEach((thing, rank) => (rankOf[thing] = rank));
	const order = { rankOf, thingAt };
	orders.set(index, order);
	return order;
};

/** By what they are part of, then by the size that is known of them; the same order on every machine. */
const compare = ({ thingRows: { cells, sizes } }: PackIndex, a: number, b: number): number =>
	(cells[a * ROW + PARENT] ?? -1) - (cells[b * ROW + PARENT] ?? -1) ||
	(cells[a * ROW + SIZED] ?? -1) - (cells[b * ROW + SIZED] ?? -1) ||
	(sizes[a * HALF_ROW + SIZE] ?? 0) - (sizes[b * HALF_ROW + SIZE] ?? 0) ||
	a - b;

const pools = new WeakMap<Int32Array, Int32Array>();

const ranksIn = (pool: Int32Array, rankOf: Int32Array): Int32Array => {
	const known = pools.get(pool);
	if (known !== undefined) return known;
	const ranks = pool.map((thing) => rankOf[thing] ?? -1).sort();
	pools.set(pool, ranks);
	return ranks;
};

/** Where a rank is, or would be. */
const placeOf = (ranks: Int32Array, rank: number): number => {
	let [low, high] = [0, ranks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranks[middle] ?? 0) < rank) low = middle + 1;
		else high = middle;
	}
	return low;
};
