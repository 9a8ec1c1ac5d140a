import { LOCALES } from '#lib/domain/base/locale.ts';
import { standsOutByLength } from './cues.ts';
import type { PackIndex } from './index-pack.ts';
import { namesOf } from './label-book.ts';
import { hasContent, hasLabel, isLongLabel, tokensShared, type NameColumns } from './name-columns.ts';
import { clueOf } from './stem-words.ts';
import type { Ask } from './makers/maker.ts';

/** Whether a thing has a name in every language of the item. */
export const isNamed = ({ index, languages }: Ask, thing: number): boolean => {
	for (let at = 0; at < languages.length; at++) if (!hasLabel(index.thingRows, thing, languages[at] ?? 0)) return false;
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
	for (let at = 0; at < ask.languages.length; at++) {
		const language = ask.languages[at] ?? 0;
		const clue = clueOf(ask, key, language);
		if (clue === null) continue;
		if (clue.length === 0) return null;
		clues ??= NO_CLUES.slice();
		clues[at] = clue;
	}
	return clues ?? NO_CLUES;
};

/** As isCued, for things: most is told by numbers alone. */
export const isThingCued = (
	{ index, languages }: Ask,
	clues: ThingClues,
	key: number,
	wrong: readonly number[]
): boolean => {
	const { names } = index;
	for (let at = 0; at < languages.length; at++) {
		const language = languages[at] ?? 0;
		const clue = clues[at] ?? null;
		if (convergesOnThing(names, key, wrong, language)) return true;
		if (clue !== null && !isAnswered(names, clue, wrong, language)) return true;
		if (isLongLabel(names, key, language) && isLongest(index, key, wrong, language)) return true;
	}
	return false;
};

/** Whether each word of the clue is in some wrong option. */
const isAnswered = (
	names: NameColumns,
	clue: readonly number[],
	wrong: readonly number[],
	language: number
): boolean => {
	for (let at = 0; at < clue.length; at++) if (!someHas(names, clue[at] ?? -1, wrong, language)) return false;
	return true;
};

const someHas = (names: NameColumns, word: number, wrong: readonly number[], language: number): boolean => {
	for (let at = 0; at < wrong.length; at++) if (hasContent(names, wrong[at] ?? -1, language, word)) return true;
	return false;
};

const isLongest = ({ labels }: PackIndex, key: number, wrong: readonly number[], language: number): boolean => {
	const own = namesOf(labels, key).inLocale[language];
	if (own === null || own === undefined) return true;
	return standsOutByLength(
		own,
		wrong.flatMap((thing) => namesOf(labels, thing).inLocale[language] ?? [])
	);
};

/** As convergesOn, by the numbers of the tokens. */
const convergesOnThing = (names: NameColumns, key: number, wrong: readonly number[], language: number): boolean =>
	wrong.length === 2
		? convergesOnOneOfThree(names, key, wrong[0] ?? -1, wrong[1] ?? -1, language)
		: convergesOnOneOfMany(names, key, wrong, language);

const convergesOnOneOfMany = (names: NameColumns, key: number, wrong: readonly number[], language: number): boolean => {
	let own = 0;
	for (let at = 0; at < wrong.length; at++) own += tokensShared(names, key, wrong[at] ?? -1, language);
	if (own === 0) return false;
	for (let at = 0; at < wrong.length; at++) {
		const thing = wrong[at] ?? -1;
		let shared = 0;
		// Any one of them that shares as much will do, and most often the others have it already
		for (let other = 0; other < wrong.length && shared < own; other++)
			if (other !== at) shared += tokensShared(names, thing, wrong[other] ?? -1, language);
		if (shared >= own || shared + tokensShared(names, thing, key, language) >= own) return false;
	}
	return true;
};

/**
 * Of three, one shares the most where each of the others shares more with it than with the third. Most questions have two
 * wrong options, and two or three comparisons tell it in place of four or more.
 */
const convergesOnOneOfThree = (
	names: NameColumns,
	key: number,
	one: number,
	other: number,
	language: number
): boolean => {
	const shared = tokensShared(names, key, one, language);
	if (shared === 0) return false;
	const apart = tokensShared(names, one, other, language);
	return apart < shared && apart < tokensShared(names, key, other, language);
};
