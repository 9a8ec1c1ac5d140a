import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { inLocales, isCued, looksLike, type OptionWords } from './cues.ts';
import { namesMeet, namesOf } from './label-book.ts';
import type { PackIndex } from './index-pack.ts';
import type { Ask } from './makers/maker.ts';
import { drawPool, type Draw, subjectsLike, thingsLike, valuesLike } from './pool.ts';
import { lies, proofAgainst } from './prove.ts';
import { isNear, NEAR, similarity } from './similarity.ts';
import type { SkipReason } from './skip.ts';

/** A thing that is proven wrong and looks like the key. */
interface Candidate {
	readonly thing: number;
	readonly words: OptionWords;
}

/** Proven candidates to choose the wrong options from. */
const ENOUGH = 8;
/** Sets of wrong options that are tried before the item is given up. */
const TRIES = 6;

/**
 * Things offered as wrong answers, `wanted` of them, where `beside` are further right ones: each proven wrong, none inside another, all alike in the
 * cues of every language of the item, and as near to the key as the difficulty asks.
 */
export const wrongThings = (
	ask: Ask,
	wanted: number = ask.options - 1,
	beside: readonly number[] = []
): Result<readonly number[], SkipReason> => {
	const key = keyThing(ask);
	const right = rightOnes(ask, [key, ...beside]);
	if (right === null) return fail('noLabel');
	const found = provenCandidates(ask, key, right);
	if (found.proven === 0) return fail(unprovable(ask));
	if (found.proven < wanted) return fail('tooFewDistractors');
	const ranked = byDifficulty(ask, key, found.candidates);
	for (let first = 0; first < Math.min(TRIES, ranked.length); first++) {
		const set = compatible(ask, [...ranked.slice(first), ...ranked.slice(0, first)], wanted);
		if (set.length < wanted) continue;
		const wrong = set.map((candidate) => candidate.words);
		if (!right.some(({ words }) => isCued(ask, words, wrong))) return ok(set.map(({ thing }) => thing));
	}
	return fail('cue');
};

/** The right answer: the value, or asked back the subject. */
export const keyThing = ({ index, f, direction }: Ask): number =>
	(direction === 'f' ? index.value[f] : index.subject[f]) ?? -1;

interface Found {
	readonly candidates: readonly Candidate[];
	/** How many are proven wrong, whatever they look like. */
	readonly proven: number;
}

/** The right things with their words, or null where one has no label. */
const rightOnes = ({ index, locales }: Ask, things: readonly number[]): readonly Candidate[] | null => {
	const right = things.flatMap((thing) => {
		const words = inLocales(namesOf(index.labels, thing), locales);
		return words === null ? [] : [{ thing, words }];
	});
	return right.length < things.length ? null : right;
};

const provenCandidates = (ask: Ask, key: number, right: readonly Candidate[]): Found => {
	const { index } = ask;
	const candidates: Candidate[] = [];
	let proven = 0;
	const next = poolFor(ask, key);
	for (let thing = next(); thing >= 0 && candidates.length < ENOUGH; thing = next()) {
		if (thing === key || !isProvenWrong(ask, thing)) continue;
		if (right.some((one) => !fitBeside(index, one.thing, thing))) continue;
		proven++;
		const words = inLocales(namesOf(index.labels, thing), ask.locales);
		if (words !== null && right.every((one) => looksLike(one.words, words))) candidates.push({ thing, words });
	}
	return { candidates, proven };
};

/** Subjects without a known value are never proven, so only the relation's own subjects are candidates. */
const poolFor = ({ index, f, direction, random, relation }: Ask, key: number): Draw => {
	const at = index.relation[f] ?? -1;
	if (direction === 'i') return drawPool(subjectsLike(index, at, key), new Int32Array(0), random);
	const mayExtend = relation.cardinality === 'one' || relation.complete !== 'no';
	return drawPool(valuesLike(index, at, key), mayExtend ? thingsLike(index, key) : new Int32Array(0), random);
};

const isProvenWrong = ({ index, f, direction, fact }: Ask, thing: number): boolean =>
	proofAgainst(
		index,
		direction === 'f'
			? { about: f, subject: index.subject[f] ?? -1, thing, value: null }
			: { about: f, subject: thing, thing: index.value[f] ?? -1, value: fact.value }
	) !== null;

const unprovable = ({ relation }: Ask): SkipReason =>
	relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors';

/** The first ones are taken: easy prefers things unlike the key, hard the most alike, medium one that is near. */
const byDifficulty = (ask: Ask, key: number, candidates: readonly Candidate[]): readonly Candidate[] => {
	const likeness = ({ thing }: Candidate): number => similarity(ask.index, key, thing);
	if (ask.difficulty === 'medium') {
		const first = candidates.find(({ thing }) => isNear(ask.index, key, thing));
		return first === undefined ? candidates : [first, ...candidates.filter((candidate) => candidate !== first)];
	}
	const ranked = candidates.map((candidate) => ({ candidate, near: likeness(candidate) }));
	const order =
		ask.difficulty === 'hard' ? (near: number): number => -near : (near: number): number => (near >= NEAR ? 1 : 0);
	return ranked.sort((a, b) => order(a.near) - order(b.near)).map(({ candidate }) => candidate);
};

/** The first ones that can stand beside each other: no shared name, none inside another. */
const compatible = ({ index }: Ask, ranked: readonly Candidate[], wanted: number): readonly Candidate[] => {
	const set: Candidate[] = [];
	for (const candidate of ranked) {
		if (set.length === wanted) break;
		if (set.every(({ thing }) => fitBeside(index, thing, candidate.thing))) set.push(candidate);
	}
	return set;
};

/** Neither shares a name with the other or lies inside it. */
export const fitBeside = (index: PackIndex, a: number, b: number): boolean =>
	!namesMeet(namesOf(index.labels, a), namesOf(index.labels, b)) && !lies(index, a, b) && !lies(index, b, a);
