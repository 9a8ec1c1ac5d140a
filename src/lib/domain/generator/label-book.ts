import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import { wordsOf, type LabelWords } from './label-words.ts';
import { foldedNamesOf } from './name-columns.ts';

/** The names of one thing in every language, ready to compare. */
export interface ThingNames {
	/** By the position in LOCALES; null without a label. */
	readonly inLocale: readonly (LabelWords | null)[];
	/** Every label and alias, folded, with and without optional words. */
	readonly names: readonly string[];
	/** The labels where there is one in every language. */
	readonly complete: readonly LabelWords[] | null;
}

/** Folding is the dearest step of all, so it is done at most once for each thing, and only for things in play. */
export interface LabelBook {
	readonly things: readonly Thing[];
	readonly pages: (ThingNames | undefined)[];
	/** By thing and language, two numbers each: words of meaning and letters as bits, with flags beside them. */
	readonly clues: Int32Array;
}

export const emptyLabelBook = (things: readonly Thing[]): LabelBook => ({
	things,
	pages: things.map(() => undefined),
	clues: new Int32Array(things.length * LOCALES.length * 2)
});

/** Beside the 30 bits of words of meaning: that the page was read. */
const READ = 1 << 30;
/** Beside the 30 bits of letters: that the name means something inside another text, and that it has four words or more. */
const TELLING = 1 << 30;
const LONG = 1 << 31;
const BITS = READ - 1;
const LONG_WORDS = 4;

/** The words of meaning of a thing's name, as bits (see contentBits). */
export const contentBitsOf = (book: LabelBook, thing: number, locale: number): number =>
	(book.clues[clueAt(book, thing, locale)] ?? 0) & BITS;

/** Whether the name of a thing may lie inside a text with these letters; a text that it is in has all of its own. */
export const mayBeIn = (book: LabelBook, thing: number, locale: number, letters: number): boolean => {
	const own = book.clues[clueAt(book, thing, locale) + 1] ?? 0;
	return (own & TELLING) !== 0 && (own & BITS & ~letters) === 0;
};

export const lettersIn = (book: LabelBook, thing: number, locale: number): number =>
	(book.clues[clueAt(book, thing, locale) + 1] ?? 0) & BITS;

export const isLong = (book: LabelBook, thing: number, locale: number): boolean =>
	(book.clues[clueAt(book, thing, locale) + 1] ?? 0) < 0;

/** Where the numbers of a name are, read if need be. */
const clueAt = (book: LabelBook, thing: number, locale: number): number => {
	const at = (thing * LOCALES.length + locale) * 2;
	if (book.clues[at] === 0) readClues(book, thing);
	return at;
};

const readClues = (book: LabelBook, thing: number): void => {
	namesOf(book, thing).inLocale.forEach((words, locale) => {
		const at = (thing * LOCALES.length + locale) * 2;
		book.clues[at] = READ | (words?.contentBits ?? 0);
		if (words === null) return;
		book.clues[at + 1] = words.letters | (words.telling ? TELLING : 0) | (words.wordCount < LONG_WORDS ? 0 : LONG);
	});
};

export const namesOf = ({ things, pages }: LabelBook, thing: number): ThingNames => {
	const known = pages[thing];
	if (known !== undefined) return known;
	const own = things[thing];
	if (own === undefined) return NAMELESS;
	const read = readNames(own);
	pages[thing] = read;
	return read;
};

/** Whether two things share a name, in any language. */
export const namesMeet = (a: ThingNames, b: ThingNames): boolean => a.names.some((name) => b.names.includes(name));

const NAMELESS: ThingNames = { inLocale: LOCALES.map(() => null), names: [], complete: null };

const readNames = (thing: Thing): ThingNames => {
	const inLocale = LOCALES.map((locale) => {
		const text = thing.label[locale];
		return text === undefined || text.trim() === '' ? null : wordsOf(text);
	});
	const present = inLocale.filter((words) => words !== null);
	return {
		inLocale,
		names: foldedNamesOf(thing),
		complete: present.length === LOCALES.length ? present : null
	};
};
