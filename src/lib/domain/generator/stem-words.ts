import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import { sourceNamed } from './ask.ts';
import { holds, wordsOf, type LabelWords } from './label-words.ts';
import { namesOf } from './label-book.ts';
import type { PackIndex } from './index-pack.ts';
import type { Ask } from './makers/maker.ts';
import { contentBits, contentOf, contentShared, letterBits, mayBeIn } from './name-columns.ts';
import { labelOf } from './phrase.ts';
import type { SaidWords, StemBook, TemplateWords } from './stem-book.ts';
import { hasSlot } from './words/template.ts';
import { wordsIn } from './words/words.ts';

const wordsOnce = ({ texts }: StemBook, text: string): LabelWords => {
	const known = texts.get(text);
	if (known !== undefined) return known;
	const words = wordsOf(text);
	texts.set(text, words);
	return words;
};

const withNumbers = ({ names }: PackIndex, text: string): SaidWords => {
	const words = wordsOf(text);
	return { words, content: words.content.flatMap((word) => names.numbers.get(word) ?? []) };
};

const templateOf = (ask: Ask, locale: number): TemplateWords => {
	const at = ((ask.index.relation[ask.f] ?? -1) * 2 + (ask.direction === 'f' ? 0 : 1)) * LOCALES.length + locale;
	return ask.index.stems.templates[at] ?? writeTemplate(ask, locale, at);
};

const writeTemplate = ({ index, relation, direction }: Ask, locale: number, at: number): TemplateWords => {
	const text = relation.templates[direction === 'f' ? 'ask' : 'askBack'][LOCALES[locale] ?? 'en'] ?? '';
	const template = { ...withNumbers(index, text.replace(/\{[a-z.]+\}/g, ' ')), namesSource: hasSlot(text, 'source') };
	index.stems.templates[at] = template;
	return template;
};

const timeWords = ({ index, f }: Ask, locale: number): SaidWords | null => {
	const time = index.time[f] ?? -1;
	return time < 0 ? null : (index.stems.times[time * LOCALES.length + locale] ?? writeTime(index, time, locale));
};

const writeTime = (index: PackIndex, time: number, locale: number): SaidWords => {
	const words = withNumbers(index, wordsIn[LOCALES[locale] ?? 'en'].date(index.times[time] ?? ''));
	index.stems.times[time * LOCALES.length + locale] = words;
	return words;
};

/** What a date is called, in words. */
export const dateWords = (index: PackIndex, edtf: Edtf, locale: Locale): LabelWords => {
	const dates = index.stems.dates[LOCALES.indexOf(locale)];
	const known = dates?.get(edtf);
	if (known !== undefined) return known;
	const words = wordsOf(wordsIn[locale].date(edtf));
	dates?.set(edtf, words);
	return words;
};

/** The parts of the question, in words: template, what is given, qualifier and time. */
export const stemParts = (ask: Ask, locale: Locale): readonly LabelWords[] => {
	const { index, f, direction } = ask;
	const [at, book] = [LOCALES.indexOf(locale), index.stems];
	const { words: template, namesSource } = templateOf(ask, at);
	const parts = [template];
	const given = (direction === 'f' ? index.subject[f] : index.value[f]) ?? -1;
	if (given < 0) parts.push(wordsOnce(book, textOfValue(ask, locale)));
	else pushName(parts, index, given, at);
	const qualifier = index.qualifier[f] ?? -1;
	if (qualifier >= 0) pushName(parts, index, qualifier, at);
	const source = namesSource ? sourceNamed(index, f, locale) : null;
	if (source !== null) parts.push(wordsOnce(book, source));
	const when = timeWords(ask, at);
	if (when !== null) parts.push(when.words);
	return parts;
};

/**
 * As clueIn, of a thing, by the numbers of its words. Names are read only where their letters allow that the question holds
 * one whole, and all words only where it gives a source or a value that is no thing.
 */
export const clueOf = (ask: Ask, key: number, locale: number): readonly number[] | null => {
	const { index, f, direction } = ask;
	const template = templateOf(ask, locale);
	const given = (direction === 'f' ? index.subject[f] : index.value[f]) ?? -1;
	if (template.namesSource || given < 0) return readClue(ask, key, locale);
	const when = timeWords(ask, locale);
	const qualifier = index.qualifier[f] ?? -1;
	const { names } = index;
	// All that is said at once, as bits: most often they tell that there is nothing to be told
	let letters = template.words.letters | letterBits(names, given, locale);
	let content = template.words.contentBits | contentBits(names, given, locale);
	if (when !== null) {
		letters |= when.words.letters;
		content |= when.words.contentBits;
	}
	if (qualifier >= 0) {
		letters |= letterBits(names, qualifier, locale);
		content |= contentBits(names, qualifier, locale);
	}
	if (mayBeIn(names, key, locale, letters) && isSaidWhole(ask, key, locale, given)) return WHOLE;
	if ((content & contentBits(names, key, locale)) === 0) return null;
	return contentShared(names, locale, key, {
		given,
		qualifier,
		template: template.content,
		time: when?.content ?? NO_WORDS
	});
};

/** Whether the question holds the whole name: in its template, its time, or a name that it gives. */
const isSaidWhole = (ask: Ask, key: number, locale: number, given: number): boolean => {
	const { index, f } = ask;
	const when = timeWords(ask, locale);
	return (
		isIn(index, key, locale, templateOf(ask, locale).words) ||
		(when !== null && isIn(index, key, locale, when.words)) ||
		isInName(index, key, locale, given) ||
		isInName(index, key, locale, index.qualifier[f] ?? -1)
	);
};

/** No wrong options can mend that the question holds the key. */
const WHOLE: readonly never[] = [];
const NO_WORDS: readonly never[] = [];

const readClue = (ask: Ask, key: number, locale: number): readonly number[] | null => {
	const { labels, names } = ask.index;
	const own = namesOf(labels, key).inLocale[locale];
	if (own === null || own === undefined) return WHOLE;
	const clue = clueIn(stemParts(ask, LOCALES[locale] ?? 'en'), own);
	const numbers = contentOf(names, key, locale);
	return clue?.map((word) => numbers[own.content.indexOf(word)] ?? -1) ?? null;
};

const isIn = ({ names, labels }: PackIndex, key: number, locale: number, words: LabelWords): boolean => {
	if (!mayBeIn(names, key, locale, words.letters)) return false;
	const own = namesOf(labels, key).inLocale[locale];
	return own !== null && own !== undefined && holds(words, own);
};

/** Whether the name of one thing holds that of another. */
const isInName = (index: PackIndex, key: number, locale: number, thing: number): boolean => {
	if (thing < 0 || !mayBeIn(index.names, key, locale, letterBits(index.names, thing, locale))) return false;
	const words = namesOf(index.labels, thing).inLocale[locale];
	return words !== null && words !== undefined && isIn(index, key, locale, words);
};

const pushName = (parts: LabelWords[], index: PackIndex, thing: number, locale: number): void => {
	const words = namesOf(index.labels, thing).inLocale[locale];
	if (words !== null && words !== undefined) parts.push(words);
};

/** Whether the question gives the key away in this language, given what the wrong options are called. */
export const givesAway = (parts: readonly LabelWords[], key: LabelWords, wrong: readonly LabelWords[]): boolean => {
	const clue = clueIn(parts, key);
	return clue !== null && (clue.length === 0 || isTelltale(clue, wrong));
};

/**
 * What the question says of the key: null for nothing; its words of meaning that the question has as well, which some
 * wrong option must share; none of them where it holds the key as a whole, which nothing can mend.
 */
export const clueIn = (parts: readonly LabelWords[], key: LabelWords): readonly string[] | null => {
	let bits = 0;
	for (const part of parts) {
		if (holds(part, key)) return WHOLE;
		bits |= part.contentBits;
	}
	if ((bits & key.contentBits) === 0) return null;
	const shared = key.content.filter((word) => parts.some((part) => part.content.includes(word)));
	return shared.length === 0 ? null : shared;
};

/** Whether a word of the clue is in no wrong option. */
export const isTelltale = (clue: readonly string[], wrong: readonly LabelWords[]): boolean =>
	clue.some((word) => !wrong.some((option) => option.content.includes(word)));

const textOfValue = ({ index, fact }: Ask, locale: Locale): string =>
	labelOf(index.pack, (id) => index.things[index.thingAt.get(id) ?? -1], fact.value, locale) ?? '';
