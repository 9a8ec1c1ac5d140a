import { compareDecimals, subtractDecimals } from '#lib/domain/base/decimal.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Readings } from './digits.ts';
import { readEnglishNumber } from './number-en.ts';
import { HAN_NUMERAL, readHanNumber } from './number-zh.ts';
import { takesPercent, withoutUnit } from './units.ts';

/** `readings`: the numbers that an ambiguous text may mean, as decimal text, smallest first. */
export type NumberProblem =
	| { readonly reason: 'empty' | 'too-long' | 'not-a-number' }
	| { readonly reason: 'ambiguous'; readonly readings: readonly string[] };

const MAX_LENGTH = 200;
const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/g;
const VULGAR: ReadonlyMap<string, string> = new Map([
	['½', '.5'],
	['¼', '.25'],
	['¾', '.75']
]);
const ABOUT =
	/^(?:[~≈=>≥<≤]|(?:about|around|approximately|approx\.?|circa|ca\.?|roughly|nearly|almost|over|more than|some|大约|大概|将近|接近|超过|约|近|逾)(?![a-z]))\s*/;
const OR_SO = /\s*(?:\+|or so|左右|上下|以上|多|余)$/;
const ORDINAL = /^(?:第|no\. ?|nr\. ?|no |number |rank |#)\s*(?=\S)/;
const PERCENT_LAST = /\s*(?:%|percent|per cent|pct|个百分点|百分点|percentage points?)$/;
const PERCENT_FIRST = /^百分之/;
const SIGN = /^(?:\+|plus |正)|^(-|minus |negative |负)/;

/**
 * The number in a typed text as exact decimal text, in English or Chinese, digits or words, with a scale, and with or
 * without the unit (as shown beside the field). "About" and the like say nothing more. Percent stays percent: 160 % -> 160.
 */
export const readNumber = (text: string, unit = ''): Result<string, NumberProblem> => {
	if (text.length > MAX_LENGTH) return fail({ reason: 'too-long' });
	const tidy = tidied(text);
	if (!/[\p{L}\p{N}]/u.test(tidy)) return fail({ reason: tidy.trim() === '' ? 'empty' : 'not-a-number' });
	const readings = [...new Set(readSigned(tidy, unit))];
	const [only] = readings;
	if (only === undefined) return fail({ reason: 'not-a-number' });
	return readings.length === 1 ? ok(only) : fail({ reason: 'ambiguous', readings: readings.sort(compareDecimals) });
};

const tidied = (text: string): string => {
	const exponents = text.replace(SUPERSCRIPT, (digits) => `^${digits.normalize('NFKC').replace('−', '-')}`);
	const fractions = exponents.replace(
		/(\d?)([½¼¾])/g,
		(_, whole: string, sign: string) => whole + (VULGAR.get(sign) ?? '')
	);
	return fractions
		.normalize('NFKC')
		.toLowerCase()
		.replace(OTHER_DIGIT, plainDigit)
		.replace(/٬/g, ',')
		.replace(/٫/g, '.')
		.replace(/[−–—]/g, '-')
		.replace(/\s+/g, ' ')
		.replace(/(\d), (?=\d{3}(?!\d))/g, '$1,')
		.replace(/^[\s"'“”‘’]+|[\s"'“”‘’.。;!?]+$/g, '');
};

/** Arabic, Persian, Devanagari, Bengali and Thai digits stand in their blocks from zero to nine. */
const OTHER_DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙]/g;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const plainDigit = (digit: string): string => {
	const code = digit.charCodeAt(0);
	return String(ZEROS.map((zero) => code - zero).find((value) => value >= 0 && value <= 9) ?? digit);
};

const readSigned = (text: string, unit: string): Readings => {
	const plain = repeatedly(text, ABOUT).replace(ORDINAL, '');
	const sign = SIGN.exec(plain);
	const bare = plain.slice(sign?.[0].length ?? 0).trimStart();
	const numbers = readShare(bare, unit);
	return sign?.[1] === undefined ? numbers : numbers.map((number) => subtractDecimals('0', number));
};

const readShare = (text: string, unit: string): Readings => {
	const plain = text.replace(OR_SO, '');
	const share = plain.replace(PERCENT_FIRST, '').replace(PERCENT_LAST, '');
	if (share !== plain) return takesPercent(unit) ? readPlain(share.replace(OR_SO, '')) : [];
	const stripped = withoutUnit(plain, unit).replace(OR_SO, '');
	const numbers = readPlain(stripped);
	return numbers.length > 0 ? numbers : readPlain(plain);
};

const readPlain = (text: string): Readings => {
	const sign = /^-\s*/.exec(text);
	if (sign !== null) return readPlain(text.slice(sign[0].length)).map((number) => subtractDecimals('0', number));
	return HAN_NUMERAL.test(text) ? readHanNumber(text) : readEnglishNumber(text);
};

const repeatedly = (text: string, start: RegExp): string => {
	const rest = text.replace(start, '');
	return rest === text ? text : repeatedly(rest, start);
};
