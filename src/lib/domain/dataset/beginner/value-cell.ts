import { normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { guessDate } from '#lib/domain/dataset/date-advice.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Approx, Edtf } from '#lib/domain/dataset/pack.ts';
import { decimalComma, withoutGroups } from '#lib/domain/dataset/sheets/number-cell.ts';

export interface QuantityCell {
	readonly n: string;
	/** As it is written; blank behind a bare number. */
	readonly unit: string;
	readonly approx?: Approx;
	/** `12,5` was read as 12.5. */
	readonly comma: boolean;
}

const NUMBER = String.raw`[+-]?\d+(?:[,.'’ ]\d+)*`;
const WITH_UNIT = new RegExp(String.raw`^(>=|[=~><≈≥])?\s*(${NUMBER})\s*([^\d\s.,;:/'’][^\d]{0,30})?$`, 'u');
const CURRENCY = new RegExp(String.raw`^(>=|[=~><≈≥])?\s*([$€£¥])\s?(${NUMBER})$`, 'u');

/** A number, or a number and what it counts: `1,070,000`, `~12.5 %`, `330 m`, `$5`, `1 070 000`, `12,5`. */
export const readQuantity = (cell: string): QuantityCell | null => {
	// A number in full-width digits is one; the unit keeps its own letters, ² and ³ among them
	const text = cell.replace(/[０-９．，％]/gu, (letter) => letter.normalize('NFKC')).replace(/^[−–](?=\d)/u, '-');
	const [, mark, sign, money] = CURRENCY.exec(text) ?? [];
	const [, approx = mark, number = money ?? '', unit = sign ?? ''] = WITH_UNIT.exec(text) ?? [];
	if (isCode(number)) return null;
	const comma = decimalComma(number);
	const n = normalizeDecimal(number) ?? withoutGroups(number) ?? comma;
	if (n === null) return null;
	const precision = APPROX.get(approx ?? '');
	return { n, unit: unit.trim(), comma: comma !== null, ...(precision === undefined ? {} : { approx: precision }) };
};

const APPROX: ReadonlyMap<string, Approx> = new Map<string, Approx>([
	['=', '='],
	['~', '~'],
	['≈', '~'],
	['>', '>'],
	['>=', '>='],
	['≥', '>='],
	['<', '<']
]);

/** Digits with zeros in front name something and count nothing: 007, 01067. */
export const isCode = (text: string): boolean => /^0\d+$/.test(text);

const YES = ['yes', 'true', '是', '对'];
const NO = ['no', 'false', '否', '不是', '错'];

export const readYesNo = (text: string): boolean | null => {
	const word = text.toLowerCase();
	return YES.includes(word) || NO.includes(word) ? YES.includes(word) : null;
};

export type DateCell =
	| { readonly sort: 'clear'; readonly edtf: Edtf }
	| { readonly sort: 'either'; readonly message: string }
	| { readonly sort: 'serial'; readonly message: string };

/** A date in any clear spelling; a plain number of four digits is a year when it can be one. */
export const readDate = (text: string): DateCell | null => {
	if (/^\d{4}$/.test(text)) return /^(1\d|20)/.test(text) ? { sort: 'clear', edtf: text } : null;
	if (readEdtf(text) !== null) return { sort: 'clear', edtf: text };
	const guess = guessDate(text);
	if (guess === null || guess.sort === 'clear') return guess;
	if (guess.sort === 'either')
		return { sort: 'either', message: `is ${guess.first} or ${guess.second}: write the one that is meant` };
	return { sort: 'serial', message: `is how a spreadsheet counts days: write ${guess.edtf} if it is that date` };
};

/** Short, and no sentence. */
export const isName = (text: string): boolean =>
	text.length <= 60 && text.split(' ').length <= 6 && !/[.!?。！？；]$|[:：] /u.test(text);
