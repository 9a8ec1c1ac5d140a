import { LOCALES } from '#lib/domain/base/locale.ts';
import { standsOutByLength } from './cues.ts';
import type { PackIndex } from './index-pack.ts';
import { namesOf } from './label-book.ts';
import { contentAt, hasContent, isLongAt, tokensShared, type NameColumns } from './name-columns.ts';
import { clueIn, clueInNames, mustRead, stemParts } from './stem-words.ts';
import { LOOKS, ROW } from './thing-rows.ts';
import type { Ask } from './makers/maker.ts';

/** Whether a thing has a name in every language of the item. */
export const isNamed = ({ index, locales }: Ask, thing: number): boolean => {
	for (const locale of locales) if (!index.thingRows.cells[thing * ROW + LOOKS + LOCALES.indexOf(locale)]) return false;
	return thing >= 0;
};

/**
 * What the question says of the key, by language of the item: its words of meaning, by number, that the question has as
 * well, of which some wrong option must have each; null for nothing.
 */
export type ThingClues = readonly (readonly number[] | null)[];

/** Nothing is said of the key: most questions. */
const NO_CLUES: ThingClues = LOCALES.map(() => null);

/** As cluesFor, of a thing: null where the question holds its name. */
export const thingClues = (ask: Ask, key: number): ThingClues | null => {
	let clues: (readonly number[] | null)[] | null = null;
	for (let at = 0; at < ask.locales.length; at++) {
		const language = LOCALES.indexOf(ask.locales[at] ?? 'en');
		const clue = mustRead(ask, key, language) ? readClue(ask, key, language) : clueInNames(ask, key, language);
		if (clue === null) continue;
		if (clue.length === 0) return null;
		clues ??= [...NO_CLUES];
		clues[at] = clue;
	}
	return clues ?? NO_CLUES;
};

const readClue = (ask: Ask, key: number, language: number): readonly number[] | null => {
	const { labels, names } = ask.index;
	const own = namesOf(labels, key).inLocale[language];
	if (own === null || own === undefined) return [];
	const clue = clueIn(stemParts(ask, LOCALES[language] ?? 'en'), own);
	const numbers = contentAt(names, key * LOCALES.length + language);
	return clue?.map((word) => numbers[own.content.indexOf(word)] ?? -1) ?? null;
};

/** As isCued, for things: most is told by numbers alone. */
export const isThingCued = (
	{ index, locales }: Ask,
	clues: ThingClues,
	key: number,
	wrong: readonly number[]
): boolean => {
	for (let at = 0; at < locales.length; at++) {
		const [clue = null, locale] = [clues[at], LOCALES.indexOf(locales[at] ?? 'en')];
		if (convergesOnThing(index.names, key, wrong, locale)) return true;
		if (clue !== null && !isAnswered(index.names, clue, wrong, locale)) return true;
		if (isLongAt(index.names, key * LOCALES.length + locale) && isLongest(index, key, wrong, locale)) return true;
	}
	return false;
};

/** Whether each word of the clue is in some wrong option. */
const isAnswered = (names: NameColumns, clue: readonly number[], wrong: readonly number[], locale: number): boolean => {
	for (const word of clue) if (!someHas(names, word, wrong, locale)) return false;
	return true;
};

const someHas = (names: NameColumns, word: number, wrong: readonly number[], locale: number): boolean => {
	for (const thing of wrong) if (hasContent(names, thing * LOCALES.length + locale, word)) return true;
	return false;
};

const isLongest = ({ labels }: PackIndex, key: number, wrong: readonly number[], locale: number): boolean => {
	const own = namesOf(labels, key).inLocale[locale];
	if (own === null || own === undefined) return true;
	return standsOutByLength(
		own,
		wrong.flatMap((thing) => namesOf(labels, thing).inLocale[locale] ?? [])
	);
};

/** As convergesOn, by the numbers of the tokens. */
const convergesOnThing = (names: NameColumns, key: number, wrong: readonly number[], locale: number): boolean => {
	const place = (thing: number): number => thing * LOCALES.length + locale;
	let own = 0;
	for (const thing of wrong) own += tokensShared(names, place(key), place(thing));
	if (own === 0) return false;
	for (const thing of wrong) {
		let shared = tokensShared(names, place(thing), place(key));
		for (const other of wrong) if (other !== thing) shared += tokensShared(names, place(thing), place(other));
		if (shared >= own) return false;
	}
	return true;
};
