/** The number in units of ten to the power of `exponent`. */
export const gridOf = (n: string, exponent: number): number => {
	const point = n.indexOf('.');
	const places = point < 0 ? 0 : n.length - point - 1;
	const shift = -places - exponent;
	const digits = Number(point < 0 ? n : n.replace('.', ''));
	return shift >= 0 ? digits * powerOfTen(shift) : digits / powerOfTen(-shift);
};

/** Exactly as written out, where multiplying would gather errors. */
export const powerOfTen = (exponent: number): number => POWERS[exponent + LOWEST] ?? Number(`1e${exponent}`);

const LOWEST = 24;
const POWERS: readonly number[] = Array.from({ length: 2 * LOWEST + 1 }, (_, at) => Number(`1e${at - LOWEST}`));

/** The power of ten of the last digit that is not zero: 1,070,000 -> 4; 2.5 -> -1; canonical decimal text. */
export const lastExponentOf = (n: string): number => {
	const point = n.indexOf('.');
	if (point >= 0) return point + 1 - n.length;
	let end = n.length;
	while (end > 1 && n.charCodeAt(end - 1) === 48) end--;
	return n.length - end;
};

/**
 * Whether a whole number below 2^53, of either sign, is a multiple of another, which may be larger: a remainder of doubles
 * is a call, this is none.
 */
export const isMultipleOf = (m: number, unit: number): boolean => Math.floor(m / unit) * unit === m;
