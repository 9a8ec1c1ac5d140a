/** Append-only: the position of a language is its code in links. */
export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

/** The same words in one or more languages; a missing one makes no item in that language. */
export interface LangText {
	readonly en?: string;
	readonly zh?: string;
}

/** Words that exist in every language of the app. */
export type FullText = { readonly [L in Locale]: string };
