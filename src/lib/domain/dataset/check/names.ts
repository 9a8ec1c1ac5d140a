import type { Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';

/** A thing as a sentence in a message calls it. */
export const calledIn = (thing: Thing | undefined, id: Id): string => thing?.label.en ?? thing?.label.zh ?? id;

export const TEMPLATES = [
	['ask', 'ask'],
	['askBack', 'askback'],
	['say', 'say'],
	['compare', 'compare'],
	['pair', 'pair']
] as const;

export const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = [
	{ locale: 'en', name: 'English' },
	{ locale: 'zh', name: 'Chinese' }
];
