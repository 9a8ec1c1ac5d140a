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

/** The first draws of a shuffle: a list only remembers the places that changed. */
const draw = (pool: Int32Array, random: Random): Draw => {
	const most = Math.min(pool.length, DRAWN);
	const moved = new Map<number, number>();
	let at = 0;
	return () => {
		if (at >= most) return -1;
		const other = at + random.below(pool.length - at);
		const thing = pool[moved.get(other) ?? other] ?? -1;
		moved.set(other, moved.get(at) ?? at);
		at++;
		return thing;
	};
};
