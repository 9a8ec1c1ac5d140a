import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, readEdtf } from '#lib/domain/base/edtf.ts';
import type { Pack, Value } from '#lib/domain/dataset/pack.ts';
import { aFact, aPack, aRelation } from '#lib/domain/dataset/testing/a-pack.ts';
import { indexPack } from './index-pack.ts';
import { saysSame, sayingAlike } from './sayings.ts';
import { arbitraryPack } from './testing/arbitrary-pack.ts';
import { manifoldPack } from './testing/synthetic-pack.ts';

const liesWithin = (inner: string, outer: string): boolean => {
	const [part, whole] = [readEdtf(inner), readEdtf(outer)];
	return part !== null && whole !== null && covers(whole, part);
};

const alike = (a: Value, b: Value): boolean =>
	a.t === 'date' && b.t === 'date' ? liesWithin(b.edtf, a.edtf) : saysSame(a, b);

/** Every fact against every other: what the index must find without looking at them all. */
const agreesWithAScan = (pack: Pack): void => {
	const index = indexPack(pack);
	index.facts.forEach(({ relation, value }, f) => {
		if ((index.value[f] ?? -1) >= 0) return;
		const scanned = index.facts.flatMap((other, g) =>
			other.relation === relation && alike(value, other.value) ? [g] : []
		);
		expect(sayingAlike(index, f)).toEqual(scanned);
	});
};

const someDates = fc.constantFrom(
	'2015',
	'2015-03',
	'2015-03-04',
	'2015-Q1',
	'2015/2016',
	'2014-12-31',
	'../2015',
	'2016/..'
);
const datedPack = fc.array(someDates, { minLength: 1, maxLength: 12 }).map((dates) =>
	aPack({
		facts: dates.map((edtf, at) => aFact({ id: `F${at}`, subject: `s${at}`, value: { t: 'date', edtf } })),
		relations: [aRelation({ valueType: 'date' })]
	})
);

test('facts that say the same are found as a look at every fact of the relation finds them', () => {
	fc.assert(fc.property(arbitraryPack, agreesWithAScan), { numRuns: 200 });
	agreesWithAScan(manifoldPack());
});

test('dates within a date are found as a look at every date finds them', () => {
	fc.assert(fc.property(datedPack, agreesWithAScan), { numRuns: 300 });
});
