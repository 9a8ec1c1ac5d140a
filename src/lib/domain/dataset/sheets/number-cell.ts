import { normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { quoted } from './quoted.ts';

/** Decimal text as the sheets write it, or one sentence on what it seems to be and what to write instead. */
export const readNumber = (cell: string): Result<string, string> => {
	const plain = cell.normalize('NFKC').replace(/^[−–‐‑]/u, '-');
	const number = normalizeDecimal(plain);
	if (number !== null) return ok(number);
	const grouped = withoutGroups(plain);
	if (grouped !== null && /^[+-]?\d+,\d{3}$/.test(plain))
		return fail(`${quoted(cell)} is ${grouped} or ${plain.replace(',', '.')}: write the one that is meant`);
	if (grouped !== null) return fail(`${quoted(cell)} has separators: write ${grouped}`);
	const point = decimalComma(plain);
	if (point !== null) return fail(`${quoted(cell)} has a decimal comma: write ${point}`);
	const unit = /^([+-]?\d+(?:\.\d+)?)\s?([^\d\s.,;:/-]\D{0,30})$/u.exec(plain);
	if (unit !== null)
		return fail(`${quoted(cell)} is no number alone: write ${unit[1] ?? ''} and put "${unit[2] ?? ''}" into unit`);
	return fail(`${quoted(cell)} is no number written with digits and a point, like 1070000 or 7.5`);
};

/** `1,070,000`, `1 070 000`, `1'070'000`, `1.070.000` or `1.070.000,5` without what groups the digits; else null. */
export const withoutGroups = (text: string): string | null => {
	const match = /^([+-]?\d{1,3})([,.'’\u00A0 ])(\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?$/u.exec(text);
	if (match === null) return null;
	const [, head = '', mark = '', groups = '', point, fraction] = match;
	// One group behind a point is a fraction; a mark does not group and point at once
	if (point === mark || (mark === '.' && groups.length === 3 && point === undefined)) return null;
	return normalizeDecimal(`${head}${groups.replaceAll(mark, '')}${fraction === undefined ? '' : `.${fraction}`}`);
};

/** `7,5` or `12,50` as decimal text; null where the comma could group thousands. */
export const decimalComma = (text: string): string | null =>
	/^[+-]?\d+,(?:\d{1,2}|\d{4,})$|^[+-]?\d{4,},\d+$|^[+-]?0,\d+$/.test(text)
		? normalizeDecimal(text.replace(',', '.'))
		: null;
