import type { Value } from '#lib/domain/dataset/pack.ts';
import type { Proof } from '#lib/domain/questions/item-spec.ts';
import { BLOCKED, NEGATIVE, TRUE, type PackIndex } from './index-pack.ts';
import { hasKindOf, mayHoldBoth, related } from './related.ts';
import { mayBeSame } from './value.ts';

/** What is to be shown false: that `subject` has this value, in the relation, qualifier and time of fact `about`. */
export interface Claim {
	readonly about: number;
	readonly subject: number;
	/** The thing that would be the value, or -1 when `value` holds it. */
	readonly thing: number;
	readonly value: Value | null;
}

/**
 * Why the claim is false, or null when nothing proves it (the truth rule, questions.md section 4).
 * Whatever another fact about the subject makes possible is never false: the value itself, wider and narrower
 * places, other names of it, values under another qualifier at a time that meets, and every contested value.
 */
export const proofAgainst = (index: PackIndex, { about, subject, thing, value }: Claim): Proof | null =>
	proofFor(index, about, subject, thing, value);

/** As proofAgainst, for the many claims that candidates make. */
export const proofFor = (
	index: PackIndex,
	about: number,
	subject: number,
	thing: number,
	value: Value | null
): Proof | null => {
	const relation = index.relation[about] ?? -1;
	const { starts, rows } = index.factsOfSubject;
	const end = starts[subject + 1] ?? 0;
	let seen = 0;
	for (let at = firstAbout(index, subject, relation); at < end; at++) {
		const f = rows[at] ?? -1;
		if (index.relation[f] !== relation) break;
		if (((index.standing[f] ?? 0) & NEGATIVE) !== 0) seen |= denies(index, about, thing, value, f) ? DENIED : 0;
		else if (allows(index, about, thing, value, f)) return null;
		else seen |= noted(index, about, thing, f);
	}
	return proofFrom(index, relation, seen);
};

/** Whether whatever no fact about its subject makes possible is proven wrong beside fact `f`. */
export const provesOthersWrong = (index: PackIndex, f: number): boolean =>
	proofFrom(index, index.relation[f] ?? -1, noted(index, f, -1, f)) !== null;

/**
 * Whether fact `f` alone decides what is false in its relation of its subject, because nothing else is said there: then
 * a thing of the kind of its value is false unless the two are related.
 */
export const decidesAlone = (index: PackIndex, f: number): boolean => {
	const known = index.alone[f] ?? 0;
	if (known >= 0) return known === 1;
	const decides = isAlone(index, f);
	index.alone[f] = decides ? 1 : 0;
	return decides;
};

const isAlone = (index: PackIndex, f: number): boolean => {
	const subject = index.subject[f] ?? -1;
	const relation = index.relation[f] ?? -1;
	const at = firstAbout(index, subject, relation);
	const { starts, rows } = index.factsOfSubject;
	if (rows[at] !== f) return false;
	if (at + 1 < (starts[subject + 1] ?? 0) && index.relation[rows[at + 1] ?? -1] === relation) return false;
	return (
		((index.standing[f] ?? 0) & (TRUE | NEGATIVE | BLOCKED)) === TRUE &&
		timesMeet(index, f, f) &&
		provesOthersWrong(index, f)
	);
};

/** A value is known for this subject, qualifier and time … */
const KNOWN = 1;
/** … and read in the source that the stem names. */
const IN_SOURCE = 2;
const DENIED = 4;

const proofFrom = (index: PackIndex, relation: number, seen: number): Proof | null => {
	const rule = index.relations[relation];
	if ((seen & KNOWN) !== 0) {
		if (rule?.cardinality === 'one') return 'one';
		if (rule?.complete === 'yes') return 'complete';
		if ((seen & IN_SOURCE) !== 0) return 'in-source';
	}
	return (seen & DENIED) !== 0 ? 'negative' : null;
};

/** The facts of a relation about a subject, without a copy. */
export const factsAbout = (index: PackIndex, subject: number, relation: number): Int32Array => {
	const { starts, rows } = index.factsOfSubject;
	const first = firstAbout(index, subject, relation);
	let end = first;
	while (end < (starts[subject + 1] ?? 0) && index.relation[rows[end] ?? -1] === relation) end++;
	return rows.subarray(first, end);
};

/** Up to this many facts are looked at one by one. */
const FEW = 8;

/** Where the facts of a relation begin among those of a subject, or a place at which there is none of it. */
export const firstAbout = (
	{ factsOfSubject, relation: relationOf }: PackIndex,
	subject: number,
	relation: number
): number => {
	const { starts, rows } = factsOfSubject;
	let low = starts[subject] ?? 0;
	let high = starts[subject + 1] ?? 0;
	while (high - low > FEW) {
		const middle = (low + high) >> 1;
		if ((relationOf[rows[middle] ?? -1] ?? 0) < relation) low = middle + 1;
		else high = middle;
	}
	while (low < high && (relationOf[rows[low] ?? -1] ?? 0) < relation) low++;
	return low;
};

/** Whether fact `f` makes the claim true, or may. */
const allows = (index: PackIndex, about: number, thing: number, value: Value | null, f: number): boolean => {
	const contested = ((index.standing[f] ?? 0) & BLOCKED) !== 0;
	return (contested || timesMeet(index, about, f)) && leavesRoom(index, thing, value, f);
};

const leavesRoom = (index: PackIndex, thing: number, value: Value | null, f: number): boolean => {
	const said = index.value[f] ?? -1;
	if (thing >= 0 && said >= 0) return related(index, thing, said) || mayHoldBoth(index, thing, said);
	const fact = index.facts[f];
	const relation = index.relations[index.relation[f] ?? -1];
	if (value === null || fact === undefined || relation === undefined) return true;
	return mayBeSame(value, fact.value, relation);
};

/** What fact `f` does for a proof. */
const noted = (index: PackIndex, about: number, thing: number, f: number): number => {
	if (((index.standing[f] ?? 0) & TRUE) === 0 || index.qualifier[f] !== index.qualifier[about]) return 0;
	if (!holdsThroughout(index, f, about) || !isComparable(index, thing, f)) return 0;
	if (index.relations[index.relation[f] ?? -1]?.complete !== 'in-source') return KNOWN;
	return sharesSource(index, about, f) ? KNOWN | IN_SOURCE : KNOWN;
};

/**
 * Whether fact `f` holds for all of the time that fact `about` speaks of. A quantity of a year says nothing of a
 * month; what never varies holds whenever it was read.
 */
export const holdsThroughout = (index: PackIndex, f: number, about: number): boolean => {
	const [from, to] = [index.from[f] ?? 0, index.to[f] ?? 0];
	const [start, end] = [index.from[about] ?? 0, index.to[about] ?? 0];
	if (from === start && to === end) return true;
	if (!isTimed(index, f) || !isTimed(index, about)) return !(index.relations[index.relation[f] ?? -1]?.varies ?? true);
	return (index.numbers.measure[f] ?? -1) < 0 && from <= start && end <= to;
};

const isTimed = ({ time }: PackIndex, f: number): boolean => (time[f] ?? -1) >= 0;

/** A city can only be denied beside a city, and a province beside the province that the city lies in. */
const isComparable = (index: PackIndex, thing: number, f: number): boolean =>
	thing < 0 || hasKindOf(index, index.value[f] ?? -1, thing);

/** An explicit "not so" at the same time and under the same qualifier. */
const denies = (index: PackIndex, about: number, thing: number, value: Value | null, f: number): boolean => {
	if (index.qualifier[f] !== index.qualifier[about] || !timesMeet(index, about, f)) return false;
	if (thing >= 0) return index.value[f] === thing;
	const said = index.facts[f]?.value;
	return value !== null && said !== undefined && JSON.stringify(said) === JSON.stringify(value);
};

/** The source that the stem names is the first one of the fact. */
const sharesSource = (index: PackIndex, about: number, f: number): boolean => {
	const named = index.facts[about]?.citations[0]?.source;
	return index.facts[f]?.citations.some((citation) => citation.source === named) ?? false;
};

export const timesMeet = (index: PackIndex, a: number, b: number): boolean =>
	(index.from[a] ?? 0) <= (index.to[b] ?? 0) && (index.from[b] ?? 0) <= (index.to[a] ?? 0);
