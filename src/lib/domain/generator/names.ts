import { fold } from '#lib/domain/base/fold.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import type { Named, Names } from '#lib/domain/questions/form-contract.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import { keysOf, wordingsOfKind } from './wordings.ts';

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
			const list = wordingsOfKind(index, kind) ?? thingsNamed(index, kind);
			lists.set(kind, list);
			return list;
		}
	};
};

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

const thingsNamed = (index: PackIndex, kind: Id): readonly Named[] =>
	[...bucket(index.thingsOfKind, index.kindAt.get(kind) ?? -1)].flatMap((thing) => namedOf(index.things[thing]));

const labelsOf = (thing: Thing): readonly string[] => LOCALES.flatMap((locale) => thing.label[locale] ?? []);

const namedOf = (thing: Thing | undefined): readonly Named[] =>
	thing === undefined ? [] : [{ value: thing.id, labels: [...labelsOf(thing), ...thing.aliases] }];
