import { fold } from '#lib/domain/base/fold.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import type { Thing } from '#lib/domain/dataset/pack.ts';
import { hashOf, initialOf, INITIALS, spellingsOf, tokensOf } from './label-words.ts';
import { LOOKS, ROW, SHARED, TRIPLES, type ThingRows } from './thing-rows.ts';
import { writeTriples } from './triples.ts';

/**
 * What most names are told apart by, in plain numbers: candidates are many, and few of them need their words read.
 * A place is `thing * LOCALES.length + language`.
 */
export interface NameColumns {
	/** By place: the tokens of the label, as numbers, are `tokens[starts[place]] …`. */
	readonly starts: Int32Array;
	readonly tokens: Int32Array;
}

/** Writes into the rows what names look like; what is left needs columns of its own. */
export const nameColumns = (things: readonly Thing[], { cells }: ThingRows): NameColumns => {
	const starts = new Int32Array(things.length * LOCALES.length + 1);
	const tokens: number[] = [];
	const [numbers, holders] = [new Map<string, number>(), new Map<number, number>()];
	things.forEach((thing, at) => {
		let isNamed = false;
		LOCALES.forEach((locale, language) => {
			const place = at * LOCALES.length + language;
			const label = thing.label[locale] ?? '';
			const folded = fold(label);
			cells[at * ROW + LOOKS + language] = lookOf(label);
			for (const token of tokensOf(folded)) tokens.push(numberOf(numbers, token));
			starts[place + 1] = tokens.length;
			if (!isNamed && folded !== '') writeTriples(cells, at * ROW + TRIPLES, folded);
			isNamed ||= folded !== '';
		});
		for (const name of foldedNamesOf(thing)) markShared(cells, holders, hashOf(name), at);
	});
	return { starts, tokens: Int32Array.from(tokens) };
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
export const tokensShared = ({ starts, tokens }: NameColumns, a: number, b: number): number => {
	let both = 0;
	const [from, to] = [starts[b] ?? 0, starts[b + 1] ?? 0];
	for (let at = starts[a] ?? 0; at < (starts[a + 1] ?? 0); at++) {
		for (let other = from; other < to; other++) if (tokens[at] === tokens[other]) both++;
	}
	return both;
};

/** Whether the token number `at` of the label at one place is in the label at another. */
export const hasToken = ({ starts, tokens }: NameColumns, place: number, at: number, other: number): boolean => {
	const token = tokens[(starts[place] ?? 0) + at] ?? -1;
	for (let next = starts[other] ?? 0; next < (starts[other + 1] ?? 0); next++) if (tokens[next] === token) return true;
	return false;
};

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
