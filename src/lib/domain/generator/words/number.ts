import { decimalPlaces, shiftDecimal } from '#lib/domain/base/decimal.ts';
import type { NumberScale } from './words.ts';

/** A number on a scale: 1070000 by a million with two digits -> `1.07 million`. */
export const printNumber = (n: string, { shift, word, grouped, places }: NumberScale): string => {
	const scaled = shiftDecimal(n, -shift);
	const [whole = '', fraction = ''] = scaled.split('.');
	const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
	const filled = fraction.padEnd(places, '0');
	return `${digits}${filled === '' ? '' : `.${filled}`}${word}`;
};

export const magnitudeOf = (n: string): string => (n.startsWith('-') ? n.slice(1) : n);

/** Digits before the point. */
export const wholeDigits = (n: string): number => magnitudeOf(n).split('.')[0]?.length ?? 0;

/** Digits after the point that the least round of the numbers needs on this scale. */
export const placesOn = (numbers: readonly string[], shift: number): number =>
	numbers.reduce((most, n) => Math.max(most, decimalPlaces(shiftDecimal(n, -shift))), 0);
