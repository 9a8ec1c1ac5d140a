import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { ThingNames } from './label-book.ts';
import { tokensInCommon, type LabelWords } from './label-words.ts';
import { clueIn, isTelltale, stemParts } from './stem-words.ts';
import type { Ask } from './makers/maker.ts';

/** The words of an option in every language of the item, in the order of its languages. */
export type OptionWords = readonly LabelWords[];

export const inLocales = (
	{ inLocale, complete }: Pick<ThingNames, 'inLocale' | 'complete'>,
	locales: readonly Locale[]
): OptionWords | null => {
	if (locales.length === LOCALES.length) return complete;
	const words = locales.map((locale) => inLocale[LOCALES.indexOf(locale)] ?? null);
	const known = words.filter((word) => word !== null);
	return known.length === words.length ? known : null;
};

/** Whether a wrong option looks like the key: length between half and double, same case of the first letter. */
export const looksLike = (key: OptionWords, wrong: OptionWords): boolean => {
	for (let at = 0; at < key.length; at++) {
		const [own, other] = [key[at], wrong[at]];
		if (own === undefined || other === undefined || other.initial !== own.initial) return false;
		if (other.length * 2 < own.length || other.length > own.length * 2) return false;
	}
	return true;
};

/** What the question says of the key, by language of the item: see clueIn. Null where it holds the key itself. */
export type Clues = readonly (readonly string[] | null)[];

export const cluesFor = (ask: Ask, key: OptionWords): Clues | null => {
	const clues: (readonly string[] | null)[] = [];
	for (let at = 0; at < ask.locales.length; at++) {
		const [locale, own] = [ask.locales[at], key[at]];
		if (locale === undefined || own === undefined) return null;
		const clue = clueIn(stemParts(ask, locale), own);
		if (clue?.length === 0) return null;
		clues.push(clue);
	}
	return clues;
};

/** Whether the set as a whole gives the key away: by the stem, by length, or by what the options have in common. */
export const isCued = (clues: Clues, key: OptionWords, wrong: readonly OptionWords[]): boolean => {
	for (let at = 0; at < clues.length; at++) {
		const [clue = null, own] = [clues[at], key[at]];
		if (own === undefined) return true;
		const others: LabelWords[] = [];
		for (const option of wrong) {
			const words = option[at];
			if (words !== undefined) others.push(words);
		}
		if (clue !== null && isTelltale(clue, others)) return true;
		if (standsOutByLength(own, others) || convergesOn(own, others)) return true;
	}
	return false;
};

const LONG = 4;

/** A key of four words or more needs a wrong option of at least three quarters of its length. */
export const standsOutByLength = (key: LabelWords, wrong: readonly LabelWords[]): boolean =>
	key.wordCount >= LONG && !wrong.some((option) => option.length * 4 >= key.length * 3);

/** Whether the key alone shares the most words with the other options. */
export const convergesOn = (key: LabelWords, wrong: readonly LabelWords[]): boolean => {
	let own = 0;
	for (const option of wrong) own += tokensInCommon(key, option);
	if (own === 0) return false;
	return wrong.every((option) => own > sharedWith(option, key, wrong));
};

const sharedWith = (option: LabelWords, key: LabelWords, wrong: readonly LabelWords[]): number => {
	let shared = tokensInCommon(option, key);
	for (const other of wrong) if (other !== option) shared += tokensInCommon(option, other);
	return shared;
};
