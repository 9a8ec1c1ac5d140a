import type { Random } from '#lib/domain/base/random.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';

/** Candidates drawn for one item: enough to choose among, few enough to look at each. */
const DRAWN = 24;
/** Below this many values of the relation, other things of the kind are candidates as well. */
const FEW = 8;

/** The next candidate, or -1 when there are no more. */
export type Draw = () => number;

/**
 * Up to 24 things of one kind in random order, without repetition, one at a time: values (or subjects) of the relation,
 * and where these are few, other things of the kind after them.
 */
export const drawPool = (pool: Int32Array, spare: Int32Array, random: Random): Draw => {
	const first = draw(pool, random);
	if (pool.length >= FEW || spare.length === 0) return first;
	const further = draw(spare, random);
	return () => {
		const one = first();
		if (one >= 0) return one;
		let other = further();
		while (other >= 0 && pool.includes(other)) other = further();
		return other;
	};
};

/** Things that the relation gives as values, of the kind of this thing. */
export const valuesLike = (index: PackIndex, relation: number, thing: number): Int32Array =>
	index.valuesOfKind.get(relation * index.kinds.length + (index.kind[thing] ?? -1)) ?? NONE;

/** Things that the relation speaks of, of the kind of this thing. */
export const subjectsLike = (index: PackIndex, relation: number, thing: number): Int32Array =>
	index.subjectsOfKind.get(relation * index.kinds.length + (index.kind[thing] ?? -1)) ?? NONE;

export const thingsLike = (index: PackIndex, thing: number): Int32Array =>
	bucket(index.thingsOfKind, index.kind[thing] ?? -1);

const NONE = new Int32Array(0);

/** Up to this many things are shuffled as a list; of more, one that was drawn before is drawn again. */
const SHORT = 64;

const draw = (pool: Int32Array, random: Random): Draw =>
	pool.length <= SHORT ? drawFromShort([...pool], random) : drawFromLong(pool, random);

/** The first draws of a shuffle. */
const drawFromShort = (pool: number[], random: Random): Draw => {
	let at = 0;
	return () => {
		if (at >= pool.length || at >= DRAWN) return -1;
		const other = at + random.below(pool.length - at);
		const thing = pool[other] ?? -1;
		pool[other] = pool[at] ?? -1;
		at++;
		return thing;
	};
};

const drawFromLong = (pool: Int32Array, random: Random): Draw => {
	const drawn: number[] = [];
	return () => {
		if (drawn.length >= DRAWN) return -1;
		let thing = pool[random.below(pool.length)] ?? -1;
		while (drawn.includes(thing)) thing = pool[random.below(pool.length)] ?? -1;
		drawn.push(thing);
		return thing;
	};
};
