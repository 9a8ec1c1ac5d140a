import { normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { readEdtf } from '#lib/domain/dataset/edtf.ts';
import type { Approx, Value } from '#lib/domain/dataset/pack.ts';

export type InferredType = 'quantity' | 'date' | 'yesno' | 'thing' | 'text';

/** The narrowest type that fits all values of a relation: dates and years, numbers, yes and no, names, else words. */
export const inferType = (values: readonly string[]): InferredType => {
	if (values.every(isDate)) return 'date';
	if (values.every((value) => readQuantity(value) !== null)) return 'quantity';
	if (values.every((value) => readYesNo(value) !== null)) return 'yesno';
	return values.every(isName) ? 'thing' : 'text';
};

/** A number, or a number and what it counts: `1,070,000`, `~12.5 %`, `330 m`. */
export const readQuantity = (
	text: string
): { readonly n: string; readonly unit: string; readonly approx?: Approx } | null => {
	const match =
		/^(>=|[=~><])?\s*([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*([^\d\s.,;:/][^\d]{0,30})?$/u.exec(text);
	const n = normalizeDecimal((match?.[2] ?? '').replaceAll(',', ''));
	if (match === null || n === null) return null;
	const approx = (['=', '~', '>', '>=', '<'] as const).find((mark) => mark === match[1]);
	return { n, unit: (match[3] ?? '').trim(), ...(approx === undefined ? {} : { approx }) };
};

const YES = ['yes', 'true', '是', '对'];
const NO = ['no', 'false', '否', '不是', '错'];

export const readYesNo = (text: string): Value | null => {
	const word = text.toLowerCase();
	return YES.includes(word) || NO.includes(word) ? { t: 'yesno', v: YES.includes(word) } : null;
};

/** A plain number of four digits is a year when it can be one. */
const isDate = (text: string): boolean => (/^\d{4}$/.test(text) ? /^(1\d|20)/.test(text) : readEdtf(text) !== null);

/** Short, and no sentence. */
const isName = (text: string): boolean =>
	text.length <= 60 && text.split(' ').length <= 6 && !/[.!?。！？；]$|[:：] /u.test(text);
