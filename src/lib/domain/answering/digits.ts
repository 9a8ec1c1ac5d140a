import { normalizeDecimal, shiftDecimal } from '#lib/domain/base/decimal.ts';

/** Every number that the text may mean: none, one, or several when a comma or point can be read in two ways. */
export type Readings = readonly string[];

const MAX_DIGITS = 60;
const MAX_EXPONENT = 30;
const EXPONENT = /^([\d.,' ]+?) ?(?:e|[x×*] ?10 ?\^) ?([+-]?\d{1,3})$/i;
const GROUPED = [
	/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
	/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/,
	/^\d{1,3}(?:['’_]\d{3})+(?:\.\d+)?$/,
	/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/
];
const GROUPED_WITH_DECIMAL_COMMA = [
	/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/,
	/^\d{1,3}\.\d{3},\d+$/,
	/^\d{1,3}(?: \d{3})+,\d+$/,
	/^\d{1,3}(?:['’_]\d{3})+,\d+$/
];
const ONE_COMMA = /^\d+,\d+$/;
const POINT_AND_ZEROS = /^[1-9]\d{0,2}\.000$/;

/**
 * Digits as written in many countries, without sign or unit: `1070000`, `1,070,000`, `1 070 000`, `1.070.000`,
 * `1.070.000,5`, `1.07`, `.5`, `1.07e6`, `1.07 × 10^6`. A comma that is no thousands mark (`2,14`) has two readings;
 * so has `457.000`, because nobody writes three zeros after a decimal point.
 */
export const readDigits = (text: string): Readings => {
	const trimmed = text.trim();
	if (trimmed.length > MAX_DIGITS) return [];
	const scientific = EXPONENT.exec(trimmed);
	if (scientific === null) return readGroups(trimmed);
	const [, mantissa = '', exponent = '0'] = scientific;
	const power = Number(exponent);
	if (Math.abs(power) > MAX_EXPONENT) return [];
	return readGroups(mantissa).map((reading) => shiftDecimal(reading, power));
};

const readGroups = (text: string): Readings => {
	if (GROUPED_WITH_DECIMAL_COMMA.some((form) => form.test(text))) return decimals(onlyDigits(text.replace(',', 'p')));
	if (POINT_AND_ZEROS.test(text)) return decimals(text, onlyDigits(text));
	if (/^0,/.test(text) && ONE_COMMA.test(text)) return decimals(text.replace(',', '.'), onlyDigits(text));
	if (GROUPED.some((form) => form.test(text))) return decimals(text.replace(/[^\d.]/g, ''));
	if (ONE_COMMA.test(text)) return decimals(text.replace(',', '.'), onlyDigits(text));
	if (/^\.\d+$/.test(text)) return decimals(`0${text}`);
	return decimals(text.replace(/\.$/, ''));
};

/** Digits alone; a `p` stands for the decimal point. */
const onlyDigits = (text: string): string => text.replace(/[^\dp]/g, '').replace('p', '.');

const decimals = (...texts: readonly string[]): Readings =>
	texts.flatMap((text) => {
		const number = /^\d/.test(text) ? normalizeDecimal(text) : null;
		return number === null ? [] : [number];
	});
