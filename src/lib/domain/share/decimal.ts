import type { BitReader } from './wire.ts';
import type { BitWriter } from './wire-write.ts';

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;
const EXPONENT_BITS = 5;
const EXPONENT_ZERO = 12;
const LENGTH_BITS = 6;

interface Decimal {
	readonly negative: boolean;
	/** Below 2^53. */
	readonly mantissa: number;
	/** -12 to 19. */
	readonly exponent: number;
}

/** Decimal text that comes back letter by letter from sign, mantissa and exponent; others travel as text. */
export const isShortDecimal = (text: string): boolean => partsOf(text) !== null;

export const writeDecimal = (bits: BitWriter, text: string): void => {
	const parts = partsOf(text) ?? { negative: false, mantissa: 0, exponent: 0 };
	const length = bitLength(parts.mantissa);
	bits.flag(parts.negative);
	bits.put(parts.exponent + EXPONENT_ZERO, EXPONENT_BITS);
	bits.put(length, LENGTH_BITS);
	bits.put(parts.mantissa, length);
};

export const readDecimal = (bits: BitReader): string => {
	const negative = bits.flag();
	const exponent = bits.take(EXPONENT_BITS) - EXPONENT_ZERO;
	const length = bits.take(LENGTH_BITS);
	if (length > 53) {
		bits.refuse();
		return '0';
	}
	return textOf({ negative, mantissa: bits.take(length), exponent });
};

const partsOf = (text: string): Decimal | null => {
	const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
	if (sign === undefined) return null;
	const digits = whole + fraction;
	const zeros = fraction === '' && whole !== '0' ? trailingZeros(digits) : 0;
	const mantissa = Number(digits.slice(0, digits.length - zeros));
	const parts = { negative: sign === '-', mantissa, exponent: zeros - fraction.length };
	const inRange = Number.isSafeInteger(mantissa) && parts.exponent >= -EXPONENT_ZERO && zeros <= 19;
	return inRange && textOf(parts) === text ? parts : null;
};

const trailingZeros = (digits: string): number => digits.length - digits.replace(/0+$/, '').length;

const bitLength = (value: number): number => (value === 0 ? 0 : value.toString(2).length);

const textOf = ({ negative, mantissa, exponent }: Decimal): string => {
	const digits = String(mantissa);
	const sign = negative ? '-' : '';
	if (exponent >= 0) return sign + digits + '0'.repeat(mantissa === 0 ? 0 : exponent);
	const padded = digits.padStart(1 - exponent, '0');
	return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
};
