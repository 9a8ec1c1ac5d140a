import { LOCALES } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { cluesFor, inLocales, isThingCued, type Clues, type OptionWords } from './cues.ts';
import type { PackIndex } from './index-pack.ts';
import { namesOf } from './label-book.ts';
import type { Ask } from './makers/maker.ts';
import { looksAlike } from './name-columns.ts';
import { drawOne, drawsFrom, subjectsLike, thingsLike, valuesLike, type Draws } from './pool.ts';
import { proofFor, related } from './prove.ts';
import { hasNeighbours, isNear, NEAR, similarity } from './similarity.ts';
import type { SkipReason } from './skip.ts';

/** Proven candidates to choose the wrong options from. */
const ENOUGH = 8;
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
	const right = rightOnes(ask, [key, ...beside]);
	if (right === null) return fail('noLabel');
	const search: Search = { ask, key, right, draws: drawsFor(ask, key), candidates: [], near: -1, proven: 0 };
	// Most often the first few candidates do
	look(search, ask.difficulty === 'medium' ? wanted : ENOUGH);
	if (search.proven === 0) return fail(unprovable(ask));
	const clues = right.map(({ words }) => cluesFor(ask, words)).filter((clue) => clue !== null);
	if (clues.length < right.length) return fail('cue');
	const set = choose(search, clues, wanted) ?? (look(search, ENOUGH) ? choose(search, clues, wanted) : null);
	if (set !== null) return ok(set);
	return fail(search.proven < wanted ? 'tooFewDistractors' : 'cue');
};

/** The right answer: the value, or asked back the subject. */
export const keyThing = ({ index, f, direction }: Ask): number =>
	(direction === 'f' ? index.value[f] : index.subject[f]) ?? -1;

interface Right {
	readonly thing: number;
	readonly words: OptionWords;
}

/** The right things with their words, or null where one has no label. */
const rightOnes = ({ index, locales }: Ask, things: readonly number[]): readonly Right[] | null => {
	const right: Right[] = [];
	for (const thing of things) {
		const words = inLocales(namesOf(index.labels, thing), locales);
		if (words === null) return null;
		right.push({ thing, words });
	}
	return right;
};

/** What was found so far; candidates are added as they are drawn. */
interface Search {
	readonly ask: Ask;
	readonly key: number;
	/** The key first. */
	readonly right: readonly Right[];
	readonly draws: Draws;
	/** Things that are proven wrong and look like the key. */
	readonly candidates: number[];
	/** The place of the first candidate that is near to the key; -1 while there is none. */
	near: number;
	/** How many are proven wrong, whatever they look like. */
	proven: number;
}

/** Draws until there are enough candidates, or 8, or no more; tells whether any was added. */
const look = (search: Search, enough: number): boolean => {
	const { ask, key, draws, candidates } = search;
	const before = candidates.length;
	const wantsNear = enough < ENOUGH && hasNeighbours(ask.index, key);
	while (candidates.length < enough || (wantsNear && search.near < 0 && candidates.length < ENOUGH)) {
		const thing = drawOne(draws, ask.random);
		if (thing < 0) break;
		if (thing !== key && isProvenWrong(search, thing)) consider(search, thing);
	}
	return candidates.length > before;
};

const consider = (search: Search, thing: number): void => {
	const { ask, key, right, candidates } = search;
	search.proven++;
	for (const one of right) if (!lookAlike(ask, one.thing, thing)) return;
	if (search.near < 0 && isNear(ask.index, key, thing)) search.near = candidates.length;
	candidates.push(thing);
};

const lookAlike = ({ index, locales }: Ask, key: number, thing: number): boolean => {
	const { looks } = index.names;
	for (const locale of locales) {
		const at = LOCALES.indexOf(locale);
		const [own, other] = [looks[key * LOCALES.length + at] ?? 0, looks[thing * LOCALES.length + at] ?? 0];
		if (!looksAlike(own, other)) return false;
	}
	return true;
};

/** Subjects without a known value are never proven, so only the relation's own subjects are candidates. */
const drawsFor = ({ index, f, direction, relation }: Ask, key: number): Draws => {
	const at = index.relation[f] ?? -1;
	if (direction === 'i') return drawsFrom(subjectsLike(index, at, key));
	const mayExtend = relation.cardinality === 'one' || relation.complete !== 'no';
	return mayExtend
		? drawsFrom(valuesLike(index, at, key), thingsLike(index, key))
		: drawsFrom(valuesLike(index, at, key));
};

/** The proof keeps values apart from the right ones; asked back, the subjects must not be taken for each other either. */
const isProvenWrong = ({ ask, right }: Search, thing: number): boolean => {
	const { index, f, direction, fact } = ask;
	if (direction === 'f') return proofFor(index, f, index.subject[f] ?? -1, thing, null) !== null;
	for (const one of right) if (!fitBeside(index, one.thing, thing)) return false;
	return proofFor(index, f, thing, index.value[f] ?? -1, fact.value) !== null;
};

const unprovable = ({ relation }: Ask): SkipReason =>
	relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors';

/** The first set, beginning with each candidate in turn, that can stand together and gives nothing away. */
const choose = (search: Search, clues: readonly Clues[], wanted: number): readonly number[] | null => {
	const ranked = byDifficulty(search);
	for (let first = 0; first < Math.min(TRIES, ranked.length); first++) {
		const set = compatible(search.ask, ranked, first, wanted);
		if (set.length === wanted && !givesOneAway(search, clues, set)) return set;
	}
	return null;
};

/** Whether any of the right ones can be told. */
const givesOneAway = ({ ask, right }: Search, clues: readonly Clues[], set: readonly number[]): boolean =>
	right.some(({ thing, words }, at) => isThingCued(ask, clues[at] ?? [], thing, words, set));

/** The first ones are taken: easy prefers things unlike the key, hard the most alike, medium one that is near. */
const byDifficulty = ({ ask, key, candidates, near }: Search): readonly number[] => {
	if (ask.difficulty === 'medium') {
		const first = candidates[near];
		return first === undefined || near === 0 ? candidates : [first, ...candidates.filter((one) => one !== first)];
	}
	const ranked = candidates.map((thing) => ({ thing, near: similarity(ask.index, key, thing) }));
	const order =
		ask.difficulty === 'hard' ? (near: number): number => -near : (near: number): number => (near >= NEAR ? 1 : 0);
	return ranked.sort((a, b) => order(a.near) - order(b.near)).map(({ thing }) => thing);
};

/** The first ones from a place on, round the end, that can stand beside each other. */
const compatible = (ask: Ask, ranked: readonly number[], first: number, wanted: number): readonly number[] => {
	const set: number[] = [];
	for (let step = 0; step < ranked.length && set.length < wanted; step++) {
		const thing = ranked[(first + step) % ranked.length] ?? -1;
		if (fits(ask, set, thing)) set.push(thing);
	}
	return set;
};

const fits = ({ index }: Ask, set: readonly number[], thing: number): boolean => {
	for (const other of set) if (!fitBeside(index, other, thing)) return false;
	return true;
};

/** Neither shares a name with the other or lies inside it. */
export const fitBeside = (index: PackIndex, a: number, b: number): boolean => !related(index, a, b);
