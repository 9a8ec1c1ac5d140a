import { fold } from '#lib/domain/base/fold.ts';
import { hanPairs } from '#lib/domain/base/han-pairs.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import {
	bitOf,
	hashOf,
	initialOf,
	INITIALS,
	isContent,
	isTelling,
	lettersOf,
	spellingsOf,
	tokensOf,
	wordCountOf
} from './label-words.ts';
import { LOOKS, ROW, SHARED, TRIPLES, type ThingRows } from './thing-rows.ts';
import { writeTriples } from './triples.ts';

/**
 * What most names are told apart by, in plain numbers: candidates are many, and few of them need their words read.
 * A place is `thing * LOCALES.length + language`, and each word has one number wherever it stands.
 */
export interface NameColumns {
	/** Four numbers for each place: see below. A last row tells where the last place ends. */
	readonly rows: Int32Array;
	/** The tokens of each label, and after them its words of meaning (see LabelWords). */
	readonly words: Int32Array;
}

const NAME_ROW = 4;
/** The words of meaning as bits (see contentBits). */
const CONTENT_BITS = 0;
/** The letters as bits, with flags above them. */
const LETTERS = 1;
/** Where in `words` the tokens begin, and where the words of meaning begin, which end where the next place begins. */
const TOKENS = 2;
const CONTENT = 3;

/** Above the 30 bits of letters: that the name means something inside another text, and that it has four words or more. */
const TELLING = 1 << 30;
const LONG = 1 << 31;
const LETTER_BITS = TELLING - 1;
const LONG_WORDS = 4;

/** Writes into the rows of things what names look like; what is left needs columns of its own. */
export const nameColumns = (things: readonly Thing[], { cells }: ThingRows): NameColumns => {
	const rows = new Int32Array((things.length * LOCALES.length + 1) * NAME_ROW);
	const words: number[] = [];
	const [numbers, holders] = [new Map<string, number>(), new Map<number, number>()];
	things.forEach((thing, at) => {
		let isNamed = false;
		LOCALES.forEach((locale, language) => {
			const row = (at * LOCALES.length + language) * NAME_ROW;
			const label = thing.label[locale] ?? '';
			const folded = fold(label);
			cells[at * ROW + LOOKS + language] = lookOf(label);
			writeWords(rows, row, words, numbers, folded);
			rows[row + LETTERS] =
				lettersOf(folded) | (isTelling(folded) ? TELLING : 0) | (wordCountOf(label) < LONG_WORDS ? 0 : LONG);
			if (!isNamed && folded !== '') writeTriples(cells, at * ROW + TRIPLES, folded);
			isNamed ||= folded !== '';
		});
		for (const name of foldedNamesOf(thing)) markShared(cells, holders, hashOf(name), at);
	});
	return { rows, words: Int32Array.from(words) };
};

const writeWords = (
	rows: Int32Array,
	row: number,
	words: number[],
	numbers: Map<string, number>,
	folded: string
): void => {
	const tokens = tokensOf(folded);
	for (const token of tokens) words.push(numberOf(numbers, token));
	const first = words.length;
	let bits = 0;
	const add = (word: string): void => {
		words.push(numberOf(numbers, word));
		bits |= bitOf(word);
	};
	for (const token of tokens) if (isContent(token)) add(token);
	for (const pair of hanPairs(folded)) add(pair);
	rows[row + CONTENT_BITS] = bits;
	rows[row + CONTENT] = first;
	rows[row + NAME_ROW + TOKENS] = words.length;
};

const numberOf = (numbers: Map<string, number>, token: string): number => {
	const known = numbers.get(token) ?? numbers.size;
	if (known === numbers.size) numbers.set(token, known);
	return known;
};

const markShared = (cells: Int32Array, holders: Map<number, number>, hash: number, thing: number): void => {
	const holder = holders.get(hash) ?? -1;
	if (holder < 0) holders.set(hash, thing);
	else if (holder !== thing) cells[holder * ROW + SHARED] = cells[thing * ROW + SHARED] = 1;
};

const lookOf = (label: string): number =>
	label.trim() === '' ? 0 : (lengthOf(label) + 1) * INITIALS.length + INITIALS.indexOf(initialOf(label));

/** Characters, not code units. */
const lengthOf = (text: string): number => (/[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length);

/** Characters of a label by its look. */
export const lengthIn = (look: number): number => Math.floor(look / INITIALS.length) - 1;

/** Whether a label looks like the key's: length between half and double, same case of the first letter. */
export const looksAlike = (key: number, other: number): boolean => {
	if (key === 0 || other === 0 || key % INITIALS.length !== other % INITIALS.length) return false;
	const [own, length] = [lengthIn(key), lengthIn(other)];
	return length * 2 >= own && length <= own * 2;
};

/** How many tokens the labels at two places share. */
export const tokensShared = ({ rows, words }: NameColumns, a: number, b: number): number => {
	let both = 0;
	const [from, to] = [rows[b * NAME_ROW + TOKENS] ?? 0, rows[b * NAME_ROW + CONTENT] ?? 0];
	const end = rows[a * NAME_ROW + CONTENT] ?? 0;
	for (let at = rows[a * NAME_ROW + TOKENS] ?? 0; at < end; at++) {
		for (let other = from; other < to; other++) if (words[at] === words[other]) both++;
	}
	return both;
};

/** The words of meaning of the label at a place, by number, in the order of LabelWords. */
export const contentAt = ({ rows, words }: NameColumns, place: number): Int32Array =>
	words.subarray(rows[place * NAME_ROW + CONTENT], rows[(place + 1) * NAME_ROW + TOKENS]);

const NONE: readonly number[] = [];

/** Those words of meaning of the label at a place which are words of meaning at one of two others. */
export const contentShared = (names: NameColumns, place: number, one: number, other: number): readonly number[] => {
	const { rows, words } = names;
	const told = contentBitsAt(names, one) | contentBitsAt(names, other);
	if ((told & contentBitsAt(names, place)) === 0) return NONE;
	const shared: number[] = [];
	const end = rows[(place + 1) * NAME_ROW + TOKENS] ?? 0;
	for (let at = rows[place * NAME_ROW + CONTENT] ?? 0; at < end; at++) {
		const word = words[at] ?? -1;
		if (hasContent(names, one, word) || hasContent(names, other, word)) shared.push(word);
	}
	return shared;
};

/** Whether a word, by its number, is a word of meaning of the label at a place. */
export const hasContent = ({ rows, words }: NameColumns, place: number, word: number): boolean => {
	const end = rows[(place + 1) * NAME_ROW + TOKENS] ?? 0;
	for (let at = rows[place * NAME_ROW + CONTENT] ?? 0; at < end; at++) if (words[at] === word) return true;
	return false;
};

/** The words of meaning of a label, as bits. */
export const contentBitsAt = ({ rows }: NameColumns, place: number): number =>
	rows[place * NAME_ROW + CONTENT_BITS] ?? 0;

/** The letters of a folded label, as bits. */
export const lettersAt = ({ rows }: NameColumns, place: number): number =>
	(rows[place * NAME_ROW + LETTERS] ?? 0) & LETTER_BITS;

/** Whether the label at a place may lie inside a text with these letters; a text that it is in has all of its own. */
export const mayBeIn = ({ rows }: NameColumns, place: number, letters: number): boolean => {
	const own = rows[place * NAME_ROW + LETTERS] ?? 0;
	return (own & TELLING) !== 0 && (own & LETTER_BITS & ~letters) === 0;
};

/** Whether a label has four words or more. */
export const isLongAt = ({ rows }: NameColumns, place: number): boolean => (rows[place * NAME_ROW + LETTERS] ?? 0) < 0;

/** Every label and alias, folded, with and without optional words. */
export const foldedNamesOf = ({ label, aliases }: Thing): readonly string[] => {
	const names: string[] = [];
	for (const locale of LOCALES) addSpellings(names, label[locale] ?? '');
	for (const alias of aliases) addSpellings(names, alias);
	return names;
};

const addSpellings = (names: string[], text: string): void => {
	const folded = fold(text);
	if (folded !== '') names.push(folded);
	for (const spelling of spellingsOf(text)) {
		const other = spelling === text ? '' : fold(spelling);
		if (other !== '' && other !== folded) names.push(other);
	}
};
