import type { Fact, Value } from '#lib/domain/dataset/pack.ts';
import type { Proof } from '#lib/domain/questions/item-spec.ts';
import { BLOCKED, NEGATIVE, TRUE, type PackIndex } from './index-pack.ts';
import { namesMeet, namesOf } from './label-book.ts';
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
export const proofAgainst = (index: PackIndex, claim: Claim): Proof | null => {
	const { about, subject } = claim;
	const relation = index.relation[about] ?? -1;
	const { starts, rows } = index.factsOfSubject;
	const seen: Seen = { known: false, inSource: false, denied: false };
	for (let at = starts[subject] ?? 0; at < (starts[subject + 1] ?? 0); at++) {
		const f = rows[at] ?? -1;
		if (index.relation[f] !== relation) continue;
		if (((index.standing[f] ?? 0) & NEGATIVE) !== 0) seen.denied ||= denies(index, claim, f);
		else if (allows(index, claim, f)) return null;
		else note(index, claim, f, seen);
	}
	return proofFrom(index, relation, seen);
};

/** Whether whatever no fact about its subject makes possible is proven wrong beside fact `f`. */
export const provesOthersWrong = (index: PackIndex, f: number): boolean => {
	const claim: Claim = { about: f, subject: index.subject[f] ?? -1, thing: -1, value: null };
	const seen: Seen = { known: false, inSource: false, denied: false };
	note(index, claim, f, seen);
	return proofFrom(index, index.relation[f] ?? -1, seen) !== null;
};

interface Seen {
	/** A value is known for this subject, qualifier and time. */
	known: boolean;
	/** … and read in the source that the stem names. */
	inSource: boolean;
	denied: boolean;
}

const proofFrom = (index: PackIndex, relation: number, { known, inSource, denied }: Seen): Proof | null => {
	const rule = index.relations[relation];
	if (known && rule?.cardinality === 'one') return 'one';
	if (known && rule?.complete === 'yes') return 'complete';
	if (known && inSource && rule?.complete === 'in-source') return 'in-source';
	return denied ? 'negative' : null;
};

/** Whether fact `f` makes the claim true, or may. */
const allows = (index: PackIndex, claim: Claim, f: number): boolean => {
	const contested = ((index.standing[f] ?? 0) & BLOCKED) !== 0;
	return (contested || timesMeet(index, claim.about, f)) && sayable(index, claim, f);
};

const sayable = (index: PackIndex, { thing, value }: Claim, f: number): boolean => {
	const said = index.value[f] ?? -1;
	if (thing >= 0 && said >= 0) return related(index, thing, said) || mayHoldBoth(index, thing, said);
	const fact = index.facts[f];
	const relation = index.relations[index.relation[f] ?? -1];
	if (value === null || fact === undefined || relation === undefined) return true;
	return mayBeSame(value, fact.value, relation);
};

const note = (index: PackIndex, claim: Claim, f: number, seen: Seen): void => {
	const { about } = claim;
	if (((index.standing[f] ?? 0) & TRUE) === 0 || index.qualifier[f] !== index.qualifier[about]) return;
	if (!holdsThroughout(index, f, about) || !isComparable(index, claim, f)) return;
	seen.known = true;
	const source = index.relations[index.relation[f] ?? -1]?.complete === 'in-source';
	if (source) seen.inSource ||= sharesSource(index, about, f);
};

/**
 * Whether fact `f` holds for all of the time that fact `about` speaks of. A quantity of a year says nothing of a
 * month; what never varies holds whenever it was read.
 */
export const holdsThroughout = (index: PackIndex, f: number, about: number): boolean => {
	const [from, to] = [index.from[f] ?? 0, index.to[f] ?? 0];
	const [start, end] = [index.from[about] ?? 0, index.to[about] ?? 0];
	if (from === start && to === end) return true;
	const [own, asked] = [index.facts[f], index.facts[about]];
	if (own === undefined || asked === undefined) return false;
	if (!isTimed(own) || !isTimed(asked)) return !(index.relations[index.relation[f] ?? -1]?.varies ?? true);
	return own.value.t !== 'quantity' && own.value.t !== 'rank' && from <= start && end <= to;
};

const isTimed = ({ when, asOf }: Fact): boolean => when !== undefined || asOf !== undefined;

/** A city can only be denied beside a city, and a province beside the province that the city lies in. */
const isComparable = (index: PackIndex, { thing }: Claim, f: number): boolean =>
	thing < 0 || hasKindOf(index, index.value[f] ?? -1, thing);

/** Whether a place or anything around it is of the same kind as another. */
const hasKindOf = (index: PackIndex, place: number, thing: number): boolean => {
	for (let step = 0; place >= 0 && step < HIGHEST; step++) {
		if (index.kind[place] === index.kind[thing]) return true;
		place = index.parent[place] ?? -1;
	}
	return false;
};

/** A port and a city of one province: who has the one may well have the other. */
const mayHoldBoth = (index: PackIndex, thing: number, said: number): boolean => {
	if (hasKindOf(index, said, thing)) return false;
	let around = index.parent[thing] ?? -1;
	for (let step = 0; around >= 0 && step < HIGHEST; step++) {
		if (reaches(index, said, around)) return true;
		around = index.parent[around] ?? -1;
	}
	return false;
};

/** An explicit "not so" at the same time and under the same qualifier. */
const denies = (index: PackIndex, { about, thing, value }: Claim, f: number): boolean => {
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

/** The same thing, one inside the other, or so by a name that two things share. */
export const related = (index: PackIndex, a: number, b: number): boolean =>
	reaches(index, a, b) || reaches(index, b, a);

/** Whether `from` or anything it is part of is `to`, or may be by its name. */
const reaches = (index: PackIndex, from: number, to: number): boolean => {
	const names = namesOf(index.labels, to);
	let place = from;
	for (let step = 0; place >= 0 && step < HIGHEST; step++) {
		if (place === to || namesMeet(namesOf(index.labels, place), names)) return true;
		place = index.parent[place] ?? -1;
	}
	return false;
};

/** Steps upwards after which a chain of places must be a mistake. */
const HIGHEST = 32;

/** Whether `inner` is part of `outer`, over any number of steps. */
export const lies = (index: PackIndex, inner: number, outer: number): boolean => {
	let place = index.parent[inner] ?? -1;
	for (let step = 0; place >= 0 && step < HIGHEST; step++) {
		if (place === outer) return true;
		place = index.parent[place] ?? -1;
	}
	return false;
};
