import type { Form } from '#lib/domain/base/form.ts';
import type { FullText, Locale } from '#lib/domain/base/locale.ts';
import type { ResponseTo, Unknown } from './shapes.ts';

/** The few words in which answers are told that have none of their own, in the item's language. */
const WORDS = {
	true: { en: 'True', zh: '对' },
	false: { en: 'False', zh: '错' },
	knew: { en: 'I knew it', zh: '记得' },
	forgot: { en: 'I did not know it', zh: '不记得' },
	unknown: { en: 'I don’t know', zh: '不知道' }
} as const satisfies Record<string, FullText>;

export const wordFor = (word: keyof typeof WORDS, locale: Locale): string => WORDS[word][locale];

/** Whether the learner said "I don't know". */
export const isUnknown = <F extends Form>(response: ResponseTo<F>): response is ResponseTo<F> & Unknown =>
	'unknown' in response;
