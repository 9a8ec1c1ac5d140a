import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { ThingNames } from './label-book.ts';
import type { LabelWords } from './label-words.ts';
import { givesAway, stemParts } from './stem-words.ts';
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
export const looksLike = (key: OptionWords, wrong: OptionWords): boolean =>
	key.every((word, at) => {
		const other = wrong[at];
		if (other === undefined) return false;
		return other.length * 2 >= word.length && other.length <= word.length * 2 && other.initial === word.initial;
	});

/** Whether the set as a whole gives the key away: by the stem, by length, or by what the options have in common. */
export const isCued = (ask: Ask, key: OptionWords, wrong: readonly OptionWords[]): boolean =>
	ask.locales.some((locale, at) => {
		const [own, others] = [key[at], wrong.flatMap((option) => option[at] ?? [])];
		if (own === undefined) return true;
		return givesAway(stemParts(ask, locale), own, others) || standsOutByLength(own, others) || convergesOn(own, others);
	});

/** A key of four words or more needs a wrong option of at least three quarters of its length. */
const standsOutByLength = (key: LabelWords, wrong: readonly LabelWords[]): boolean =>
	key.wordCount >= 4 && !wrong.some((option) => option.length * 4 >= key.length * 3);

/** Whether the key alone shares the most words with the other options. */
export const convergesOn = (key: LabelWords, wrong: readonly LabelWords[]): boolean => {
	const all = [key, ...wrong];
	const overlaps = all.map((option) => overlapWith(option, all));
	const [own = 0, ...others] = overlaps;
	return own > Math.max(...others);
};

const overlapWith = (option: LabelWords, all: readonly LabelWords[]): number => {
	let shared = 0;
	for (const other of all)
		if (other !== option) for (const token of option.tokens) if (other.tokens.includes(token)) shared++;
	return shared;
};
