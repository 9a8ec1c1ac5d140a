import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import { NUMBER_COLUMNS, packEntries } from './packed.ts';
import { aReview } from './testing/a-review.ts';
import { randomLog } from './testing/random-log.ts';
import { unpackEntries } from './unpack.ts';

describe('entries in columns', () => {
	test('read back as they were, also after the copy that storage makes', () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(60), (seed, length) => {
				const log = randomLog(randomFrom(seed), length, 3);
				expect(unpackEntries(packEntries(log))).toEqual(ok(log));
				expect(unpackEntries(structuredClone(packEntries(log)))).toEqual(ok(log));
			})
		);
	});

	test('keep every seed, those of the usual shape as a number', () => {
		const seeds = ['cars/S1.f|0', 'cars/S1.f|65534', 'cars/S1.f|65535', 'cars/S1.f|07', 'cars/S1.f|', '', null];
		const log = seeds.map((seed, n) => aReview(n, { seed }));
		const packed = packEntries(log);
		expect(packed.seeds.map(([, seed]) => seed)).toEqual(seeds.slice(2, 6));
		expect(unpackEntries(packed)).toEqual(ok(log));
	});

	test('what a column cannot hold in any review is damage', () => {
		const broken = { rating: 0, hints: 3, context: 9, card: 7, device: 7, rollover: 24, options: 101 };
		for (const [name, code] of Object.entries({ ...broken, correct: 2, tookMs: 60_001, at: NaN })) {
			const packed = packEntries([aReview(1), aReview(2)]);
			const column = packed[name as (typeof NUMBER_COLUMNS)[number]];
			column[1] = code;
			expect(unpackEntries(packed), name).toEqual(fail('damaged'));
		}
	});

	test('columns of different length are damage, and a later version is kept apart', () => {
		const packed = packEntries([aReview(1), aReview(2)]);
		for (const name of NUMBER_COLUMNS)
			expect(unpackEntries({ ...packed, [name]: packed[name].slice(1) }), name).toEqual(fail('damaged'));
		expect(unpackEntries({ ...packed, v: 2 })).toEqual(fail('newer'));
		expect(unpackEntries({ ...packed, form: packed.form.fill(200) })).toEqual(fail('newer'));
		expect(unpackEntries({ ...packed, ops: [[0, { e: 'erase' }]], form: packed.form.map(() => 255) })).toEqual(
			fail('damaged')
		);
	});

	test('no value makes the reader throw', () => {
		const packed = packEntries([aReview(1)]);
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...Object.keys(packed)), (value, key) => {
				expect(typeof unpackEntries(value).ok).toBe('boolean');
				expect(typeof unpackEntries({ ...packed, [key]: value }).ok).toBe('boolean');
			})
		);
	});
});
