import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import type { LabelWords } from './label-words.ts';

/** Words of what comes again and again in questions, filled in as it is needed. */
export interface StemBook {
	readonly texts: Map<string, LabelWords>;
	/** By relation, direction and language. */
	readonly templates: (TemplateWords | undefined)[];
	/** By time and language. */
	readonly times: (SaidWords | undefined)[];
	/** By language: dates that are offered or said. */
	readonly dates: readonly Map<Edtf, LabelWords>[];
}

/** What a question says beside names. */
export interface SaidWords {
	readonly words: LabelWords;
	/** Its words of meaning by number (see NameColumns); only those that stand in some label have one. */
	readonly content: readonly number[];
}

export interface TemplateWords extends SaidWords {
	readonly namesSource: boolean;
}

export const emptyStemBook = (relations: number, times: number): StemBook => {
	const perLocale = (count: number): undefined[] => Array.from({ length: count * LOCALES.length }, () => undefined);
	return {
		texts: new Map(),
		templates: perLocale(2 * relations),
		times: perLocale(times),
		dates: LOCALES.map(() => new Map())
	};
};
