import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { hash128, randomForItem, randomFrom, rank32, shuffle, xoshiro128, type Random } from './random.ts';

describe('chance', () => {
	test('xoshiro128** gives the published numbers for the state 1, 2, 3, 4', () => {
		const next = xoshiro128([1, 2, 3, 4]);
		expect(Array.from({ length: 10 }, () => next())).toEqual([
			11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804
		]);
	});

	test('the state of a seed is frozen: shared practice rebuilds from it', () => {
		expect(hash128('')).toEqual(hash128(''));
		expect([hash128('factline'), hash128('factlinf')]).toMatchInlineSnapshot(`
			[
			  [
			    3478079978,
			    1745779104,
			    377435366,
			    2720846594,
			  ],
			  [
			    909338505,
			    4256193741,
			    243717123,
			    491179440,
			  ],
			]
		`);
	});

	test('an item has the chance of its seed, fact, direction and form, told by bars', () => {
		const draws = (random: Random): readonly number[] => [1, 2, 3].map((n) => random.below(1000 * n));
		expect(draws(randomForItem('7', 'S0.35.i', 'choice'))).toEqual(draws(randomFrom('7|S0.35|i|choice')));
		expect(draws(randomForItem('', 'a.f', 'self'))).toEqual(draws(randomFrom('|a|f|self')));
	});

	test('the whole range of 32 bits can be drawn from', () => {
		const random = randomFrom('whole');
		const drawn = [1, 2, 3, 4].map(() => random.below(2 ** 32));
		const words = xoshiro128(hash128('whole'));
		expect(drawn).toEqual([1, 2, 3, 4].map(() => words()));
	});

	test('a draw stays below its bound and a shuffle keeps every value', () =>
		fc.assert(
			fc.property(
				fc.string(),
				fc.array(fc.integer(), { maxLength: 40 }),
				fc.integer({ min: 1, max: 2 ** 32 }),
				(seed, values, n) => {
					const x = randomFrom(seed).below(n);
					expect(x >= 0 && x < n).toBe(true);
					expect(shuffle(values, randomFrom(seed)).sort()).toEqual([...values].sort());
					expect(shuffle(values, randomFrom(seed))).toEqual(shuffle(values, randomFrom(seed)));
				}
			)
		));

	test('each order of three values is about equally likely', () => {
		const counts = new Map<string, number>();
		for (let i = 0; i < 6000; i++) {
			const order = shuffle(['a', 'b', 'c'], randomFrom(`order ${i}`)).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect(counts.size).toBe(6);
		// chi-square, 5 degrees of freedom: 35.9 is p = 1e-6
		const chi = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
		expect(chi).toBeLessThan(35.9);
	});

	test('ranks of neighbouring seeds have nothing in common', () => {
		const ranks = Array.from({ length: 1000 }, (_, i) => rank32(`1|S${i}.f`));
		expect(new Set(ranks).size).toBe(1000);
		const mean = ranks.reduce((a, b) => a + b, 0) / 1000 / 2 ** 32;
		expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
	});
});
