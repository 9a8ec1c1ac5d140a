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
 * Pinyin counts where no other label or alias folds to it, and no other pinyin: 陕西 has the letters of Shanxi.
 */
export const gradedNamesOf = (index: PackIndex, things: readonly number[]): readonly string[] => {
	const kinds = [...new Set(things.map((thing) => index.kind[thing] ?? -1))].map((kind) => holdersOf(index, kind));
	const taken = (name: string): boolean =>
		keysOf(name).some((key) =>
			kinds.some((holders) => holders.byName.get(key)?.some((thing) => !things.includes(thing)))
		);
	const names = things.flatMap((thing) => [...namesIn(index.things[thing]), ...pinyinOf(index, thing)]);
	return [...new Set(names)].filter((name) => fold(name) !== '' && !taken(name));
};

/** Who has each name among the things of a kind, pinyin included where it counts. */
interface Holders {
	readonly byName: ReadonlyMap<string, readonly number[]>;
	readonly pinyin: ReadonlyMap<number, readonly string[]>;
}

const books = new WeakMap<PackIndex, Map<number, Holders>>();

const holdersOf = (index: PackIndex, kind: number): Holders => {
	const book = books.get(index) ?? new Map<number, Holders>();
	books.set(index, book);
	const holders = book.get(kind) ?? readHolders(index, bucket(index.thingsOfKind, kind));
	book.set(kind, holders);
	return holders;
};

const readHolders = (index: PackIndex, things: Iterable<number>): Holders => {
	const byName = new Map<string, number[]>();
	const put = (thing: number, names: readonly string[]): void => {
		for (const key of new Set(names.flatMap(keysOf))) byName.set(key, [...(byName.get(key) ?? []), thing]);
	};
	const all = [...things];
	for (const thing of all) put(thing, namesIn(index.things[thing]));
	const pinyin = new Map(
		all.map((thing) => [
			thing,
			spelledOut(index.things[thing]?.pinyin).filter((name) =>
				keysOf(name).every((key) => byName.get(key)?.every((other) => other === thing) ?? true)
			)
		])
	);
	for (const [thing, names] of pinyin) put(thing, names);
	return { byName, pinyin };
};

const UMLAUT = /[üǖǘǚǜ]/gu;

/** ü is typed as u or as v. */
const spelledOut = (pinyin: string | undefined): readonly string[] => {
	if (pinyin === undefined) return [];
	const typed = pinyin.replace(UMLAUT, 'v');
	return typed === pinyin ? [pinyin] : [pinyin, typed];
};

const pinyinOf = (index: PackIndex, thing: number): readonly string[] =>
	holdersOf(index, index.kind[thing] ?? -1).pinyin.get(thing) ?? [];

const thingsNamed = (index: PackIndex, kind: Id): readonly Named[] =>
	[...bucket(index.thingsOfKind, index.kindAt.get(kind) ?? -1)].flatMap((at) => {
		const thing = index.things[at];
		return thing === undefined ? [] : [{ value: thing.id, labels: [...namesIn(thing), ...pinyinOf(index, at)] }];
	});

const namesIn = (thing: Thing | undefined): readonly string[] =>
	thing === undefined ? [] : [...LOCALES.flatMap((locale) => thing.label[locale] ?? []), ...thing.aliases];
