import { LOCALES } from '#lib/domain/base/locale.ts';
import { standsOutByLength, type Clues } from './cues.ts';
import type { PackIndex } from './index-pack.ts';
import { isLong, namesOf } from './label-book.ts';
import { hasToken, tokensShared, type NameColumns } from './name-columns.ts';
import { clueIn, mayTell, stemParts } from './stem-words.ts';
import { LOOKS, ROW } from './thing-rows.ts';
import type { Ask } from './makers/maker.ts';

/** Whether a thing has a name in every language of the item. */
export const isNamed = ({ index, locales }: Ask, thing: number): boolean => {
	for (const locale of locales) if (!index.thingRows.cells[thing * ROW + LOOKS + LOCALES.indexOf(locale)]) return false;
	return thing >= 0;
};

/** Nothing is said of the key: most questions, told by numbers alone. */
const NO_CLUES: Clues = LOCALES.map(() => null);

/** As cluesFor, of a thing. */
export const thingClues = (ask: Ask, key: number): Clues | null => {
	let told = false;
	for (const locale of ask.locales) told ||= mayTell(ask, key, LOCALES.indexOf(locale));
	return told ? readClues(ask, key) : NO_CLUES;
};

const readClues = (ask: Ask, key: number): Clues | null => {
	const clues: (readonly string[] | null)[] = [];
	for (const locale of ask.locales) {
		const own = namesOf(ask.index.labels, key).inLocale[LOCALES.indexOf(locale)];
		const clue = own === null || own === undefined ? [] : clueIn(stemParts(ask, locale), own);
		if (clue?.length === 0) return null;
		clues.push(clue);
	}
	return clues;
};

/** As isCued, for things: most is told by numbers alone. */
export const isThingCued = ({ index, locales }: Ask, clues: Clues, key: number, wrong: readonly number[]): boolean => {
	for (let at = 0; at < locales.length; at++) {
		const [clue = null, locale] = [clues[at], LOCALES.indexOf(locales[at] ?? 'en')];
		if (convergesOnThing(index.names, key, wrong, locale)) return true;
		if (clue !== null && !isAnswered(index, clue, key, wrong, locale)) return true;
		if (isLong(index.labels, key, locale) && isLongest(index, key, wrong, locale)) return true;
	}
	return false;
};

/** Whether each word of the clue, which the key has, is in some wrong option: told by numbers where it is a token. */
const isAnswered = (
	{ names, labels }: PackIndex,
	clue: readonly string[],
	key: number,
	wrong: readonly number[],
	locale: number
): boolean => {
	const tokens = namesOf(labels, key).inLocale[locale]?.tokens ?? [];
	return clue.every((word) => {
		const at = tokens.indexOf(word);
		return wrong.some((thing) =>
			at < 0
				? namesOf(labels, thing).inLocale[locale]?.content.includes(word)
				: hasToken(names, key * LOCALES.length + locale, at, thing * LOCALES.length + locale)
		);
	});
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
