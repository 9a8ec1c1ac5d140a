import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	absoluteDecimal,
	addDecimals,
	compareDecimals,
	decimalPlaces,
	halfUnitOfLastDigit,
	isDecimal,
	lastDigitExponent,
	multiplyByRatio,
	multiplyDecimals,
	normalizeDecimal,
	orderOfMagnitude,
	roundToSignificant,
	shiftDecimal,
	significantDigits,
	subtractDecimals,
	trailingZeros
} from './decimal.ts';

const decimal = fc
	.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -8, max: 8 }))
	.map(([units, exponent]) => shiftDecimal(units.toString(), exponent));

describe('one spelling for each number', () => {
	test.each([
		['+007.50', '7.5'],
		['-0.00', '0'],
		['1070000', '1070000'],
		['0.020', '0.02'],
		['', null],
		['1,000', null],
		['1e6', null],
		['.5', null],
		['5.', null],
		['--1', null]
	])('%j is written %j', (text, canonical) => expect(normalizeDecimal(text)).toBe(canonical));

	test('every result is canonical', () =>
		fc.assert(
			fc.property(decimal, decimal, fc.integer({ min: 1, max: 30 }), (a, b, digits) => {
				const results = [
					addDecimals(a, b),
					subtractDecimals(a, b),
					multiplyDecimals(a, b),
					multiplyByRatio(a, 1350, 1000),
					roundToSignificant(a, digits),
					absoluteDecimal(a),
					halfUnitOfLastDigit(a)
				];
				expect(results.filter((text) => !isDecimal(text))).toEqual([]);
			})
		));
});

describe('arithmetic is exact', () => {
	test('a tenth and two tenths are three tenths', () => expect(addDecimals('0.1', '0.2')).toBe('0.3'));

	test('what is added can be taken away', () =>
		fc.assert(
			fc.property(decimal, decimal, (a, b) => {
				expect(subtractDecimals(addDecimals(a, b), b)).toBe(a);
				expect(addDecimals(a, b)).toBe(addDecimals(b, a));
			})
		));

	test('the order is that of the numbers', () =>
		fc.assert(
			fc.property(decimal, decimal, (a, b) => {
				const difference = subtractDecimals(a, b);
				expect(compareDecimals(a, b)).toBe(difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1);
			})
		));

	test.each([
		['1070000', 1350, 1000, '1444500'],
		['1', 1, 3, '0.333333333333'],
		['2', -1, 3, '-0.666666666667'],
		['457000', 5, 100, '22850'],
		['25.6', 1, 1, '25.6'],
		['7', 1, 0, '0']
	])('%s times %d/%d is %s', (text, numerator, denominator, product) =>
		expect(multiplyByRatio(text, numerator, denominator)).toBe(product)
	);

	test('a ratio and a product by its value agree', () =>
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5000 }), (n, perMille) => {
				const factor = shiftDecimal(String(perMille), -3);
				expect(multiplyByRatio(String(n), perMille, 1000)).toBe(multiplyDecimals(String(n), factor));
			})
		));

	test('a shift there and back changes nothing', () =>
		fc.assert(
			fc.property(decimal, fc.integer({ min: -30, max: 30 }), (a, exponent) => {
				expect(shiftDecimal(shiftDecimal(a, exponent), -exponent)).toBe(a);
			})
		));
});

describe('digits', () => {
	test.each([
		['1070000', 3, 4, 0, 4, '5000', 6],
		['457000', 3, 3, 0, 3, '500', 5],
		['25.6', 3, 0, 1, -1, '0.05', 1],
		['0.020', 1, 0, 2, -2, '0.005', -2],
		['-300', 1, 2, 0, 2, '50', 2],
		['2023', 4, 0, 0, 0, '0.5', 3],
		['0', 0, 0, 0, 0, '0.5', 0]
	])('%s has %d significant digits and %d zeros at its end', (text, significant, zeros, places, exponent, u, order) => {
		expect(significantDigits(text)).toBe(significant);
		expect(trailingZeros(text)).toBe(zeros);
		expect(decimalPlaces(text)).toBe(places);
		expect(lastDigitExponent(text)).toBe(exponent);
		expect(halfUnitOfLastDigit(text)).toBe(u);
		expect(orderOfMagnitude(text)).toBe(order);
	});

	test.each([
		['1067500', 3, '1070000'],
		['1064999', 3, '1060000'],
		['999.6', 3, '1000'],
		['-0.01555', 3, '-0.0156'],
		['12', 5, '12'],
		['0', 2, '0'],
		['449', 0, '400']
	])('%s to %d digits is %s', (text, digits, rounded) => expect(roundToSignificant(text, digits)).toBe(rounded));

	test('rounding keeps at most the digits asked for and moves by half a unit at most', () =>
		fc.assert(
			fc.property(decimal, fc.integer({ min: 1, max: 25 }), (a, digits) => {
				const rounded = roundToSignificant(a, digits);
				expect(significantDigits(rounded)).toBeLessThanOrEqual(digits);
				const moved = absoluteDecimal(subtractDecimals(a, rounded));
				const unit = shiftDecimal('5', orderOfMagnitude(a) - digits);
				expect(compareDecimals(moved, unit)).toBeLessThanOrEqual(0);
			})
		));
});
