import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { PackIndex } from './index-pack.ts';
import type { Ask } from './makers/maker.ts';
import { looksAlike } from './name-columns.ts';
import {
	drawBeside,
	drawOne,
	drawsFrom,
	drawsWithKind,
	neighboursIn,
	subjectsLike,
	valuesLike,
	type Draws
} from './pool.ts';
import { decidesAlone, proofFor, related } from './prove.ts';
import { hasNeighbours, isNear, NEAR, similarity } from './similarity.ts';
import type { SkipReason } from './skip.ts';
import { isNamed, isThingCued, thingClues, type ThingClues } from './thing-cues.ts';

/** Proven candidates to choose the wrong options from. */
const ENOUGH = 8;
/** Neighbours in a long pool that are looked at for one that is near. */
const NEIGHBOURS = 4;
/** Sets of wrong options that are tried before the item is given up. */
const TRIES = 6;

/**
 * Things offered as wrong answers, `wanted` of them, where `beside` are further right ones: each proven wrong, none
 * inside another, all alike in the cues of every language of the item, and as near to the key as the difficulty asks.
 */
export const wrongThings = (
	ask: Ask,
	wanted: number = ask.options - 1,
	beside: readonly number[] = []
): Result<readonly number[], SkipReason> => {
	const key = keyThing(ask);
	const right = beside.length === 0 ? [key] : [key, ...beside];
	for (let at = 0; at < right.length; at++) if (!isNamed(ask, right[at] ?? -1)) return fail('noLabel');
	const alone = ask.direction === 'f' && decidesAlone(ask.index, ask.f);
	const draws = drawsFor(ask, key);
	const wantsNear = ask.difficulty === 'medium' && hasNeighbours(ask.index, key);
	const candidates = emptyCandidates();
	const search: Search = { ask, key, right, alone, wantsNear, draws, candidates, found: 0, near: -1, proven: 0 };
	// Most often the first few candidates do
	look(search, ask.difficulty === 'medium' ? wanted : ENOUGH);
	if (search.proven === 0) return fail(unprovable(ask));
	const clues = cluesOf(ask, right);
	if (clues === null) return fail('cue');
	const set = choose(search, clues, wanted) ?? (look(search, ENOUGH) ? choose(search, clues, wanted) : null);
	if (set !== null) return ok(set);
	return fail(search.proven < wanted ? 'tooFewDistractors' : 'cue');
};

/** The right answer: the value, or asked back the subject. */
export const keyThing = ({ index, f, direction }: Ask): number =>
	(direction === 'f' ? index.value[f] : index.subject[f]) ?? -1;

/** Room for as many as are ever looked for: a list that grows from nothing takes room for 17, for every item. */
const emptyCandidates = (): number[] => [-1, -1, -1, -1, -1, -1, -1, -1];

/** What the question says of each right thing; null where it gives one away as a whole. */
const cluesOf = (ask: Ask, right: readonly number[]): readonly ThingClues[] | null => {
	const first = thingClues(ask, right[0] ?? -1);
	if (first === null) return null;
	const all = [first];
	for (let at = 1; at < right.length; at++) {
		const clues = thingClues(ask, right[at] ?? -1);
		if (clues === null) return null;
		all.push(clues);
	}
	return all;
};

/** What was found so far; candidates are added as they are drawn. */
interface Search {
	readonly ask: Ask;
	readonly key: number;
	/** The key first. */
	readonly right: readonly number[];
	/** Whether only what is related to the key is not proven wrong: most often, and soon told. */
	readonly alone: boolean;
	/** Whether one that is near to the key is looked for, and there may be any. */
	readonly wantsNear: boolean;
	readonly draws: Draws;
	/** Things that are proven wrong and look like the key: the first `found` of the list, which is as long as it may become. */
	readonly candidates: number[];
	found: number;
	/** The place of the first candidate that is near to the key; -1 while there is none. */
	near: number;
	/** How many are proven wrong, whatever they look like. */
	proven: number;
}

/** Draws until there are enough candidates, or 8, or no more; tells whether any was added. */
const look = (search: Search, enough: number): boolean => {
	const before = search.found;
	lookFor(search, enough, false);
	if (enough < ENOUGH && search.wantsNear) {
		// Of many things few are near: those that are likely to be are asked first
		if (search.near < 0) lookBeside(search);
		lookFor(search, ENOUGH, true);
	}
	return search.found > before;
};

/** Draws until there are enough candidates, or one that is near where that is wanted. */
const lookFor = (search: Search, enough: number, untilNear: boolean): void => {
	const { ask, key, draws } = search;
	while (search.found < enough && !(untilNear && search.near >= 0)) {
		const thing = drawOne(draws, ask.random);
		if (thing < 0) return;
		if (thing !== key && isProvenWrong(search, thing)) consider(search, thing);
	}
};

const lookBeside = (search: Search): void => {
	const { ask, key, draws } = search;
	const neighbours = neighboursIn(ask.index, draws, key);
	if (neighbours === null) return;
	for (let step = 0; step < NEIGHBOURS && search.near < 0; step++) {
		const thing = drawBeside(draws, neighbours, ask.random);
		if (thing >= 0 && thing !== key && isProvenWrong(search, thing)) consider(search, thing);
	}
};

const consider = (search: Search, thing: number): void => {
	const { ask, key, right, candidates, wantsNear } = search;
	search.proven++;
	for (let at = 0; at < right.length; at++) if (!lookAlike(ask, right[at] ?? -1, thing)) return;
	if (wantsNear && search.near < 0 && isNear(ask.index, key, thing)) search.near = search.found;
	candidates[search.found] = thing;
	search.found++;
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
const isProvenWrong = ({ ask, key, right, alone }: Search, thing: number): boolean => {
	const { index, f, direction, fact } = ask;
	if (alone) return !related(index, thing, key);
	if (direction === 'f') return proofFor(index, f, index.subject[f] ?? -1, thing, null) !== null;
	for (const one of right) if (!fitBeside(index, one, thing)) return false;
	return proofFor(index, f, thing, index.value[f] ?? -1, fact.value) !== null;
};

const unprovable = ({ relation }: Ask): SkipReason =>
	relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors';

/** The first set, beginning with each candidate in turn, that can stand together and gives nothing away. */
const choose = (search: Search, clues: readonly ThingClues[], wanted: number): readonly number[] | null => {
	const ranked = byDifficulty(search);
	for (let first = 0; first < TRIES && first < search.found; first++) {
		const set = compatible(search, ranked, first, wanted);
		if (set.length === wanted && !givesOneAway(search, clues, set)) return set;
	}
	return null;
};

/** Whether any of the right ones can be told. */
const givesOneAway = ({ ask, right }: Search, clues: readonly ThingClues[], set: readonly number[]): boolean => {
	for (let at = 0; at < right.length; at++) if (isThingCued(ask, clues[at] ?? [], right[at] ?? -1, set)) return true;
	return false;
};

/** The first ones are taken: easy prefers things unlike the key, hard the most alike, medium one that is near. */
const byDifficulty = (search: Search): readonly number[] => {
	const { ask, key, candidates, found } = search;
	if (ask.difficulty === 'medium') {
		if (search.near > 0) nearFirst(search);
		return candidates;
	}
	const ranked = candidates.slice(0, found).map((thing) => ({ thing, near: similarity(ask.index, key, thing) }));
	const order =
		ask.difficulty === 'hard' ? (near: number): number => -near : (near: number): number => (near >= NEAR ? 1 : 0);
	return ranked.sort((a, b) => order(a.near) - order(b.near)).map(({ thing }) => thing);
};

const nearFirst = (search: Search): void => {
	const { candidates, near } = search;
	const first = candidates[near] ?? -1;
	for (let at = near; at > 0; at--) candidates[at] = candidates[at - 1] ?? -1;
	candidates[0] = first;
	search.near = 0;
};

/** The first ones from a place on, round the end, that can stand beside each other. */
const compatible = (
	{ ask, found }: Search,
	ranked: readonly number[],
	first: number,
	wanted: number
): readonly number[] => {
	// Most often the first few fit, and make a list of the right length at once
	if (first === 0 && wanted <= found && fitTogether(ask, ranked, wanted)) return ranked.slice(0, wanted);
	const set: number[] = [];
	for (let step = 0; step < found && set.length < wanted; step++) {
		const thing = ranked[(first + step) % found] ?? -1;
		if (fits(ask, set, thing)) set.push(thing);
	}
	return set;
};

/** Whether the first `wanted` of them can stand beside each other. */
const fitTogether = ({ index }: Ask, things: readonly number[], wanted: number): boolean => {
	for (let at = 1; at < wanted; at++)
		for (let other = 0; other < at; other++) if (!fitBeside(index, things[other] ?? -1, things[at] ?? -1)) return false;
	return true;
};

const fits = ({ index }: Ask, set: readonly number[], thing: number): boolean => {
	for (const other of set) if (!fitBeside(index, other, thing)) return false;
	return true;
};

/** Neither shares a name with the other or lies inside it. */
export const fitBeside = (index: PackIndex, a: number, b: number): boolean => !related(index, a, b);
