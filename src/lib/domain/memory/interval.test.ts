import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_EASY_DAYS, withEase, type Ease, type EasyDays } from './easy-days.ts';
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

	describe('with easy days', () => {
		const days = (stability: number, easyDays?: EasyDays) =>
			Array.from({ length: 700 }, (_, n) =>
				dueAfter(`cars/S${n}.f`, 3, { ...state, stability, reviewedOn: 20_000 + (n % 7) }, 0.9, model, easyDays)
			);
		const isSunday = ({ dueOn }: { dueOn: number }) => new Date(dueOn * 86_400_000).getUTCDay() === 0;
		const sundays = (ease: Ease): EasyDays => withEase(NO_EASY_DAYS, 6, ease);

		test('without any it is the same day as ever', () => {
			expect(days(30, NO_EASY_DAYS)).toEqual(days(30));
		});

		test('fewer cards are due on them, as few as the range allows, and none leaves its range', () => {
			const [usual, fewer, least] = [NO_EASY_DAYS, sundays('reduced'), sundays('minimum')].map((easy) =>
				days(60, easy)
			);
			const on = (due: ReturnType<typeof days> = []) => due.filter(isSunday).length;
			expect(on(fewer)).toBeLessThan(0.75 * on(usual));
			expect(on(fewer)).toBeGreaterThan(0.3 * on(usual));
			expect(on(least)).toBeLessThan(0.02 * on(usual));
			least?.forEach((due, n) => expect(due.latestOn).toBe(usual?.[n]?.latestOn));
			for (const { dueOn, latestOn } of least ?? []) expect(dueOn <= latestOn).toBe(true);
		});

		test('a card with no other day comes on an easy one', () => {
			expect(days(1, sundays('minimum')).filter(isSunday)).toHaveLength(100);
			const all: EasyDays = ['minimum', 'minimum', 'minimum', 'minimum', 'minimum', 'minimum', 'minimum'];
			expect(days(30, all)).toEqual(days(30));
		});
	});
});
