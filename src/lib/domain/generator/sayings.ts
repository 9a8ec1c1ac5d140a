import { covers, readEdtf, type Period } from '#lib/domain/base/edtf.ts';
import { fold } from '#lib/domain/base/fold.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { sameWords } from '#lib/domain/dataset/value-key.ts';
import type { Value } from '#lib/domain/dataset/pack.ts';
import { bucket } from './csr.ts';
import type { PackIndex } from './index-pack.ts';

/** Who in a relation says what, read once: whoever says the same is found without a look at the others. */
interface Sayers {
	/** Facts ascending by what they say: words by each of their wordings, folded; dates are not in it. */
	readonly byKey: ReadonlyMap<string, readonly number[]>;
	/** Facts that say a date, by its first day. */
	readonly byStart: readonly { readonly f: number; readonly period: Period }[];
}

/** Facts of a relation that say the same as fact `f`, which names no thing, or a date within its date; ascending. */
export const sayingAlike = (index: PackIndex, f: number): readonly number[] => {
	const value = index.facts[f]?.value;
	if (value === undefined) return [];
	const sayers = sayersOf(index, index.relation[f] ?? -1);
	if (value.t === 'date') return within(sayers, readEdtf(value.edtf));
	const found = new Set(keysOf(value).flatMap((key) => sayers.byKey.get(key) ?? []));
	const same = [...found].filter((g) => saysSame(value, index.facts[g]?.value ?? value));
	return same.sort((a, b) => a - b);
};

/** What was founded on a day of 2015 was founded in 2015, not the other way round. */
const within = ({ byStart }: Sayers, whole: Period | null): readonly number[] => {
	if (whole === null) return [];
	const found: number[] = [];
	for (let at = firstFrom(byStart, whole.start); at < byStart.length; at++) {
		const { f, period } = byStart[at] ?? { f: -1, period: whole };
		if (period.start > whole.end) break;
		if (covers(whole, period)) found.push(f);
	}
	return found.sort((a, b) => a - b);
};

const firstFrom = (byStart: Sayers['byStart'], start: number): number => {
	let [low, high] = [0, byStart.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((byStart[middle]?.period.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return low;
};

const books = new WeakMap<PackIndex, Map<number, Sayers>>();

export const sayersOf = (index: PackIndex, relation: number): Sayers => {
	const book = books.get(index) ?? new Map<number, Sayers>();
	if (book.size === 0) books.set(index, book);
	const known = book.get(relation);
	if (known !== undefined) return known;
	const page = readSayers(index, relation);
	book.set(relation, page);
	return page;
};

const readSayers = (index: PackIndex, relation: number): Sayers => {
	const byKey = new Map<string, number[]>();
	const byStart: { readonly f: number; readonly period: Period }[] = [];
	for (const f of bucket(index.factsOfRelation, relation)) {
		const value = index.facts[f]?.value;
		if (value?.t === 'date') {
			const period = readEdtf(value.edtf);
			if (period !== null) byStart.push({ f, period });
		}
		for (const key of value === undefined ? [] : keysOf(value)) {
			const known = byKey.get(key);
			if (known === undefined) byKey.set(key, [f]);
			else known.push(f);
		}
	}
	return { byKey, byStart: byStart.sort((a, b) => a.period.start - b.period.start || a.f - b.f) };
};

export const wordingKey = (locale: Locale, words: string): string => `${locale} ${fold(words)}`;

/** Names of which two values that say the same have one in common. */
const keysOf = (value: Value): readonly string[] => {
	if (value.t === 'date') return [];
	if (value.t === 'quantity') return [`${value.n} ${value.unit}`];
	if (value.t !== 'text') return [JSON.stringify(value)];
	return LOCALES.flatMap((locale) => {
		const words = value.v[locale];
		return words === undefined ? [] : [wordingKey(locale, words)];
	});
};

/** Whether two values are the same to the letter, or in words. */
export const saysSame = (a: Value, b: Value): boolean => {
	if (a.t === 'text' && b.t === 'text') return sameWords(a.v, b.v);
	if (a.t === 'quantity' && b.t === 'quantity') return a.n === b.n && a.unit === b.unit;
	return JSON.stringify(a) === JSON.stringify(b);
};
