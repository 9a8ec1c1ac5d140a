import { fold } from '#lib/domain/base/fold.ts';
import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import type { Fact, Pack } from './pack.ts';

/**
 * The permanent name of what a fact says, as items and links carry it: a thing's id, decimal text, a date as in the
 * sheets, `yes` or `no`, a rank as a number; for words the smallest id of the facts of that relation that say the
 * same words.
 */
export const valueKeyOf = ({ facts }: Pick<Pack, 'facts'>, fact: Fact): string => {
	const { value } = fact;
	switch (value.t) {
		case 'thing':
		case 'place':
			return value.id;
		case 'quantity':
			return value.n;
		case 'date':
			return value.edtf;
		case 'yesno':
			return value.v ? 'yes' : 'no';
		case 'rank':
			return value.n.toString();
		case 'text':
			return smallest(
				fact.id,
				facts.filter((other) => other.relation === fact.relation && saysWords(other, value.v)).map(({ id }) => id)
			);
	}
};

/** Whether two texts are the same words: in a language that both have, and in each such language. */
export const sameWords = (a: LangText, b: LangText): boolean => {
	const both = (['en', 'zh'] as const).filter((locale) => a[locale] !== undefined && b[locale] !== undefined);
	return both.length > 0 && both.every((locale) => fold(a[locale] ?? '') === fold(b[locale] ?? ''));
};

const saysWords = ({ value }: Fact, words: LangText): boolean => value.t === 'text' && sameWords(value.v, words);

const smallest = (first: Id, ids: readonly Id[]): Id => ids.reduce((least, id) => (id < least ? id : least), first);
