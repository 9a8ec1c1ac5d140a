import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { indexFacts } from './index-facts.ts';
import type { Fact, Pack, Relation, Value } from './pack.ts';
import { aCitation, aFact, aPack, aRelation, aThing } from './testing/a-pack.ts';
import { isTrue, proofOfFalsehood, trueValues, type Statement } from './truth.ts';

const thing = (id: string): Value => ({ t: 'thing', id });
const cars = (n: string, approx?: '=' | '~' | '>' | '<'): Value => ({
	t: 'quantity',
	n,
	unit: 'vehicles',
	...(approx === undefined ? {} : { approx })
});
const date = (edtf: string): Value => ({ t: 'date', edtf });
const words = (en: string): Value => ({ t: 'text', v: { en } });

const places = [
	aThing({ id: 'cn', kind: 'country' }),
	aThing({ id: 'anhui', kind: 'province', partOf: 'cn' }),
	aThing({ id: 'hubei', kind: 'province', partOf: 'cn' }),
	aThing({ id: 'jiangsu', kind: 'province', partOf: 'cn' }),
	aThing({ id: 'wuhu', partOf: 'anhui' }),
	aThing({ id: 'wuhan', partOf: 'hubei' }),
	aThing({ id: 'horgos', aliases: ['Huoerguosi (port)'] }),
	aThing({ id: 'khorgos', label: { en: 'Khorgos' }, aliases: ['huoerguosi'] }),
	aThing({ id: 's1', kind: 'company' })
];

const packOf = (relation: Partial<Relation>, ...facts: readonly Partial<Fact>[]): Pack =>
	aPack({
		things: places,
		relations: [aRelation({ id: 'p', ...relation })],
		facts: facts.map((fact, i) => aFact({ id: `F${i}`, relation: 'p', ...fact }))
	});

const proofIn = (pack: Pack, value: Value, rest: Partial<Statement> = {}) =>
	proofOfFalsehood(indexFacts(pack), { subject: 's1', relation: 'p', value, ...rest });

describe('a relation of one value', () => {
	const one = packOf({}, { value: thing('wuhu') });

	test.each([
		['another city', 'wuhan', 'one'],
		['a province that the true city is not in', 'hubei', 'one'],
		['the true city', 'wuhu', null],
		['the province that the true city is in', 'anhui', null],
		['the country that the true city is in', 'cn', null],
		['a thing of another kind', 's1', null],
		['a thing that the pack does not know', 'nowhere', null]
	] as const)('%s: %s', (_, value, proof) => expect(proofIn(one, thing(value))).toBe(proof));

	test('something inside the true value is not proven false', () =>
		expect(proofIn(packOf({}, { value: thing('anhui') }), thing('wuhu'))).toBeNull());

	test('another name of the true value is not proven false', () =>
		expect(proofIn(packOf({}, { value: thing('horgos') }), thing('khorgos'))).toBeNull());

	test('a subject whose value is unknown proves nothing', () =>
		expect(proofIn(one, thing('wuhan'), { subject: 'wuhan' })).toBeNull());

	test.each([
		['1234567', '=', 'one'],
		['1074999', '=', null],
		['1080000', '=', 'one'],
		['1080000', '~', null],
		['1070000', '~', null]
	] as const)('beside a truth rounded to 1070000, %s (%s) is proven false by %s', (n, approx, proof) =>
		expect(proofIn(packOf({}, { value: cars('1070000') }), cars(n, approx))).toBe(proof)
	);

	test.each([
		['>', '2000000', null],
		['>', '900000', 'one'],
		['<', '900000', null],
		['<', '2000000', 'one'],
		['=', '1000001', 'one']
	] as const)('beside a truth of %s 1000000, %s is proven false by %s', (approx, n, proof) =>
		expect(proofIn(packOf({}, { value: cars('1000000', approx) }), cars(n, '='))).toBe(proof)
	);

	test('a number in another unit is not proven false', () =>
		expect(proofIn(packOf({}, { value: cars('1000000') }), { t: 'quantity', n: '5', unit: 'percent' })).toBeNull());

	test.each([
		['1955', '1956', 'one'],
		['1955', '1955-03', null],
		['1955-03', '1955', null],
		['1955', '1956-03', null],
		['2020/..', '2023/..', null]
	])('beside the true date %s, %s is proven false by %s', (truth, other, proof) =>
		expect(proofIn(packOf({}, { value: date(truth) }), date(other))).toBe(proof)
	);

	test.each([
		['Denza N7', 'Yangwang U8', 'one'],
		['Denza N7', 'denza n7', null],
		['Denza N7', 'N7', null]
	])('beside the true words %s, %s is proven false by %s', (truth, other, proof) =>
		expect(proofIn(packOf({}, { value: words(truth) }), words(other))).toBe(proof)
	);

	test('words in different languages are not proven false', () =>
		expect(proofIn(packOf({}, { value: words('Denza N7') }), { t: 'text', v: { zh: '仰望' } })).toBeNull());
});

describe('disputed values', () => {
	test.each(['alternative', 'deprecated'] as const)('an %s value is neither true nor false', (status) => {
		const pack = packOf({}, { value: thing('wuhu') }, { value: thing('wuhan'), status });
		expect(proofIn(pack, thing('wuhan'))).toBeNull();
		expect(isTrue(indexFacts(pack), { subject: 's1', relation: 'p', value: thing('wuhan') })).toBe(false);
		expect(proofIn(packOf({}, { value: thing('wuhan'), status }), thing('wuhu'))).toBeNull();
	});

	test('a retired value stays true', () => {
		const pack = packOf({}, { value: thing('wuhu'), status: 'retired' });
		expect(isTrue(indexFacts(pack), { subject: 's1', relation: 'p', value: thing('wuhu') })).toBe(true);
		expect(proofIn(pack, thing('wuhu'))).toBeNull();
	});
});

describe('a relation of many values', () => {
	const facts = [{ value: thing('wuhu') }, { value: thing('horgos') }];

	test.each([
		['no', null],
		['yes', 'complete'],
		['in-source', null]
	] as const)('when complete is %s, a value not listed is proven false by %s', (complete, proof) =>
		expect(proofIn(packOf({ cardinality: 'many', complete }, ...facts), thing('wuhan'))).toBe(proof)
	);

	test('a listed value is never proven false', () =>
		expect(proofIn(packOf({ cardinality: 'many', complete: 'yes' }, ...facts), thing('horgos'))).toBeNull());

	test('a subject without facts proves nothing', () =>
		expect(
			proofIn(packOf({ cardinality: 'many', complete: 'yes' }, ...facts), thing('wuhan'), { subject: 'wuhu' })
		).toBeNull());

	test('what is complete within a source is false only according to that source', () => {
		const pack = packOf(
			{ cardinality: 'many', complete: 'in-source' },
			{ value: thing('wuhu'), citations: [aCitation({ source: 'a' })] },
			{ value: thing('horgos'), citations: [aCitation({ source: 'b' })] }
		);
		expect(proofIn(pack, thing('wuhan'), { source: 'a' })).toBe('in-source');
		expect(proofIn(pack, thing('wuhan'), { source: 'c' })).toBeNull();
		expect(proofIn(pack, thing('wuhan'))).toBeNull();
		// True by the other source: not to be shown as wrong
		expect(proofIn(pack, thing('horgos'), { source: 'a' })).toBeNull();
	});

	test('an explicit negative fact is a proof of its own, and no truth', () => {
		const pack = packOf({ cardinality: 'many' }, { value: thing('wuhu') }, { value: thing('wuhan'), negative: true });
		expect(proofIn(pack, thing('wuhan'))).toBe('negative');
		expect(proofIn(pack, thing('horgos'))).toBeNull();
		expect(trueValues(indexFacts(pack), 's1', 'p')).toEqual(['wuhu', 'anhui', 'cn'].map(thing));
	});

	test('a negative fact about a province holds for the cities in it, one about a city not for its province', () => {
		const of = (value: string) => packOf({ cardinality: 'many' }, { value: thing(value), negative: true });
		expect(proofIn(of('hubei'), thing('wuhan'))).toBe('negative');
		expect(proofIn(of('wuhan'), thing('hubei'))).toBeNull();
	});
});

describe('time and qualifier', () => {
	const counts = packOf(
		{ varies: true },
		{ value: cars('1070000'), when: '2023-Q1', qualifier: 'customs' },
		{ value: cars('994000'), when: '2023-Q1', qualifier: 'caam' },
		{ value: cars('3110000'), when: '2022', qualifier: 'caam' }
	);

	test.each([
		['2023-Q1', 'customs', '457000', 'one'],
		['2023-Q1', 'customs', '994000', 'one'],
		['2023-Q1', undefined, '994000', null],
		['2022', 'caam', '994000', 'one'],
		['2022', 'customs', '457000', null],
		['2022-Q1', 'caam', '457000', null],
		[undefined, 'customs', '457000', null]
	])('in %s by %s, %s is proven false by %s', (when, qualifier, n, proof) =>
		expect(proofIn(counts, cars(n), { when, qualifier })).toBe(proof)
	);

	test('a state that lasts is known for each time within it', () => {
		const pack = packOf({ varies: true }, { value: thing('wuhu'), when: '2010/2020' });
		expect(proofIn(pack, thing('wuhan'), { when: '2015' })).toBe('one');
		expect(proofIn(pack, thing('wuhan'), { when: '2021' })).toBeNull();
		expect(proofIn(pack, thing('wuhu'), { when: '2020/2021' })).toBeNull();
		expect(trueValues(indexFacts(pack), 's1', 'p', undefined, '2015')).toContainEqual(thing('wuhu'));
	});

	test('the day on which a state was known stands for its time', () => {
		const pack = packOf({ varies: true }, { value: thing('wuhu'), asOf: '2023-08-09' });
		expect(proofIn(pack, thing('wuhan'), { when: '2023-08-09' })).toBe('one');
		expect(proofIn(pack, thing('wuhan'), { when: '2024' })).toBeNull();
	});
});

test('nothing is both true and proven false', () => {
	const value = fc.constantFrom('wuhu', 'wuhan', 'anhui', 'hubei', 'cn', 'horgos', 'khorgos');
	const when = fc.constantFrom('2022', '2022-03', '2022/2023', undefined);
	const fact = fc.record({
		value,
		when,
		status: fc.constantFrom('normal', 'alternative', 'retired'),
		negative: fc.boolean()
	});
	const relation = fc.record({
		cardinality: fc.constantFrom('one', 'many'),
		complete: fc.constantFrom('no', 'yes', 'in-source'),
		varies: fc.boolean()
	});
	fc.assert(
		fc.property(relation, fc.array(fact, { maxLength: 4 }), value, when, (traits, facts, asked, at) => {
			const pack = packOf(
				traits,
				...facts.map((f) => ({
					value: thing(f.value),
					status: f.status,
					...(f.when === undefined ? {} : { when: f.when }),
					...(f.negative ? { negative: true as const } : {})
				}))
			);
			const statement = { subject: 's1', relation: 'p', value: thing(asked), when: at, source: 'src1' };
			const index = indexFacts(pack);
			expect(isTrue(index, statement) && proofOfFalsehood(index, statement) !== null).toBe(false);
		})
	);
});
