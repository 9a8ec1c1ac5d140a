import type { PackIndex } from './index-pack.ts';
import type { Ask } from './makers/maker.ts';
import { looksAlike } from './name-columns.ts';
import { nearNeighbour, NEIGHBOURS, type Neighbours } from './neighbours.ts';
import {
	drawOne,
	drawsFrom,
	drawsWithKind,
	neighboursIn,
	subjectsLike,
	takeFrom,
	valuesLike,
	type Draws
} from './pool.ts';
import { decidesAlone, proofFor } from './prove.ts';
import { related } from './related.ts';
import { hasNeighbours, isNear } from './similarity.ts';

/** Proven candidates to choose the wrong options from. */
export const ENOUGH = 8;
/** Of the neighbours in a long pool, how many are looked at for one that is near. */
const LOOKED_AT = 8;

/** The right answer: the value, or asked back the subject. */
export const keyThing = ({ index, f, direction }: Ask): number =>
	(direction === 'f' ? index.value[f] : index.subject[f]) ?? -1;

/** What was found so far; candidates are added as they are drawn. */
export interface Search {
	readonly ask: Ask;
	readonly key: number;
	/** The key first. */
	readonly right: readonly number[];
	/** Whether only what is related to the key is not proven wrong: most often, and soon told. */
	readonly alone: boolean;
	/** Whether one that is near to the key is looked for, and there may be any. */
	readonly wantsNear: boolean;
	readonly draws: Draws;
	/** Those of a long pool among which one that is near is looked for, and among no others. */
	readonly neighbours: Neighbours | null;
	/** Things that are proven wrong and look like the key: the first `found` of the list, which is as long as it may become. */
	readonly candidates: number[];
	found: number;
	/** The place of the first candidate that is known to be near to the key (of a long pool, a neighbour); -1 for none. */
	near: number;
	/** How many are proven wrong, whatever they look like. */
	proven: number;
}

/** A search for things that could be offered beside these right ones, of which nothing was drawn yet. */
export const searchFor = (ask: Ask, right: readonly number[]): Search => {
	const key = right[0] ?? -1;
	const wantsNear = ask.difficulty === 'medium' && hasNeighbours(ask.index, key);
	const draws = drawsFor(ask, key);
	return {
		ask,
		key,
		right,
		alone: ask.direction === 'f' && decidesAlone(ask.index, ask.f),
		wantsNear,
		draws,
		neighbours: wantsNear ? neighboursIn(ask.index, draws, ask.f, ask.direction) : null,
		candidates: emptyCandidates(),
		found: 0,
		near: -1,
		proven: 0
	};
};

/** Room for as many as are ever looked for: a list that grows from nothing takes room for 17, for every item. */
const emptyCandidates = (): number[] => [-1, -1, -1, -1, -1, -1, -1, -1];

/** Draws until there are enough candidates, or 8, or no more; tells whether any was added. */
export const look = (search: Search, enough: number): boolean => {
	const before = search.found;
	const seeksNear = enough < ENOUGH && search.wantsNear;
	if (seeksNear && search.neighbours !== null) lookBeside(search, search.neighbours);
	lookFor(search, enough, false);
	if (seeksNear && search.neighbours === null) lookFor(search, ENOUGH, true);
	return search.found > before;
};

/** Draws until there are enough candidates, or one that is near where that is wanted. */
const lookFor = (search: Search, enough: number, untilNear: boolean): void => {
	const { ask, key, draws, wantsNear, neighbours } = search;
	while (search.found < enough && !(untilNear && search.near >= 0)) {
		const thing = drawOne(draws, ask.random);
		if (thing < 0) return;
		if (thing === key || !isProvenWrong(search, thing) || !consider(search, thing)) continue;
		if (wantsNear && neighbours === null && search.near < 0 && isNear(ask.index, key, thing))
			search.near = search.found - 1;
	}
};

/** Looks for a neighbour of the key that is near, beginning with any of them. */
const lookBeside = (search: Search, neighbours: Neighbours): void => {
	const { ask, draws } = search;
	const start = ask.random.below(NEIGHBOURS);
	// Those that are near lie together: of a walk from one to the next, the first of them would most often be taken
	const stride = 1 + ask.random.below(NEIGHBOURS - 1);
	for (let step = 0; step < LOOKED_AT && search.near < 0; step++) {
		const thing = nearNeighbour(ask.index, neighbours, (start + stride * step) % NEIGHBOURS);
		if (thing < 0) continue;
		takeFrom(draws, thing);
		if (isProvenWrong(search, thing) && consider(search, thing)) search.near = search.found - 1;
	}
};

/** Adds a thing that is proven wrong to the candidates, if it looks like each of the right ones. */
const consider = (search: Search, thing: number): boolean => {
	const { ask, right, candidates } = search;
	search.proven++;
	for (let at = 0; at < right.length; at++) if (!lookAlike(ask, right[at] ?? -1, thing)) return false;
	candidates[search.found] = thing;
	search.found++;
	return true;
};

const lookAlike = ({ index, languages }: Ask, key: number, thing: number): boolean => {
	for (let at = 0; at < languages.length; at++)
		if (!looksAlike(index.thingRows, key, thing, languages[at] ?? 0)) return false;
	return true;
};

/** Subjects without a known value are never proven, so only the relation's own subjects are candidates. */
const drawsFor = ({ index, f, direction, relation }: Ask, key: number): Draws => {
	const at = index.relation[f] ?? -1;
	if (direction === 'i') return drawsFrom(subjectsLike(index, at, key));
	const mayExtend = relation.cardinality === 'one' || relation.complete !== 'no';
	const values = valuesLike(index, at, key);
	return mayExtend ? drawsWithKind(index, values, key) : drawsFrom(values);
};

/** The proof keeps values apart from the right ones; asked back, the subjects must not be taken for each other either. */
const isProvenWrong = (search: Search, thing: number): boolean =>
	search.alone ? !related(search.ask.index, thing, search.key) : isProvenByFacts(search, thing);

const isProvenByFacts = ({ ask, right }: Search, thing: number): boolean => {
	const { index, f, direction, fact } = ask;
	if (direction === 'f') return proofFor(index, f, index.subject[f] ?? -1, thing, null) !== null;
	for (const one of right) if (!fitBeside(index, one, thing)) return false;
	return proofFor(index, f, thing, index.value[f] ?? -1, fact.value) !== null;
};

/** Neither shares a name with the other or lies inside it. */
export const fitBeside = (index: PackIndex, a: number, b: number): boolean => !related(index, a, b);
