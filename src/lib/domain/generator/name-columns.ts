import {
	CONTENT_BITS,
	COUNT,
	COUNT_BITS,
	COUNTS,
	FIRST,
	FIRST_MEANS,
	LETTER_BITS,
	LETTERS,
	MEANING,
	MORE_MEANS,
	nameRow,
	SECOND,
	SECOND_MEANS,
	START,
	TELLING,
	TOKEN_BITS
} from './name-row.ts';
import { CASE, CASE_BITS, LOOKS, ROW, type ThingRows } from './thing-rows.ts';

/**
 * What most names are told apart by, in plain numbers: candidates are many, and few of them need their words read. Each word
 * has one number wherever it stands.
 */
export interface NameColumns {
	/** A row of 64 bytes for each thing, eight numbers for each language (see name-row.ts). */
	readonly cells: Int32Array;
	/** The tokens of each label, and after them its words of meaning (see LabelWords). */
	readonly words: Int32Array;
	/** The number of each word that stands in some label: templates and times are told by it (3 MiB of 100,000 facts). */
	readonly numbers: ReadonlyMap<string, number>;
}

/** Whether a thing has a label in a language. */
export const hasLabel = ({ cells }: ThingRows, thing: number, language: number): boolean =>
	(cells[thing * ROW + LOOKS + language] ?? 0) !== 0;

/** Whether a label looks like the key's: length between half and double, same case of the first letter. */
export const looksAlike = ({ cells }: ThingRows, key: number, thing: number, language: number): boolean => {
	const own = cells[key * ROW + LOOKS + language] ?? 0;
	const other = cells[thing * ROW + LOOKS + language] ?? 0;
	if (own === 0 || other === 0 || ((own ^ other) & CASE) !== 0) return false;
	const length = (own >> CASE_BITS) - 1;
	const otherLength = (other >> CASE_BITS) - 1;
	return otherLength * 2 >= length && otherLength <= length * 2;
};

/** How many tokens the labels of two things share. */
export const tokensShared = (names: NameColumns, a: number, b: number, language: number): number => {
	const { cells } = names;
	const one = nameRow(a, language);
	const other = nameRow(b, language);
	if (((cells[one + TOKEN_BITS] ?? 0) & (cells[other + TOKEN_BITS] ?? 0)) === 0) return 0;
	if (((cells[one + COUNTS] ?? 0) & COUNT) > 2 || ((cells[other + COUNTS] ?? 0) & COUNT) > 2)
		return tokensSharedByMany(names, one, other);
	const first = cells[one + FIRST] ?? -1;
	const second = cells[one + SECOND] ?? -1;
	const otherFirst = cells[other + FIRST] ?? -1;
	const otherSecond = cells[other + SECOND] ?? -1;
	// No label has a token twice
	return (
		(first === otherFirst || first === otherSecond ? 1 : 0) + (second === otherFirst || second === otherSecond ? 1 : 0)
	);
};

/** As tokensShared, where a label has more tokens than lie in its row. */
const tokensSharedByMany = ({ cells, words }: NameColumns, one: number, other: number): number => {
	const start = cells[one + START] ?? 0;
	const end = start + ((cells[one + COUNTS] ?? 0) & COUNT);
	const from = cells[other + START] ?? 0;
	const to = from + ((cells[other + COUNTS] ?? 0) & COUNT);
	let both = 0;
	for (let at = start; at < end; at++) {
		for (let place = from; place < to; place++) if (words[at] === words[place]) both++;
	}
	return both;
};

/** Where the words of meaning of a label begin and end in `words`. */
const contentFrom = (cells: Int32Array, row: number): number =>
	(cells[row + START] ?? 0) + ((cells[row + COUNTS] ?? 0) & COUNT);
const contentTo = (cells: Int32Array, row: number): number =>
	contentFrom(cells, row) + ((cells[row + COUNTS] ?? 0) >>> COUNT_BITS);

/** The words of meaning of a label, by number, in the order of LabelWords. */
export const contentOf = ({ cells, words }: NameColumns, thing: number, language: number): Int32Array => {
	const row = nameRow(thing, language);
	return words.subarray(contentFrom(cells, row), contentTo(cells, row));
};

/** What a question says: two things by number, -1 for none, and the words of its template and its time by theirs. */
export interface Said {
	readonly given: number;
	readonly qualifier: number;
	readonly template: readonly number[];
	readonly time: readonly number[];
}

/** The words of meaning of a label that a question says; null for none. */
export const contentShared = (
	names: NameColumns,
	language: number,
	thing: number,
	said: Said
): readonly number[] | null => {
	const { cells } = names;
	const row = nameRow(thing, language);
	const meaning = cells[row + MEANING] ?? 0;
	if ((meaning & MORE_MEANS) !== 0)
		return saidOf(names, language, said, contentFrom(cells, row), contentTo(cells, row));
	const first = cells[row + FIRST] ?? -1;
	const second = cells[row + SECOND] ?? -1;
	const saysFirst = (meaning & FIRST_MEANS) !== 0 && isSaid(names, language, said, first);
	const saysSecond = (meaning & SECOND_MEANS) !== 0 && isSaid(names, language, said, second);
	if (saysFirst) return saysSecond ? [first, second] : [first];
	return saysSecond ? [second] : null;
};

/** Of the words from one place to another, those that a question says; null for none. */
const saidOf = (
	names: NameColumns,
	language: number,
	said: Said,
	from: number,
	to: number
): readonly number[] | null => {
	const shared: number[] = [];
	for (let at = from; at < to; at++) {
		const word = names.words[at] ?? -1;
		if (isSaid(names, language, said, word)) shared.push(word);
	}
	return shared.length === 0 ? null : shared;
};

const isSaid = (
	names: NameColumns,
	language: number,
	{ given, qualifier, template, time }: Said,
	word: number
): boolean =>
	(given >= 0 && hasContent(names, given, language, word)) ||
	(qualifier >= 0 && hasContent(names, qualifier, language, word)) ||
	template.includes(word) ||
	time.includes(word);

/** Whether a word of meaning, by its number, is one of a label. */
export const hasContent = ({ cells, words }: NameColumns, thing: number, language: number, word: number): boolean => {
	const row = nameRow(thing, language);
	if (cells[row + FIRST] === word || cells[row + SECOND] === word) return true;
	if (((cells[row + MEANING] ?? 0) & MORE_MEANS) === 0) return false;
	const end = contentTo(cells, row);
	for (let at = contentFrom(cells, row); at < end; at++) if (words[at] === word) return true;
	return false;
};

/** The words of meaning of a label, as bits. */
export const contentBits = ({ cells }: NameColumns, thing: number, language: number): number =>
	cells[nameRow(thing, language) + CONTENT_BITS] ?? 0;

/** The letters of a folded label, as bits. */
export const letterBits = ({ cells }: NameColumns, thing: number, language: number): number =>
	(cells[nameRow(thing, language) + LETTERS] ?? 0) & LETTER_BITS;

/** Whether a label may lie inside a text with these letters; a text that it is in has all of its own. */
export const mayBeIn = ({ cells }: NameColumns, thing: number, language: number, letters: number): boolean => {
	const own = cells[nameRow(thing, language) + LETTERS] ?? 0;
	return (own & TELLING) !== 0 && (own & LETTER_BITS & ~letters) === 0;
};

/** Whether a label has four words or more. */
export const isLongLabel = ({ cells }: NameColumns, thing: number, language: number): boolean =>
	(cells[nameRow(thing, language) + LETTERS] ?? 0) < 0;
