import { addDecimals, compareDecimals, multiplyDecimals, normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { readDigits, type Readings } from './digits.ts';
import { SCALE_WORDS, SMALL_WORDS } from './number-words-en.ts';

/** What has been read: complete scaled parts, the part being read, and the scale that the next part must stay below. */
interface Reading {
	readonly total: string;
	readonly group: string | null;
	readonly below: string | null;
	/** How many digits after "point" have been read; null before it. */
	readonly fraction: string | null;
}

const START: Reading = { total: '0', group: null, below: null, fraction: null };
const TOKEN = /\d(?:[\d.,'’_ ]*[\d.])?(?: ?(?:e|[x×*] ?10 ?\^) ?[+-]?\d+(?![a-z]))?|\.\d+|[a-z]+/g;

/**
 * English numbers and numbers that mix digits and words, without sign or unit: `1.07 million`, `1.07m`, `457 thousand`,
 * `one million seventy thousand`, `one point zero seven million`, `half a million`, `twenty twenty-three`.
 * What is no number gives no reading; `1,07 million` gives two.
 */
export const readEnglishNumber = (text: string): Readings => {
	const lower = text
		.toLowerCase()
		.replace(/-(?=[a-z])/g, ' ')
		.replace(/^a half\b/, 'half');
	if (lower.replace(TOKEN, '').trim() !== '') return [];
	const tokens = (lower.match(TOKEN) ?? []).filter((token, i) => !(token === 'and' && i > 0));
	const year = yearPair(tokens);
	if (year !== null) return [year];
	return tokens
		.reduce<readonly Reading[]>((readings, token, i) => readings.flatMap((r) => take(r, token, tokens[i - 1])), [START])
		.flatMap(finish);
};

const take = (reading: Reading, token: string, before: string | undefined): readonly Reading[] => {
	if (/^[\d.]/.test(token)) return readDigits(token).flatMap((number) => takeNumber(reading, number));
	const small = SMALL_WORDS.get(token);
	if (small !== undefined) return reading.fraction === null ? takeNumber(reading, small) : takeFraction(reading, small);
	const scale = SCALE_WORDS.get(token);
	if (scale !== undefined) return takeScale(reading, scale);
	if (token === 'hundred') return takeHundred(reading);
	if (token === 'half') return takeHalf(reading);
	if (token === 'point' && reading.group !== null && reading.fraction === null) return [{ ...reading, fraction: '' }];
	if (token === 'a' || token === 'an') return takeArticle(reading, before);
	return [];
};

/** A number stands first in its part, or fills the zeros of the number before it: a hundred + seven, twenty + three. */
const takeNumber = (reading: Reading, number: string): readonly Reading[] => {
	if (reading.group === null) return [{ ...reading, group: number }];
	const fitsTens = /^[2-9]0$/.test(reading.group.slice(-2)) && /^[1-9]$/.test(number);
	const fitsHundreds = /^[1-9]\d*00$/.test(reading.group) && /^[1-9]\d?$/.test(number);
	return fitsTens || fitsHundreds ? [{ ...reading, group: addDecimals(reading.group, number) }] : [];
};

const takeFraction = (reading: Reading, digit: string): readonly Reading[] =>
	/^\d$/.test(digit) ? [{ ...reading, fraction: `${reading.fraction ?? ''}${digit}` }] : [];

const takeHundred = (reading: Reading): readonly Reading[] => {
	const count = closedGroup(reading);
	if (count === null || compareDecimals(count, '100') >= 0) return [];
	return [{ ...reading, group: multiplyDecimals(count, '100'), fraction: null }];
};

const takeScale = (reading: Reading, scale: string): readonly Reading[] => {
	const count = closedGroup(reading);
	if (count === null || (reading.below !== null && compareDecimals(scale, reading.below) >= 0)) return [];
	const total = addDecimals(reading.total, multiplyDecimals(count, scale));
	return [{ total, group: null, below: scale, fraction: null }];
};

/** "half a million", "one and a half million". */
const takeHalf = (reading: Reading): readonly Reading[] => {
	if (reading.fraction !== null || reading.group?.includes('.') === true) return [];
	return [{ ...reading, group: addDecimals(reading.group ?? '0', '0.5') }];
};

/** "a million" counts one; in "half a million" and "one and a half" the article says nothing. */
const takeArticle = (reading: Reading, before: string | undefined): readonly Reading[] => {
	if (before === 'half' || reading.group !== null) return [reading];
	return before === undefined ? [{ ...reading, group: '1' }] : [];
};

const closedGroup = ({ group, fraction }: Reading): string | null =>
	group === null || fraction === null ? group : normalizeDecimal(`${group}.${fraction}`);

const finish = (reading: Reading): Readings => {
	const rest = closedGroup(reading);
	if (rest === null) return reading.below === null || reading.group !== null ? [] : [reading.total];
	if (reading.below !== null && compareDecimals(rest, reading.below) >= 0) return [];
	return [addDecimals(reading.total, rest)];
};

/** A year said in pairs: "twenty twenty-three", "nineteen fifty-six". */
const yearPair = (tokens: readonly string[]): string | null => {
	const values = tokens.map((token) => SMALL_WORDS.get(token));
	if (values.length < 2 || values.length > 3 || values.some((value) => value === undefined)) return null;
	const [century = '', tens = '', ones] = values;
	const rest = ones === undefined ? tens : String(Number(tens) + Number(ones));
	const pairs = /^(?:1[1-9]|20)$/.test(century) && /^[1-9]\d$/.test(tens) && /^\d\d$/.test(rest);
	return pairs && (ones === undefined || (/0$/.test(tens) && /^[1-9]$/.test(ones))) ? century + rest : null;
};
