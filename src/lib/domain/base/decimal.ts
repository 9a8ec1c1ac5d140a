/**
 * Exact arithmetic on decimal text, the way quantities are stored: no float ever holds a fact.
 * Canonical text has no leading zeros, no zeros at the end of a fraction, no plus sign and no minus zero.
 * Text that is no decimal counts as 0 here; text from outside goes through `normalizeDecimal` first.
 */
interface Scaled {
	/** The number is `units` divided by ten to the power of `places`. */
	readonly units: bigint;
	readonly places: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const ZERO: Scaled = { units: 0n, places: 0 };

/** `+007.50` -> `7.5`; null when the text is not a sign, digits and a fraction after a point. */
export const normalizeDecimal = (text: string): string | null => (DECIMAL.test(text) ? print(parse(text)) : null);

/** Whether the text is a canonical decimal. */
export const isDecimal = (text: string): boolean => normalizeDecimal(text) === text;

export const compareDecimals = (a: string, b: string): -1 | 0 | 1 => {
	const [x, y] = aligned(a, b);
	return x < y ? -1 : x > y ? 1 : 0;
};

export const addDecimals = (a: string, b: string): string => {
	const [x, y, places] = aligned(a, b);
	return print({ units: x + y, places });
};

export const subtractDecimals = (a: string, b: string): string => {
	const [x, y, places] = aligned(a, b);
	return print({ units: x - y, places });
};

export const multiplyDecimals = (a: string, b: string): string => {
	const [x, y] = [parse(a), parse(b)];
	return print({ units: x.units * y.units, places: x.places + y.places });
};

/**
 * The number times numerator / denominator (whole numbers, denominator not 0), for example 1350 / 1000.
 * Exact up to `places` digits after the point, the last one rounded half away from zero.
 */
export const multiplyByRatio = (text: string, numerator: number, denominator: number, places = 12): string => {
	const { units, places: own } = parse(text);
	const scaled = units * BigInt(Math.trunc(numerator)) * powerOfTen(places);
	const divisor = BigInt(Math.trunc(denominator)) * powerOfTen(own);
	return divisor === 0n ? '0' : print({ units: divideRounded(scaled, divisor), places });
};

/** The number times ten to the power of `exponent`, which may be negative. */
export const shiftDecimal = (text: string, exponent: number): string => {
	const { units, places } = parse(text);
	return exponent > places
		? print({ units: units * powerOfTen(exponent - places), places: 0 })
		: print({ units, places: places - exponent });
};

export const absoluteDecimal = (text: string): string => print(absolute(parse(text)));

/** Digits from the first to the last that is not zero: 1,070,000 -> 3; 0 -> 0. */
export const significantDigits = (text: string): number => {
	const digits = absolute(parse(text)).units.toString().replace(/0+$/, '');
	return digits.length;
};

/** Rounded to `digits` significant digits (at least 1), half away from zero: 1,067,500 to 3 -> 1,070,000. */
export const roundToSignificant = (text: string, digits: number): string => {
	const number = parse(text);
	const excess = absolute(number).units.toString().length - Math.max(1, digits);
	if (excess <= 0) return print(number);
	const rounded = divideRounded(number.units, powerOfTen(excess));
	return shiftDecimal(rounded.toString(), excess - number.places);
};

/** Zeros at the end of a whole number: 1,070,000 -> 4; 0 for fractions and for 0 itself. */
export const trailingZeros = (text: string): number => Math.max(0, lastDigitExponent(text));

/** Digits after the point: 2.25 -> 2. */
export const decimalPlaces = (text: string): number => parse(print(parse(text))).places;

/** The power of ten of the last digit that is not zero: 1,070,000 -> 4; 2.5 -> -1; 0 -> 0. */
export const lastDigitExponent = (text: string): number => {
	const { units, places } = parse(text);
	if (units === 0n) return 0;
	const zeros = units.toString().length - units.toString().replace(/0+$/, '').length;
	return zeros - places;
};

/** Half a unit of the last digit that is not zero: how far the truth may lie from a rounded number. 1,070,000 -> 5,000. */
export const halfUnitOfLastDigit = (text: string): string => shiftDecimal('5', lastDigitExponent(text) - 1);

/** How many digits stand before the point of the number in scientific writing, less one: 457,000 -> 5; 0.02 -> -2; 0 -> 0. */
export const orderOfMagnitude = (text: string): number => {
	const { units, places } = absolute(parse(text));
	return units === 0n ? 0 : units.toString().length - 1 - places;
};

const parse = (text: string): Scaled => {
	const match = DECIMAL.exec(text);
	if (match === null) return ZERO;
	const [, sign = '', whole = '', fraction = ''] = match;
	const units = BigInt(whole + fraction);
	return { units: sign === '-' ? -units : units, places: fraction.length };
};

const print = ({ units, places }: Scaled): string => {
	const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
	const whole = digits.slice(0, digits.length - places);
	const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
	return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};

const absolute = ({ units, places }: Scaled): Scaled => ({ units: units < 0n ? -units : units, places });

const aligned = (a: string, b: string): readonly [bigint, bigint, number] => {
	const [x, y] = [parse(a), parse(b)];
	const places = Math.max(x.places, y.places);
	return [x.units * powerOfTen(places - x.places), y.units * powerOfTen(places - y.places), places];
};

const powerOfTen = (exponent: number): bigint => BigInt(`1${'0'.repeat(Math.max(0, exponent))}`);

const divideRounded = (a: bigint, b: bigint): bigint => {
	const negative = a < 0n !== b < 0n;
	const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
	const rounded = (2n * x + y) / (2n * y);
	return negative ? -rounded : rounded;
};
