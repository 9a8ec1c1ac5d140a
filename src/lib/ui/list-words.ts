import type { Locale } from '#lib/domain/base/locale.ts';

/** "a, b and c", as people of that language list things. */
export const listWords = (words: readonly string[], locale: Locale): string =>
	new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
