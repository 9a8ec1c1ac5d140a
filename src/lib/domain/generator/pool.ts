import type { Random } from '#lib/domain/base/random.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';

/** Candidates drawn for one item: enough to choose among, few enough to look at each. */
const DRAWN = 24;
/** Below this many values of the relation, other things of the kind are candidates as well. */
const FEW = 8;

/**
 * Up to 24 things of one kind in random order, without repetition: values (or subjects) of the relation, and where
 * these are few, other things of the kind after them.
 */
export const drawPool = (pool: Int32Array, spare: Int32Array, random: Random): readonly number[] => {
	const drawn = draw(pool, random);
	if (pool.length >= FEW || spare.length === 0) return drawn;
	const known = new Set(pool);
	return [...drawn, ...draw(spare, random).filter((thing) => !known.has(thing))];
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
const draw = (pool: Int32Array, random: Random): readonly number[] => {
	const drawn: number[] = [];
	const moved = new Map<number, number>();
	for (let at = 0; at < pool.length && drawn.length < DRAWN; at++) {
		const other = at + random.below(pool.length - at);
		drawn.push(pool[moved.get(other) ?? other] ?? -1);
		moved.set(other, moved.get(at) ?? at);
	}
	return drawn;
};
