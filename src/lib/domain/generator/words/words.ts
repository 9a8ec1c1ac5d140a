import type { Locale } from '#lib/domain/base/locale.ts';
import type { Approx, Edtf, UnitWords } from '#lib/domain/dataset/pack.ts';
import type { Compared } from '#lib/domain/generator/compare-sentence.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** How several numbers are printed so that they look alike: divided by ten to the power of `shift`, then a word. */
export interface NumberScale {
	readonly shift: number;
	readonly word: string;
	readonly grouped: boolean;
	/** Digits after the point, filled with zeros. */
	readonly places: number;
}

/** What a language needs to say values, times and the sentences around them. */
export interface Words {
	/** `9 August 2023`, `the first quarter of 2023`. */
	readonly date: (edtf: Edtf) => string;
	/** With its preposition: `on 9 August 2023`; as of a day: `as of 9 August 2023`. */
	readonly when: (edtf: Edtf, asOf: boolean) => string;
	/** The scale that prints all these numbers alike. */
	readonly scaleFor: (numbers: readonly string[]) => NumberScale;
	readonly withUnit: (printed: string, n: string, unit: UnitWords | undefined) => string;
	readonly precision: { readonly [A in Approx]: string };
	readonly rank: (n: number) => string;
	readonly yesno: (v: boolean) => string;
	/** "True or false: …?" around a statement without its full stop. */
	readonly claim: (statement: string) => string;
	/** A template that asks which goes with which, for a relation of this name. */
	readonly pairUp: (relation: string, source: string | null) => string;
	/** Set before the question mark where one of several right answers will do. */
	readonly nameOne: string;
	/** Set before the question mark where several options may be right. */
	readonly tickEvery: string;
	/** Around words that are added to a sentence, with the space before. */
	readonly brackets: readonly [open: string, close: string];
	readonly questionMark: string;
	/** A name in a sentence that gives its source already: "plant shown by Xinhua" needs no second Xinhua. */
	readonly besideSource: (name: string, source: string) => string;
	/** Templates around the label of a relation, for facts that are set against each other. */
	readonly compareTimes: (about: Compared) => string;
	readonly orderThings: (about: Compared) => string;
	readonly orderTimes: (about: Compared) => string;
	/** The head of a list of things, or of times of one thing, with their values. */
	readonly listThings: (about: Compared) => string;
	readonly listTimes: (about: Compared) => string;
	readonly listed: (head: string, list: readonly string[]) => string;
}

export const wordsIn: { readonly [L in Locale]: Words } = { en, zh };
