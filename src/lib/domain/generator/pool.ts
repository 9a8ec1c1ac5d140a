import type { Direction } from '#lib/domain/base/id.ts';
import type { Random } from '#lib/domain/base/random.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';

/** Candidates drawn for one item: enough to choose among, few enough to look at each. */
const DRAWN = 24;
/** Below this many values of the relation, other things of the kind are candidates as well. */
const FEW = 8;
/** Up to this many rows are shuffled as a list; of more, one that was drawn before is drawn again. */
const SHORT = 32;

/** Rows of which some are drawn in random order, without repetition, one at a time: up to 24 of them, beside those taken. */
export interface Draws {
	readonly pool: Int32Array;
	/**
	 * Of a short pool: pairs of a place and the row that was moved to it. Of a long one: the drawn rows. The first `moves`
	 * numbers count: a list that grows from nothing takes room for 17, for every item.
	 */
	readonly moved: number[];
	moves: number;
	drawn: number;
	/** To be drawn from when this pool is empty. */
	readonly spare: Draws | null;
}

/** Draws values (or subjects) of the relation, and after them those of `spare`. */
export const drawsFrom = (pool: Int32Array, spare: Draws | null = null): Draws => ({
	pool,
	moved: [-1, -1, -1, -1],
	moves: 0,
	drawn: 0,
	spare
});

/** Draws values of the relation, and where these are few, other things of the kind after them. */
export const drawsWithKind = (index: PackIndex, pool: Int32Array, thing: number): Draws =>
	drawsFrom(pool, pool.length < FEW ? drawsFrom(thingsLike(index, thing)) : null);

/** The next row, or -1 when there are no more. */
export const drawOne = (draws: Draws, random: Random): number => {
	if (draws.drawn < DRAWN && draws.drawn < draws.pool.length) return drawFrom(draws, random);
	if (draws.spare === null) return -1;
	let other = drawOne(draws.spare, random);
	while (other >= 0 && isIn(draws.pool, other)) other = drawOne(draws.spare, random);
	return other;
};

/** Of the few rows of a pool that has a spare one. */
const isIn = (pool: Int32Array, row: number): boolean => {
	for (let at = 0; at < pool.length; at++) if (pool[at] === row) return true;
	return false;
};

/** The neighbours of a fact's answer, which lies in the pool; null for a short pool, of which each row is soon drawn. */
export const neighboursIn = (index: PackIndex, { pool }: Draws, f: number, direction: Direction): Neighbours | null =>
	pool.length <= SHORT ? null : neighboursOf(index, pool, f, direction);

/** Takes a row of a long pool, which was not drawn before, so that it is not drawn again. */
export const takeFrom = (draws: Draws, row: number): void => note(draws, row);

const note = (draws: Draws, number: number): void => {
	draws.moved[draws.moves] = number;
	draws.moves++;
};

/** Of a long pool. */
const wasDrawn = ({ moved, moves }: Draws, row: number): boolean => {
	for (let at = 0; at < moves; at++) if (moved[at] === row) return true;
	return false;
};

const drawFrom = (draws: Draws, random: Random): number => {
	draws.drawn++;
	return draws.pool.length <= SHORT ? drawFromShort(draws, random) : drawFromLong(draws, random);
};

/** A shuffle (Fisher-Yates) of which only what is drawn is carried out, and the pool stays as it is. */
const drawFromShort = (draws: Draws, random: Random): number => {
	const place = draws.drawn - 1;
	const other = place + random.below(draws.pool.length - place);
	const row = rowAt(draws, other);
	if (other > place) {
		const first = rowAt(draws, place);
		note(draws, other);
		note(draws, first);
	}
	return row;
};

const drawFromLong = (draws: Draws, random: Random): number => {
	const { pool } = draws;
	let row = pool[random.below(pool.length)] ?? -1;
	while (wasDrawn(draws, row)) row = pool[random.below(pool.length)] ?? -1;
	note(draws, row);
	return row;
};

/** What was moved there last, else what stood there at first. */
const rowAt = ({ pool, moved, moves }: Draws, place: number): number => {
	for (let at = moves - 2; at >= 0; at -= 2) if (moved[at] === place) return moved[at + 1] ?? -1;
	return pool[place] ?? -1;
};

/** Things that the relation gives as values, of the kind of this thing. */
export const valuesLike = (index: PackIndex, relation: number, thing: number): Int32Array =>
	index.valuesOfKind.get(relation * index.kinds.length + (index.kind[thing] ?? -1)) ?? NONE;

/** Things that the relation speaks of, of the kind of this thing. */
export const subjectsLike = (index: PackIndex, relation: number, thing: number): Int32Array =>
	index.subjectsOfKind.get(relation * index.kinds.length + (index.kind[thing] ?? -1)) ?? NONE;

const thingsLike = ({ kind, kindPools, thingsOfKind }: PackIndex, thing: number): Int32Array => {
	const own = kind[thing] ?? -1;
	const known = kindPools[own];
	if (known !== undefined) return known;
	const pool = bucket(thingsOfKind, own);
	if (own >= 0) kindPools[own] = pool;
	return pool;
};

const NONE = new Int32Array(0);
