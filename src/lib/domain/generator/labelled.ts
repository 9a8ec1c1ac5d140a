import type { LangText } from '#lib/domain/base/locale.ts';

/** Languages in which there are words, as bits by their position in LOCALES. */
export const labelledIn = (text: LangText): number => (text.en ? 1 : 0) | (text.zh ? 2 : 0);
