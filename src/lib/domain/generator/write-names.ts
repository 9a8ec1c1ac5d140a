import { fold } from '#lib/domain/base/fold.ts';
import { hanPairs } from '#lib/domain/base/han-pairs.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import {
	bitOf,
	bitsOf,
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
import type { NameColumns } from './name-columns.ts';
import {
	CONTENT_BITS,
	COUNT_BITS,
	COUNTS,
	FIRST,
	FIRST_MEANS,
	LETTERS,
	LONG,
	MEANING,
	MORE_MEANS,
	NAME_ROW,
	nameRow,
	SECOND,
	SECOND_MEANS,
	START,
	TELLING,
	TOKEN_BITS
} from './name-row.ts';
import { CASE_BITS, LOOKS, NAMED, NAMED_BITS, ROW, SHARED_NAME, TRIPLES, type ThingRows } from './thing-rows.ts';
import { triplesIn, writeTriples } from './triples.ts';

const LONG_WORDS = 4;

/** Writes rows of their own for names, and into those of things what names look like. */
export const nameColumns = (things: readonly Thing[], { cells }: ThingRows): NameColumns => {
	const names = new Int32Array(things.length * NAME_ROW);
	const words: number[] = [];
	const [numbers, holders] = [new Map<string, number>(), new Map<number, number>()];
	things.forEach((thing, at) => {
		let isNamed = false;
		LOCALES.forEach((locale, language) => {
			const row = nameRow(at, language);
			const label = thing.label[locale] ?? '';
			const folded = fold(label);
			cells[at * ROW + LOOKS + language] = lookOf(label);
			writeWords(names, row, words, numbers, folded);
			names[row + LETTERS] =
				lettersOf(folded) | (isTelling(folded) ? TELLING : 0) | (wordCountOf(label) < LONG_WORDS ? 0 : LONG);
			if (!isNamed && folded !== '') nameByTriples(cells, at, folded);
			isNamed ||= folded !== '';
		});
		for (const name of foldedNamesOf(thing)) markShared(cells, holders, hashOf(name), at);
	});
	return { cells: names, words: Int32Array.from(words), numbers };
};

const nameByTriples = (cells: Int32Array, thing: number, folded: string): void => {
	const place = thing * ROW + TRIPLES;
	writeTriples(cells, place, folded);
	cells[thing * ROW + NAMED] = (cells[thing * ROW + NAMED] ?? 0) | (triplesIn(cells, place) << NAMED_BITS);
};

const writeWords = (
	cells: Int32Array,
	row: number,
	words: number[],
	numbers: Map<string, number>,
	folded: string
): void => {
	const tokens = tokensOf(folded);
	const start = words.length;
	for (const token of tokens) words.push(numberOf(numbers, token));
	let bits = 0;
	const add = (word: string): void => {
		words.push(numberOf(numbers, word));
		bits |= bitOf(word);
	};
	for (const token of tokens) if (isContent(token)) add(token);
	for (const pair of hanPairs(folded)) add(pair);
	const [first = '', second = ''] = tokens;
	const means = [isContent(first), isContent(second)];
	const hasMore = words.length - start - tokens.length > means.filter(Boolean).length;
	cells[row + MEANING] = (means[0] ? FIRST_MEANS : 0) | (means[1] ? SECOND_MEANS : 0) | (hasMore ? MORE_MEANS : 0);
	cells[row + CONTENT_BITS] = bits;
	cells[row + TOKEN_BITS] = bitsOf(tokens);
	cells[row + START] = start;
	cells[row + COUNTS] = tokens.length | ((words.length - start - tokens.length) << COUNT_BITS);
	cells[row + FIRST] = tokens.length > 0 ? (words[start] ?? -1) : -1 - row;
	cells[row + SECOND] = tokens.length > 1 ? (words[start + 1] ?? -1) : -1 - row;
};

const numberOf = (numbers: Map<string, number>, token: string): number => {
	const known = numbers.get(token) ?? numbers.size;
	if (known === numbers.size) numbers.set(token, known);
	return known;
};

const markShared = (cells: Int32Array, holders: Map<number, number>, hash: number, thing: number): void => {
	const holder = holders.get(hash) ?? -1;
	if (holder < 0) holders.set(hash, thing);
	else if (holder !== thing) {
		cells[holder * ROW + NAMED] = (cells[holder * ROW + NAMED] ?? 0) | SHARED_NAME;
		cells[thing * ROW + NAMED] = (cells[thing * ROW + NAMED] ?? 0) | SHARED_NAME;
	}
};

const lookOf = (label: string): number =>
	label.trim() === '' ? 0 : ((lengthOf(label) + 1) << CASE_BITS) | INITIALS.indexOf(initialOf(label));

/** Characters, not code units. */
const lengthOf = (text: string): number => (/[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length);

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
