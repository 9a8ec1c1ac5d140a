import { fold } from '#lib/domain/base/fold.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import { spellingsOf, wordsOf, type LabelWords } from './label-words.ts';

/** The names of one thing in every language, ready to compare. */
export interface ThingNames {
	/** By the position in LOCALES; null without a label. */
	readonly inLocale: readonly (LabelWords | null)[];
	/** Every label and alias, folded, with and without optional words. */
	readonly names: ReadonlySet<string>;
	/** The labels where there is one in every language. */
	readonly complete: readonly LabelWords[] | null;
	/** Bits that two things with a name in common share: tells at once that most have none. */
	readonly bits: number;
}

/** Folding is the dearest step of all, so it is done at most once for each thing, and only for things in play. */
export interface LabelBook {
	readonly things: readonly Thing[];
	readonly pages: (ThingNames | undefined)[];
}

export const emptyLabelBook = (things: readonly Thing[]): LabelBook => ({ things, pages: [] });

export const namesOf = ({ things, pages }: LabelBook, thing: number): ThingNames => {
	const known = pages[thing];
	if (known !== undefined) return known;
	const read = readNames(things[thing]);
	pages[thing] = read;
	return read;
};

/** Whether two things share a name, in any language. */
export const namesMeet = (a: ThingNames, b: ThingNames): boolean => {
	if ((a.bits & b.bits) === 0) return false;
	for (const name of a.names) if (b.names.has(name)) return true;
	return false;
};

const readNames = (thing: Thing | undefined): ThingNames => {
	if (thing === undefined) return { inLocale: LOCALES.map(() => null), names: new Set(), complete: null, bits: 0 };
	const inLocale = LOCALES.map((locale) => {
		const label = thing.label[locale];
		return label === undefined || label.trim() === '' ? null : wordsOf(label);
	});
	const labels = inLocale.flatMap((words) => (words === null ? [] : [words.text]));
	const names = [...labels, ...thing.aliases].flatMap((name) => [name, ...spellingsOf(name)]).map(fold);
	const known = new Set(names.filter((name) => name !== ''));
	const present = inLocale.filter((words) => words !== null);
	return {
		inLocale,
		names: known,
		complete: present.length === LOCALES.length ? present : null,
		bits: [...known].reduce((bits, name) => bits | bitOf(name), 0)
	};
};

const bitOf = (name: string): number => {
	let hash = name.length;
	for (let at = 0; at < name.length; at++) hash = Math.imul(hash, 31) + name.charCodeAt(at);
	return 1 << ((hash ^ (hash >>> 15)) & 31);
};
