import { addDecimals, compareDecimals, multiplyDecimals, normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { readDigits, type Readings } from './digits.ts';

const DIGITS: ReadonlyMap<string, number> = new Map(
	['零〇○', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((same, digit) =>
		Array.from(same, (char) => [char, digit] as const)
	)
);
const SIMPLER: ReadonlyMap<string, string> = new Map([
	['拾', '十'],
	['佰', '百'],
	['仟', '千'],
	['萬', '万'],
	['億', '亿'],
	['點', '点']
]);
const BIG = [
	['兆', '1000000000000'],
	['亿', '100000000'],
	['万', '10000']
] as const;
const SMALL = [
	['千', '1000'],
	['百', '100'],
	['十', '10']
] as const;

/** The characters that Chinese numbers are written with, beside digits. */
export const HAN_NUMERAL = /[零〇○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億兆点點]/u;

/**
 * Chinese numbers and numbers that mix digits and Han, without sign or unit: `一百零七万`, `四十五万七千`, `107万`,
 * `45万7千`, `两百`, `二〇二三`, `一点零七亿`, `一万五` (15,000). What is no number gives no reading.
 */
export const readHanNumber = (text: string): Readings => {
	const plain = Array.from(text.replace(/\s+/g, ''), (char) => SIMPLER.get(char) ?? char).join('');
	if (plain === '' || plain.length > 60) return [];
	return digitString(plain) ?? readScaled(plain, 0);
};

/** Digits one by one, as years are read: 二〇二三. */
const digitString = (text: string): Readings | null => {
	const chars = Array.from(text);
	if (chars.length < 2 || !chars.every((char) => DIGITS.has(char))) return null;
	const number = normalizeDecimal(chars.map((char) => String(DIGITS.get(char))).join(''));
	return number === null ? [] : [number];
};

/** Splits at the largest big unit and reads both sides with the smaller ones. */
const readScaled = (text: string, from: number): Readings => {
	const level = BIG.findIndex(([unit], i) => i >= from && text.includes(unit));
	const found = BIG[level];
	if (found === undefined) return readSection(text, 0);
	const [unit, worth] = found;
	const at = text.indexOf(unit);
	const [left, right] = [text.slice(0, at), text.slice(at + 1)];
	// 万亿 is a number of 亿: the left side may hold smaller units of its own
	const counts = readScaled(left, level + 1).map((count) => multiplyDecimals(count, worth));
	return withRest(counts, right, worth, (rest) => readScaled(rest, level + 1));
};

/** Below 万: thousands, hundreds, tens, ones, each with one count. */
const readSection = (text: string, from: number): Readings => {
	const level = SMALL.findIndex(([unit], i) => i >= from && text.includes(unit));
	const found = SMALL[level];
	if (found === undefined) return readCount(text);
	const [unit, worth] = found;
	const at = text.indexOf(unit);
	const [whole, fraction] = splitPoint(text);
	// 一百零七点五 has a fraction; in 一点零七百 the fraction belongs to the count
	if (fraction !== null && whole.length > at) {
		return readSection(whole, from).flatMap((number) => withFraction(number, fraction));
	}
	const [left, right] = [text.slice(0, at), text.slice(at + 1)];
	const counts = (left === '' ? ['1'] : readSection(left, level + 1)).map((count) => multiplyDecimals(count, worth));
	return withRest(counts, right, worth, (rest) => readSection(rest, level + 1));
};

/** Adds what follows a unit: smaller than the unit, after a zero or not; a lone digit counts tenths (一万五). */
const withRest = (counts: Readings, right: string, worth: string, read: (rest: string) => Readings): Readings => {
	if (right === '') return counts;
	const rest = right.replace(/^[零〇○]+/, '');
	const tenths = rest === right && right.length === 1 && DIGITS.has(right) && worth !== '10';
	const smaller = read(rest)
		.map((number) => (tenths ? multiplyDecimals(number, worth.slice(0, -1)) : number))
		.filter((number) => compareDecimals(number, worth) < 0);
	return counts.flatMap((count) => smaller.map((number) => addDecimals(count, number)));
};

/** One digit, digits, or a digit with a fraction: 七, 107, 1.07, 一点零七. */
const readCount = (text: string): Readings => {
	const [whole, fraction] = splitPoint(text);
	if (fraction !== null) return readCount(whole).flatMap((number) => withFraction(number, fraction));
	const digit = DIGITS.get(text);
	return digit === undefined ? readDigits(text) : [String(digit)];
};

const splitPoint = (text: string): readonly [string, string | null] => {
	const at = text.indexOf('点');
	return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
};

const withFraction = (whole: string, fraction: string): Readings => {
	const digits = Array.from(fraction, (char) => DIGITS.get(char));
	if (whole.includes('.') || digits.length === 0 || digits.some((digit) => digit === undefined)) return [];
	const number = normalizeDecimal(`${whole}.${digits.join('')}`);
	return number === null ? [] : [number];
};
