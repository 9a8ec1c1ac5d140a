import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import type { LabelWords } from './label-words.ts';

/** Words of what comes again and again in questions, filled in as it is needed. */
export interface StemBook {
	readonly texts: Map<string, LabelWords>;
	/** By relation, direction and language. */
	readonly templates: (TemplateWords | undefined)[];
	/** By time and language. */
	readonly times: (TimeWords | undefined)[];
	/** By language: dates that are offered or said. */
	readonly dates: readonly Map<Edtf, LabelWords>[];
}

/** What is said beside names, and its words of meaning by number (see NameColumns): those that some label has as well. */
export interface TimeWords {
	readonly words: LabelWords;
	readonly content: readonly number[];
}

export interface TemplateWords extends TimeWords {
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
