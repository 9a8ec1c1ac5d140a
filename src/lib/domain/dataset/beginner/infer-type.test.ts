import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferType } from './infer-type.ts';

const seen = (relation: string, values: readonly string[]) => {
	const { type, faults } = inferType(relation, values);
	return [type, ...[...faults].map(([value, { severity, code }]) => `${value}: ${severity} ${code}`)];
};

describe('dates', () => {
	test.each<[string, readonly string[]]>([
		['born', ['7 November 1867', '1879-03-14', '1858年4月23日', '25.12.1900']],
		['opened', ['1949', '1955']]
	])('%s %j', (relation, values) => expect(seen(relation, values)).toEqual(['date']));

	test('day and month that could change places are asked about', () =>
		expect(seen('signed', ['09/08/2023', '2023-08-10'])).toEqual(['date', '09/08/2023: error date-either']));

	test('a count of days among dates is an error; alone it is a number, unless the name says date', () => {
		expect(seen('signed', ['2023-08-09', '2023-08-10', '45147'])).toEqual(['date', '45147: error date-serial']);
		expect(seen('inhabitants', ['45147', '38211'])).toEqual(['quantity']);
		expect(seen('date of birth', ['45147', '38211'])).toEqual([
			'date',
			'45147: error date-serial',
			'38211: error date-serial'
		]);
	});

	test('four digits are a year, unless the name speaks of an amount', () => {
		expect(seen('elevation', ['1350', '1680'])).toEqual(['quantity']);
		expect(seen('海拔', ['1350', '1680'])).toEqual(['quantity']);
		expect(seen('founding year', ['1350', '1680'])).toEqual(['date']);
	});
});

describe('numbers', () => {
	test.each<[readonly string[]]>([
		[['1,070,000', '457000']],
		[['1 070 000 km', '457 km']],
		[['$5', '€7']],
		[['≈12 %', '−5 %']],
		[['１２', '7']]
	])('%j', (values) => expect(seen('amount', values)).toEqual(['quantity']));

	test('a decimal comma is read and said; a group beside it could be either', () => {
		expect(seen('height', ['7,5 m', '8 m'])).toEqual(['quantity', '7,5 m: warning decimal-comma']);
		expect(seen('height', ['7,5', '1,070'])).toEqual([
			'quantity',
			'7,5: warning decimal-comma',
			'1,070: error ambiguous-number'
		]);
	});

	test('points that may group thousands are said once', () => {
		expect(seen('area', ['643.801', '357.588'])).toEqual(['quantity', '643.801: warning decimal-point']);
		expect(seen('mass', ['12.011', '4.0026'])).toEqual(['quantity']);
	});

	test('digits with zeros in front are codes, and a shorter one has lost its own', () =>
		expect(seen('postcode', ['01067', '04109', '1069'])).toEqual(['thing', '1069: warning lost-zero']));
});

test('where nearly all are of one sort, the odd one is an error', () => {
	expect(seen('born', ['1867', '1879', '1858', '1885', 'unknown'])).toEqual(['date', 'unknown: error odd-value']);
	expect(seen('born', ['1867', '1879', 'unknown'])).toEqual(['thing']);
	expect(seen('in the EU', ['yes', 'no', 'yes', 'no', 'maybe'])[0]).toBe('thing');
});

test('the order of values means nothing', () => {
	const value = fc.constantFrom(
		'1949',
		'45147',
		'09/08/2023',
		'7,5',
		'1,070',
		'643.801',
		'yes',
		'Paris',
		'007',
		'5 km'
	);
	const lists = fc
		.array(value, { minLength: 1, maxLength: 9 })
		.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
	fc.assert(
		fc.property(lists, ([values, moved]) => {
			const [a, b] = [inferType('p', values), inferType('p', moved)];
			expect(b.type).toBe(a.type);
			const errors = ({ faults }: typeof a) =>
				[...faults].flatMap(([text, { severity }]) => (severity === 'error' ? [text] : [])).sort();
			expect(errors(b)).toEqual(errors(a));
		})
	);
});
