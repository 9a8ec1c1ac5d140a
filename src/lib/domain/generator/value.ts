import { compareDecimals, absoluteDecimal, subtractDecimals } from '#lib/domain/base/decimal.ts';
import { fold } from '#lib/domain/base/fold.ts';
import { LOCALES, type LangText } from '#lib/domain/base/locale.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { sameWords } from '#lib/domain/dataset/value-key.ts';
import type { Fact, Relation, Value } from '#lib/domain/dataset/pack.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import type { PackIndex } from './index-pack.ts';
import { spansMeet } from './period.ts';
import { lastExponentOf, powerOfTen } from './number-grid.ts';
import { DEFAULT_TOLERANCE, nearby, toleranceOf } from './precision.ts';
import { sayersOf, wordingKey } from './sayings.ts';

/**
 * The permanent name of what a fact says: a thing's id, decimal text, a date, and for words the smallest id of the
 * facts of that relation that say the same words.
 */
export const valueKeyOf = (index: PackIndex, fact: Fact): OptionValue => {
	const { value } = fact;
	switch (value.t) {
		case 'thing':
		case 'place':
			return value.id;
		case 'quantity':
			return value.n;
		case 'date':
			return value.edtf;
		case 'rank':
			return String(value.n);
		case 'yesno':
			return value.v ? 'yes' : 'no';
		case 'text':
			return firstToSay(index, fact, value.v);
	}
};

/**
 * Whether a value is, or may be, the same as another: then neither proves the other wrong. Numbers count as the same
 * within the margin of their rounding and within the tolerance for typed answers; dates when their days meet.
 */
export const mayBeSame = (a: Value, b: Value, relation: Relation): boolean => {
	if (a.t === 'quantity' && b.t === 'quantity') {
		if (a.unit !== b.unit || isBound(a) || isBound(b)) return true;
		if (areFarApart(a.n, b.n, relation)) return false;
		return nearby(a, b) || compareDecimals(absoluteDecimal(subtractDecimals(a.n, b.n)), toleranceOf(b, relation)) <= 0;
	}
	if (a.t === 'date' && b.t === 'date') return datesMeet(a.edtf, b.edtf);
	if (a.t === 'rank' && b.t === 'rank') return a.n === b.n;
	if (a.t === 'yesno' && b.t === 'yesno') return a.v === b.v;
	if (a.t === 'text' && b.t === 'text') return LOCALES.some((locale) => sameIn(a.v[locale], b.v[locale]));
	return true;
};

/** The value that an option names, in a question about this fact; null when the option is none of that type. */
export const optionValueOf = (index: PackIndex, fact: Fact, option: OptionValue): Value | null => {
	const { value } = fact;
	switch (value.t) {
		case 'thing':
		case 'place':
			return index.thingAt.has(option) ? { t: value.t, id: option } : null;
		case 'quantity':
			return { ...value, n: option };
		case 'date':
			return { t: 'date', edtf: option };
		case 'rank':
			return { t: 'rank', n: Number(option) };
		case 'yesno':
			return { t: 'yesno', v: option === 'yes' };
		case 'text': {
			const said = index.facts[index.factAt.get(option) ?? -1]?.value;
			return said?.t === 'text' ? said : null;
		}
	}
};

/** Apart by more than any rounding or tolerance: told in doubles, since most numbers are. */
const areFarApart = (a: string, b: string, { tolerance = 0 }: Relation): boolean => {
	const [x, y] = [Math.abs(Number(a)), Math.abs(Number(b))];
	const most =
		Math.max(lastDigitOf(a), lastDigitOf(b)) * 4 + (Math.max(x, y) * Math.max(tolerance, DEFAULT_TOLERANCE)) / 50;
	return Math.abs(Number(a) - Number(b)) > most;
};

const lastDigitOf = (n: string): number => {
	const exponent = lastExponentOf(n);
	return exponent >= 0 ? powerOfTen(exponent) : 1 / powerOfTen(-exponent);
};

/** "More than 5 million" is true of 6 million as well: a bound proves nothing. */
export const isBound = ({ approx }: Extract<Value, { readonly t: 'quantity' }>): boolean =>
	approx === '>' || approx === '>=' || approx === '<';

/** Words within words may say the same, more loosely. */
const sameIn = (a: string | undefined, b: string | undefined): boolean => {
	if (a === undefined || b === undefined) return false;
	const [x, y] = [fold(a), fold(b)];
	return x.includes(y) || y.includes(x);
};

const datesMeet = (a: string, b: string): boolean => {
	const [x, y] = [readEdtf(a), readEdtf(b)];
	// A day and a month are not stated alike: nothing is proven by comparing them
	return x === null || y === null || x.gran !== y.gran || spansMeet(x, y);
};

const firstToSay = (index: PackIndex, fact: Fact, words: LangText): OptionValue => {
	const { byKey } = sayersOf(index, index.relationAt.get(fact.relation) ?? -1);
	let first = fact.id;
	for (const locale of LOCALES) {
		for (const f of byKey.get(wordingKey(locale, words[locale] ?? '')) ?? []) {
			const other = index.facts[f];
			if (other?.value.t === 'text' && other.id < first && sameWords(other.value.v, words)) first = other.id;
		}
	}
	return first;
};
