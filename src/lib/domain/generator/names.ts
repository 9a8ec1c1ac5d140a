import { fold } from '#lib/domain/base/fold.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Fact, Thing } from '#lib/domain/dataset/pack.ts';
import type { Named, Names } from '#lib/domain/questions/form-contract.ts';
import { spellingsOf } from '#lib/domain/answering/names.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import { valueKeyOf } from './value.ts';

/**
 * What all things of a kind are called, in every language of the pack, or all words that a relation's facts say: the
 * same list each time, for the typo guard.
 */
export const namesOfPack = (index: PackIndex): Names => {
	const lists = new Map<Id, readonly Named[]>();
	return {
		ofKind: (kind) => {
			const known = lists.get(kind);
			if (known !== undefined) return known;
			const list = kind.startsWith(TEXTS) ? textsNamed(index, kind.slice(TEXTS.length)) : thingsNamed(index, kind);
			lists.set(kind, list);
			return list;
		}
	};
};

const TEXTS = 'text/';

/** Stands for a kind where the answers are words: what the facts of one relation say. No kind holds a slash. */
export const kindOfTexts = (relation: Id): Id => TEXTS + relation;

/** Every accepted wording of a fact that says words. */
export const wordingsOf = ({ value, valueAliases }: Pick<Fact, 'value' | 'valueAliases'>): readonly string[] =>
	value.t === 'text' ? [...LOCALES.flatMap((locale) => value.v[locale] ?? []), ...(valueAliases ?? [])] : [];

/**
 * Every name of the right things that nothing else of their kinds has: an answer with a shared name stays ungraded.
 * Pinyin counts where nothing else folds to it.
 */
export const gradedNamesOf = (index: PackIndex, things: readonly number[]): readonly string[] => {
	const kinds = [...new Set(things.map((thing) => index.kind[thing] ?? -1))].map((kind) => holdersOf(index, kind));
	const taken = (name: string): boolean =>
		keysOf(name).some((key) => kinds.some((holders) => holders.get(key)?.some((thing) => !things.includes(thing))));
	const names = things.flatMap((thing) => {
		const own = index.things[thing];
		if (own === undefined) return [];
		return [...labelsOf(own), ...own.aliases, ...(own.pinyin === undefined ? [] : [own.pinyin])];
	});
	return [...new Set(names)].filter((name) => fold(name) !== '' && !taken(name));
};

const books = new WeakMap<PackIndex, Map<number, ReadonlyMap<string, readonly number[]>>>();

/** Who has each name among the things of a kind. */
const holdersOf = (index: PackIndex, kind: number): ReadonlyMap<string, readonly number[]> => {
	const book = books.get(index) ?? new Map<number, ReadonlyMap<string, readonly number[]>>();
	books.set(index, book);
	const known = book.get(kind);
	if (known !== undefined) return known;
	const holders = new Map<string, number[]>();
	for (const thing of bucket(index.thingsOfKind, kind)) {
		const own = index.things[thing];
		const names = own === undefined ? [] : [...labelsOf(own), ...own.aliases];
		for (const key of new Set(names.flatMap(keysOf))) holders.set(key, [...(holders.get(key) ?? []), thing]);
	}
	book.set(kind, holders);
	return holders;
};

/** All ways in which a typed name may be taken for another: folded, and without spaces and punctuation. */
const keysOf = (name: string): readonly string[] =>
	spellingsOf(name).flatMap(({ folded, compact }) => (compact === '' ? [folded] : [folded, compact]));

const thingsNamed = (index: PackIndex, kind: Id): readonly Named[] =>
	[...bucket(index.thingsOfKind, index.kindAt.get(kind) ?? -1)].flatMap((thing) => namedOf(index.things[thing]));

/** Facts that say the same words bear one name, as their options do. */
const textsNamed = (index: PackIndex, relation: Id): readonly Named[] => {
	const named = new Map<string, readonly string[]>();
	for (const f of bucket(index.factsOfRelation, index.relationAt.get(relation) ?? -1)) {
		const fact = index.facts[f];
		if (fact?.value.t !== 'text') continue;
		const value = String(valueKeyOf(index, fact));
		named.set(value, [...(named.get(value) ?? []), ...wordingsOf(fact)]);
	}
	return [...named].map(([value, labels]) => ({ value, labels: [...new Set(labels)] }));
};

const labelsOf = (thing: Thing): readonly string[] => LOCALES.flatMap((locale) => thing.label[locale] ?? []);

const namedOf = (thing: Thing | undefined): readonly Named[] =>
	thing === undefined ? [] : [{ value: thing.id, labels: [...labelsOf(thing), ...thing.aliases] }];
