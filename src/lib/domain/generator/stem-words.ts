import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { sourceNamed } from './ask.ts';
import { echoes, wordsOf, type LabelWords } from './label-words.ts';
import { namesOf } from './label-book.ts';
import type { PackIndex } from './index-pack.ts';
import type { Ask } from './makers/maker.ts';
import { labelOf } from './phrase.ts';
import { hasSlot } from './words/template.ts';
import { wordsIn } from './words/words.ts';

const books = new WeakMap<PackIndex, Map<string, LabelWords>>();

/** The words of a text that comes again and again, such as a template. */
const wordsOnce = (index: PackIndex, text: string): LabelWords => {
	const book = books.get(index) ?? new Map<string, LabelWords>();
	if (book.size === 0) books.set(index, book);
	const known = book.get(text);
	if (known !== undefined) return known;
	const words = wordsOf(text.replace(/\{[a-z.]+\}/g, ' '));
	book.set(text, words);
	return words;
};

/** The parts of the question, in words: template, what is given, qualifier and time. */
export const stemParts = (ask: Ask, locale: Locale): readonly LabelWords[] => {
	const { index, f, fact, relation, direction } = ask;
	const at = LOCALES.indexOf(locale);
	const template = relation.templates[direction === 'f' ? 'ask' : 'askBack'][locale] ?? '';
	const parts = [wordsOnce(index, template)];
	const given = direction === 'f' ? (index.subject[f] ?? -1) : (index.value[f] ?? -1);
	const qualifier = index.qualifier[f] ?? -1;
	for (const thing of [given, qualifier]) {
		const words = thing < 0 ? null : namesOf(index.labels, thing).inLocale[at];
		if (words !== null && words !== undefined) parts.push(words);
	}
	if (given < 0) parts.push(wordsOnce(index, textOfValue(ask, locale)));
	const source = hasSlot(template, 'source') ? sourceNamed(index, f, locale) : null;
	if (source !== null) parts.push(wordsOnce(index, source));
	const when = fact.when ?? fact.asOf;
	if (when !== undefined) parts.push(wordsOnce(index, wordsIn[locale].date(when)));
	return parts;
};

/** Whether the question gives the key away in this language, given what the wrong options are called. */
export const givesAway = (parts: readonly LabelWords[], key: LabelWords, wrong: readonly LabelWords[]): boolean => {
	if (parts.some((part) => echoes(part.folded, key.folded))) return true;
	return key.content.some(
		(word) =>
			parts.some((part) => part.content.includes(word)) && !wrong.some((option) => option.content.includes(word))
	);
};

const textOfValue = ({ index, fact }: Ask, locale: Locale): string =>
	labelOf(index.pack, (id) => index.things[index.thingAt.get(id) ?? -1], fact.value, locale) ?? '';
