import { readEdtf } from '#lib/domain/base/edtf.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Relation, Value } from '#lib/domain/dataset/pack.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import { bucket } from './csr.ts';
import { inLocales, type OptionWords } from './cues.ts';
import { ASKABLE, type PackIndex } from './index-pack.ts';
import { namesOf } from './label-book.ts';
import { wordsOf } from './label-words.ts';
import type { Ask } from './makers/maker.ts';
import { sharesWords } from './pair-cues.ts';
import { labelOf } from './phrase.ts';
import { drawOne, drawsFrom } from './pool.ts';
import { proofAgainst } from './prove.ts';
import { related } from './related.ts';
import { nearDates, yearOf } from './prior.ts';
import { NEAR, similarity } from './similarity.ts';
import { mustSay } from './truths.ts';
import { optionValueOf, valueKeyOf } from './value.ts';
import { hasSlot } from './words/template.ts';

/** A fact as a pair: its subject stands on the left, its value on the right. */
export interface Pair {
	readonly f: number;
	/** -1 for a date or words. */
	readonly thing: number;
	readonly option: OptionValue;
	/** What the option says: for words, the first fact that says them. */
	readonly value: Value;
	readonly left: OptionWords;
	readonly right: OptionWords;
}

/** A fact as a pair in every language of the item; null without labels, or where the one side tells the other. */
export const pairOf = ({ index, locales }: Ask, f: number): Pair | null => {
	const fact = index.facts[f];
	const left = inLocales(namesOf(index.labels, index.subject[f] ?? -1), locales);
	if (fact === undefined || left === null) return null;
	const option = valueKeyOf(index, fact);
	const value = optionValueOf(index, fact, option) ?? fact.value;
	const labels = locales.map((locale) =>
		labelOf(index.pack, (id) => index.things[index.thingAt.get(id) ?? -1], value, locale)
	);
	const right = labels.flatMap((label) => (label === null || label === '' ? [] : [wordsOf(label)]));
	if (right.length < locales.length || left.some((words, at) => sharesWords(words, right[at]))) return null;
	return { f, thing: index.value[f] ?? -1, option, value, left, right };
};

/** Up to 24 further facts that the same words ask for, of subjects and values of the same kinds, as pairs in random order. */
export const peersOf = (ask: Ask): readonly Pair[] => {
	const { index, f, random } = ask;
	const alike = groupsOf(index, index.relation[f] ?? -1).get(groupOf(index, f)) ?? new Int32Array(0);
	const draws = drawsFrom(alike.filter((g) => g !== f));
	const pairs: Pair[] = [];
	for (let g = drawOne(draws, random); g >= 0; g = drawOne(draws, random)) {
		const pair = pairOf(ask, g);
		if (pair !== null) pairs.push(pair);
	}
	return byDifficulty(ask, pairs);
};

/** Whether it is proven that the subject of one pair does not have the value of another. */
export const excludes = ({ index }: Ask, { f }: Pair, { thing, value }: Pick<Pair, 'thing' | 'value'>): boolean =>
	proofAgainst(index, { about: f, subject: index.subject[f] ?? -1, thing, value }) !== null;

/** Whether two subjects can stand one below the other: neither shares a name with the other or lies in it. */
export const areApart = ({ index }: Ask, a: Pair, b: Pair): boolean =>
	!related(index, index.subject[a.f] ?? -1, index.subject[b.f] ?? -1) && looksAlike(a.left, b.left);

/** Whether two values can stand one below the other. */
export const valuesApart = (
	{ index }: Ask,
	a: Pick<Pair, 'thing' | 'option' | 'right'>,
	b: Pick<Pair, 'thing' | 'option' | 'right'>
): boolean => {
	if (a.option === b.option || !looksAlike(a.right, b.right)) return false;
	if (a.thing >= 0 && b.thing >= 0) return !related(index, a.thing, b.thing);
	return a.right.every((words, at) => words.folded !== b.right[at]?.folded);
};

const looksAlike = (a: OptionWords, b: OptionWords): boolean =>
	a.every(({ initial }, at) => initial === b[at]?.initial);

const books = new WeakMap<PackIndex, Map<number, ReadonlyMap<string, Int32Array>>>();

/** The facts of a relation that may stand in one item, read once. */
const groupsOf = (index: PackIndex, relation: number): ReadonlyMap<string, Int32Array> => {
	const book = books.get(index) ?? new Map<number, ReadonlyMap<string, Int32Array>>();
	books.set(index, book);
	const known = book.get(relation);
	if (known !== undefined) return known;
	const groups = new Map<string, number[]>();
	for (const f of bucket(index.factsOfRelation, relation)) {
		if (((index.standing[f] ?? 0) & ASKABLE) === 0 || index.facts[f]?.quiz !== 'yes') continue;
		const name = groupOf(index, f);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [f]);
		else group.push(f);
	}
	const read = new Map([...groups].map(([name, group]) => [name, Int32Array.from(group)]));
	book.set(relation, read);
	return read;
};

/** What the facts of one item have in common: qualifier, the time and source that the stem gives, kinds of both sides. */
const groupOf = (index: PackIndex, f: number): string => {
	const fact = index.facts[f];
	const relation = index.relations[index.relation[f] ?? -1];
	if (fact === undefined || relation === undefined) return '';
	const timed = says(relation, 'when') || mustSay(index, f, 'f').when;
	const sourced = says(relation, 'source') || (relation.cardinality === 'many' && relation.complete === 'in-source');
	const value = index.value[f] ?? -1;
	return JSON.stringify([
		fact.qualifier,
		timed ? [fact.when, fact.asOf] : null,
		sourced ? fact.citations[0]?.source : null,
		index.kind[index.subject[f] ?? -1],
		value >= 0 ? index.kind[value] : fact.value.t === 'date' ? readEdtf(fact.value.edtf)?.gran : fact.value.t
	]);
};

const says = ({ templates: { pair, say } }: Relation, slot: 'when' | 'source'): boolean =>
	LOCALES.some((locale) => hasSlot(`${pair[locale] ?? ''}${slot === 'source' ? (say[locale] ?? '') : ''}`, slot));

/** As for options: easy begins with values unlike the card's own, hard with the most alike, medium with one that is near. */
const byDifficulty = (ask: Ask, pairs: readonly Pair[]): readonly Pair[] => {
	const near = nearness(ask);
	if (near === null) return pairs;
	if (ask.difficulty === 'medium') {
		const first = pairs.find((pair) => near(pair) >= NEAR);
		return first === undefined ? pairs : [first, ...pairs.filter((pair) => pair !== first)];
	}
	const rank = (at: number): number => (ask.difficulty === 'hard' ? -at : at >= NEAR ? 1 : 0);
	return pairs
		.map((pair) => ({ pair, at: rank(near(pair)) }))
		.sort((a, b) => a.at - b.at)
		.map(({ pair }) => pair);
};

/** How near to the card's own value another is, per mille; null for words, which are not compared. */
const nearness = ({ index, f, fact: { value } }: Ask): ((pair: Pair) => number) | null => {
	const own = index.value[f] ?? -1;
	if (own >= 0) return ({ thing }) => similarity(index, own, thing);
	const at = value.t === 'date' ? yearOf(value.edtf) : undefined;
	if (at === undefined) return null;
	return ({ value: other }) => {
		const there = other.t === 'date' ? yearOf(other.edtf) : undefined;
		return there === undefined ? 0 : nearDates(at, there);
	};
};
