import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import { wordsOf, type LabelWords } from './label-words.ts';
import { foldedNamesOf } from './write-names.ts';

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
}

export const emptyLabelBook = (things: readonly Thing[]): LabelBook => ({
	things,
	pages: things.map(() => undefined)
});

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
