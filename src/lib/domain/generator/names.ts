import { fold } from '#lib/domain/base/fold.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import type { Named, Names } from '#lib/domain/questions/form-contract.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';
import { spellingsOf } from './label-words.ts';
import { namesOf } from './label-book.ts';

/** What all things of a kind are called, in every language of the pack: the same list each time, for the typo guard. */
export const namesOfPack = (index: PackIndex): Names => {
	const lists = new Map<Id, readonly Named[]>();
	return {
		ofKind: (kind) => {
			const known = lists.get(kind);
			if (known !== undefined) return known;
			const at = index.kindAt.get(kind) ?? -1;
			const list = [...bucket(index.thingsOfKind, at)].flatMap((thing) => namedOf(index.things[thing]));
			lists.set(kind, list);
			return list;
		}
	};
};

/** Every name of a thing that no other thing of its kind has: an answer with a shared one stays ungraded. */
export const gradedNamesOf = (index: PackIndex, thing: number): readonly string[] => {
	const own = index.things[thing];
	if (own === undefined) return [];
	const rivals = [...bucket(index.thingsOfKind, index.kind[thing] ?? -1)].filter((other) => other !== thing);
	const taken = (name: string): boolean =>
		spellingsOf(name).some((spelling) => {
			const folded = fold(spelling);
			return rivals.some((rival) => namesOf(index.labels, rival).names.has(folded));
		});
	const pinyin = own.pinyin === undefined ? [] : [own.pinyin];
	return [...labelsOf(own), ...own.aliases, ...pinyin].filter((name) => fold(name) !== '' && !taken(name));
};

const labelsOf = (thing: Thing): readonly string[] => LOCALES.flatMap((locale) => thing.label[locale] ?? []);

const namedOf = (thing: Thing | undefined): readonly Named[] =>
	thing === undefined ? [] : [{ value: thing.id, labels: [...labelsOf(thing), ...thing.aliases] }];
