import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { ENOUGH, fitBeside, keyThing, look, searchFor, type Search } from './candidates.ts';
import type { Ask } from './makers/maker.ts';
import { NEAR, similarity } from './similarity.ts';
import type { SkipReason } from './skip.ts';
import { isThingCued, isNamed, thingClues, type ThingClues } from './thing-cues.ts';

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
	const right = beside.length === 0 ? [key] : withFurther(key, beside);
	if (!areNamed(ask, right)) return fail('noLabel');
	const search = searchFor(ask, right);
	// Most often the first few candidates do
	look(search, ask.difficulty === 'medium' ? wanted : ENOUGH);
	if (search.proven === 0) return fail(unprovable(ask));
	const clues = cluesOf(ask, right);
	if (clues === null) return fail('cue');
	const set = choose(search, clues, wanted) ?? chooseOfMore(search, clues, wanted);
	return set === null ? fail(search.proven < wanted ? 'tooFewDistractors' : 'cue') : ok(set);
};

const withFurther = (key: number, beside: readonly number[]): readonly number[] => [key, ...beside];

const areNamed = (ask: Ask, things: readonly number[]): boolean => {
	for (let at = 0; at < things.length; at++) if (!isNamed(ask, things[at] ?? -1)) return false;
	return true;
};

const chooseOfMore = (search: Search, clues: readonly ThingClues[], wanted: number): readonly number[] | null =>
	look(search, ENOUGH) ? choose(search, clues, wanted) : null;

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
	if (search.ask.difficulty !== 'medium') return byLikeness(search);
	if (search.near > 0) nearFirst(search);
	return search.candidates;
};

const byLikeness = ({ ask, key, candidates, found }: Search): readonly number[] => {
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

/** The first ones from a place on, round the end, that can stand beside each other: most often the first few. */
const compatible = (search: Search, ranked: readonly number[], first: number, wanted: number): readonly number[] =>
	first === 0 && wanted <= search.found && fitTogether(search.ask, ranked, wanted)
		? ranked.slice(0, wanted)
		: compatibleFrom(search, ranked, first, wanted);

const compatibleFrom = (
	{ ask, found }: Search,
	ranked: readonly number[],
	first: number,
	wanted: number
): readonly number[] => {
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
