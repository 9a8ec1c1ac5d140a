import type { Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { saySentence } from './ask.ts';
import type { PackIndex } from './index-pack.ts';

/**
 * A fact restated in a language, with its time and precision; null for an unknown fact, where words are missing, and
 * for what is explicitly not so: its sentence would claim the contrary.
 */
export const statementOf = (index: PackIndex, fact: Id, locale: Locale): string | null => {
	const f = index.factAt.get(fact);
	if (f === undefined || index.facts[f]?.negative === true) return null;
	const said = saySentence(index, f, locale);
	return 'missing' in said ? null : said.text;
};
