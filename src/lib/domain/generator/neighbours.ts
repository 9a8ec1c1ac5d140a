import type { Direction } from '#lib/domain/base/id.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import type { Ranked } from './likeness.ts';
import { CERTAIN, IMPOSSIBLE, NEAR, nearByRows, similarity } from './similarity.ts';
import { emptyThingRows, HALF_ROW, PARENT, ROW, SIZE, SIZED, type ThingRows } from './thing-rows.ts';

/** How far to either side a neighbour may lie: far enough that not always the same few are drawn. */
const REACH = 8;

/** How many neighbours a key has, itself among them: a prime, so that steps of any length meet each once. */
export const NEIGHBOURS = 2 * REACH + 1;

/** Things of a pool that are likely to be near to a key: of the same parent where it has one, and close in size. */
export interface Neighbours {
	readonly ranked: Ranked;
	/** The place of the first of them, and of the key. */
	readonly first: number;
	readonly own: number;
}

/** The neighbours of a fact's answer, itself among them, in the pool of more than 16 things from which others are drawn. */
export const neighboursOf = (index: PackIndex, pool: Int32Array, f: number, direction: Direction): Neighbours => {
	const { pools, places } = index.likeness;
	const ranked = pools.get(pool) ?? rank(index, pool, f, direction);
	const own = places[direction][f] ?? 0;
	return { ranked, own, first: Math.min(Math.max(own - REACH, 0), pool.length - NEIGHBOURS) };
};

/** One of the neighbours, by number below `NEIGHBOURS`; -1 if it is not near to the key, or the key itself. */
export const nearNeighbour = (index: PackIndex, { ranked, first, own }: Neighbours, at: number): number => {
	const place = first + at;
	if (place === own) return -1;
	const told = nearByRows(ranked.rows, own, place);
	if (told === IMPOSSIBLE) return -1;
	const thing = ranked.things[place] ?? -1;
	return told === CERTAIN || similarity(index, ranked.things[own] ?? -1, thing) >= NEAR ? thing : -1;
};

/** By what they are part of, then by the size that is known of them; the same order on every machine. */
const compare = ({ cells, sizes }: PackIndex['thingRows'], a: number, b: number): number =>
	(cells[a * ROW + PARENT] ?? -1) - (cells[b * ROW + PARENT] ?? -1) ||
	(cells[a * ROW + SIZED] ?? -1) - (cells[b * ROW + SIZED] ?? -1) ||
	(sizes[a * HALF_ROW + SIZE] ?? 0) - (sizes[b * HALF_ROW + SIZE] ?? 0) ||
	a - b;

/** Written when a pool is first searched: one of 550 things takes about a millisecond. */
const rank = (index: PackIndex, pool: Int32Array, f: number, direction: Direction): Ranked => {
	const { likeness, thingRows } = index;
	const things = pool.slice().sort((a, b) => compare(thingRows, a, b));
	const facts = direction === 'f' ? index.factsOfValue : index.factsOfSubject;
	const relation = index.relation[f];
	things.forEach((thing, place) => {
		for (const fact of bucket(facts, thing))
			if (index.relation[fact] === relation) likeness.places[direction][fact] = place;
	});
	const ranked = { things, rows: rowsOf(thingRows, things) };
	likeness.pools.set(pool, ranked);
	return ranked;
};

const rowsOf = ({ cells }: ThingRows, things: Int32Array): ThingRows => {
	const rows = emptyThingRows(things.length);
	things.forEach((thing, place) => {
		rows.cells.set(cells.subarray(thing * ROW, (thing + 1) * ROW), place * ROW);
	});
	return rows;
};
