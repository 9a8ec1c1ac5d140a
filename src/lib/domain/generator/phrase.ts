import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack, Thing, Value } from '#lib/domain/dataset/pack.ts';
import { printNumber } from './words/number.ts';
import { wordsIn } from './words/words.ts';

/** A part of a sentence that may need an article or a preposition, by where it stands. */
export type Phrase =
	| { readonly t: 'name'; readonly text: string; readonly article: Thing['article'] }
	| { readonly t: 'date'; readonly edtf: string }
	| { readonly t: 'rank'; readonly n: number }
	/** `bare` leaves out the unit, for a second number of the same unit: "81,000 vehicles, not 62,000". */
	| { readonly t: 'plain'; readonly text: string; readonly bare?: string };

export const nameOf = (thing: Thing | undefined, locale: Locale): Phrase | null => {
	const text = thing?.label[locale];
	return text === undefined || text === '' ? null : { t: 'name', text, article: thing?.article };
};

/** What a value is called inside a sentence, with its precision word and unit; null without a label. `alike` as in quantityText. */
export const phraseOf = (
	pack: Pack,
	things: ThingsById,
	value: Value,
	locale: Locale,
	alike?: readonly string[]
): Phrase | null => {
	const words = wordsIn[locale];
	switch (value.t) {
		case 'thing':
		case 'place':
			return nameOf(things(value.id), locale);
		case 'quantity':
			return {
				t: 'plain',
				text: quantityText(pack, value, locale, alike),
				bare: bareText(pack, value, locale, alike)
			};
		case 'date':
			return { t: 'date', edtf: value.edtf };
		case 'rank':
			return { t: 'rank', n: value.n };
		case 'yesno':
			return { t: 'plain', text: words.yesno(value.v) };
		case 'text': {
			const text = value.v[locale];
			return text === undefined || text === '' ? null : { t: 'plain', text };
		}
	}
};

export type ThingsById = (id: string) => Thing | undefined;

type Quantity = Extract<Value, { readonly t: 'quantity' }>;

/** `around 1.07 million vehicles`: `alike` holds all numbers that are shown beside it, so that they print alike. */
export const quantityText = (
	pack: Pack,
	value: Quantity,
	locale: Locale,
	alike: readonly string[] = [value.n]
): string => {
	const words = wordsIn[locale];
	const printed = printNumber(value.n, words.scaleFor(alike));
	const precision = value.approx === undefined ? '' : words.precision[value.approx];
	return `${precision}${words.withUnit(printed, value.n, pack.units[value.unit])}`;
};

/** The number with its precision; a percent sign stays. */
const bareText = (pack: Pack, value: Quantity, locale: Locale, alike?: readonly string[]): string => {
	const text = quantityText(pack, value, locale, alike);
	const word = pack.units[value.unit]?.en[1] ?? '';
	return locale === 'en' && /^\p{L}/u.test(word) ? quantityText({ ...pack, units: {} }, value, locale, alike) : text;
};

/** What a value is called standing alone, as an option or as the right answer. */
export const labelOf = (
	pack: Pack,
	things: ThingsById,
	value: Value,
	locale: Locale,
	alike?: readonly string[]
): string | null => {
	const words = wordsIn[locale];
	if (value.t === 'quantity') return quantityText(pack, value, locale, alike);
	const phrase = phraseOf(pack, things, value, locale);
	if (phrase === null) return null;
	if (phrase.t === 'rank') return words.rank(phrase.n);
	return phrase.t === 'date' ? words.date(phrase.edtf) : phrase.text;
};
