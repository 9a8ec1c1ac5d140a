import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from './fsrs.ts';
import { dueAfter, fuzzedDays } from './interval.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

interface Vectors {
	readonly fuzz: {
		readonly fuzz_factor: readonly number[];
		readonly cases: { interval: number; minimum: number; maximum: number; expected: number[] }[];
	};
}

const { fuzz } = JSON.parse(readFileSync('fixtures/reviews/fsrs6-vectors.json', 'utf8')) as Vectors;

const model = fsrs6(DEFAULT_WEIGHTS);

describe('fuzz', () => {
	const { fuzz_factor, cases } = fuzz;
	test.each(cases)(
		'an interval of $interval days within $minimum-$maximum',
		({ interval, minimum, maximum, expected }) => {
			expect(fuzz_factor.map((factor) => fuzzedDays(interval, factor, minimum, maximum))).toEqual(expected);
		}
	);

	test('stays within the limits and grows with the factor', () =>
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 50_000, noNaN: true }),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(interval, factor) => {
					const days = fuzzedDays(interval, factor, 1, 36_500);
					expect(Number.isInteger(days) && days >= 1 && days <= 36_500).toBe(true);
					expect(days).toBeGreaterThanOrEqual(fuzzedDays(interval, 0, 1, 36_500));
				}
			)
		));
});

describe('the due day', () => {
	const state = { stability: 100, difficulty: 5, reviewedOn: 20_000 };

	test('depends on the card and its number of reviews alone', () => {
		const due = dueAfter('cars/S1.f', 3, state, 0.9, model);
		expect(dueAfter('cars/S1.f', 3, state, 0.9, model)).toEqual(due);
		const days = Array.from({ length: 50 }, (_, n) => dueAfter('cars/S1.f', n, state, 0.9, model).dueOn);
		expect(new Set(days).size).toBeGreaterThan(5);
	});

	test('neighbouring cards learned together come back on different days', () => {
		const days = Array.from({ length: 50 }, (_, n) => dueAfter(`cars/S${n}.f`, 3, state, 0.9, model).dueOn);
		expect(new Set(days).size).toBeGreaterThan(5);
		expect(Math.min(...days)).toBeGreaterThan(20_080);
		expect(Math.max(...days)).toBeLessThan(20_120);
	});

	test('is at least tomorrow and at most a hundred years away', () => {
		expect(dueAfter('cars/S1.f', 1, { ...state, stability: 0.001 }, 0.9, model)).toEqual({
			dueOn: 20_001,
			latestOn: 20_001
		});
		expect(dueAfter('cars/S1.f', 1, { ...state, stability: 36_500 }, 0.7, model).latestOn).toBe(20_000 + 36_500);
	});

	test('a higher goal brings a card back sooner, and no goal leaves 0.70-0.97', () => {
		const dueAt = (retention: number) => dueAfter('cars/S1.f', 1, state, retention, model).dueOn;
		expect(dueAt(0.95)).toBeLessThan(dueAt(0.9));
		expect(dueAt(0.9)).toBeLessThan(dueAt(0.8));
		expect(dueAt(0.1)).toBe(dueAt(0.7));
		expect(dueAt(1)).toBe(dueAt(0.97));
	});

	test('lies within the range it may wait', () =>
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 36_500, noNaN: true }), fc.nat(1000), (stability, reviews) => {
				const { dueOn, latestOn } = dueAfter('cars/S1.f', reviews, { ...state, stability }, 0.9, model);
				expect(dueOn <= latestOn).toBe(true);
			})
		));
});
