import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from './fsrs.ts';
import type { MemoryState, Rating } from './memory.ts';
import { WeightsSchema } from './weights-schema.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

type Numbers = readonly number[];

interface Vectors {
	readonly w_default_fsrs6: Numbers;
	readonly memory_state: {
		readonly ratings: Numbers;
		readonly elapsed_days: Numbers;
		readonly expected_default_weights: { readonly S: number; readonly D: number };
	};
	readonly forgetting_curve: Record<'elapsed_days' | 'stability' | 'expected_retrievability', Numbers>;
	readonly next_interval: Record<'desired_retention' | 'expected_days', Numbers> & { readonly stability: number };
	readonly next_difficulty: Record<'ratings' | 'expected_after_mean_reversion', Numbers> & {
		readonly difficulty: number;
	};
	readonly next_stability: {
		readonly stability: number;
		readonly after_success: Record<'difficulty' | 'retrievability' | 'expected', Numbers>;
		readonly after_failure: Record<'difficulty' | 'retrievability' | 'expected', Numbers>;
		readonly same_day: Record<'ratings' | 'expected', Numbers>;
	};
	readonly interval_history: Record<'ratings' | 'expected_days', Numbers> & { readonly desired_retention: number };
	readonly first_review: Record<'ratings' | 'expected_stability' | 'expected_difficulty', Numbers>;
}

const vectors = JSON.parse(readFileSync('fixtures/reviews/fsrs6-vectors.json', 'utf8')) as Vectors;

const model = fsrs6(DEFAULT_WEIGHTS);

const ratingOf = (rating: number): Rating => rating as Rating;

/** Bounds of fsrs-rs `src/parameter_clipper.rs`, the first four from 0.1. */
const bounds = [
	...Array.from({ length: 4 }, () => [0.1, 100]),
	...[
		[1, 10],
		[0.001, 4],
		[0.001, 4],
		[0.001, 0.75],
		[0, 4.5],
		[0, 0.8],
		[0.001, 3.5],
		[0.001, 5],
		[0.001, 0.25]
	],
	...[
		[0.001, 0.9],
		[0, 4],
		[0, 1],
		[1, 6],
		[0, 2],
		[0, 2],
		[0.01, 0.8],
		[0.1, 0.8]
	]
] as [number, number][];

const arbitraryWeights = fc
	.tuple(...bounds.map(([min, max]) => fc.double({ min, max, noNaN: true })))
	.map((weights) => weights as unknown as Weights);

const within = (got: number, expected: number, tolerance: number): void => {
	expect(Math.abs(got - expected), `${got} for ${expected}`).toBeLessThanOrEqual(tolerance);
};
const relative = (got: number, expected: number, tolerance: number): void => {
	within(got, expected, tolerance * Math.max(1, Math.abs(expected)));
};

/** The day on which recall of this stability has fallen to `recall`; not a whole one. */
const dayOfRecall = (recall: number, stability: number): number =>
	model.intervalFor({ stability, difficulty: 5, reviewedOn: 0 }, recall);

const after = (ratings: readonly number[], elapsedDays: readonly number[], weights: Weights): MemoryState | null => {
	let day = 0;
	return ratings.reduce<MemoryState | null>((before, rating, i) => {
		day += elapsedDays[i] ?? 0;
		return fsrs6(weights).afterReview(before, ratingOf(rating), day);
	}, null);
};

describe('the model gives the published numbers', () => {
	test('default weights', () => expect(DEFAULT_WEIGHTS).toEqual(vectors.w_default_fsrs6));

	test('state after six reviews', () => {
		const { ratings, elapsed_days, expected_default_weights: expected } = vectors.memory_state;
		const state = after(ratings, elapsed_days, DEFAULT_WEIGHTS);
		within(state?.stability ?? 0, expected.S, 1e-4);
		within(state?.difficulty ?? 0, expected.D, 1e-4);
	});

	test('state without the short-term rule, as near as the bounds allow', () => {
		const { ratings, elapsed_days } = vectors.memory_state;
		const weights: Weights = [...DEFAULT_WEIGHTS.slice(0, 17), 0, 0, 0.01, 0.1542] as unknown as Weights;
		within(after(ratings, elapsed_days, weights)?.stability ?? 0, 53.36522, 1e-4);
	});

	test('forgetting curve', () => {
		const { elapsed_days, stability, expected_retrievability } = vectors.forgetting_curve;
		expected_retrievability.forEach((expected, i) => {
			const state = { stability: stability[i] ?? 0, difficulty: 5, reviewedOn: 100 };
			within(model.retrievability(state, 100 + (elapsed_days[i] ?? 0)), expected, 1e-6);
		});
	});

	test('interval for a desired retention', () => {
		const { stability, desired_retention, expected_days } = vectors.next_interval;
		expected_days.forEach((expected, i) => {
			const days = model.intervalFor({ stability, difficulty: 5, reviewedOn: 0 }, desired_retention[i] ?? 0);
			relative(Math.max(1, Math.round(days)), expected, i === 0 ? 2e-6 : 0);
		});
	});

	test('next difficulty', () => {
		const { difficulty, ratings, expected_after_mean_reversion } = vectors.next_difficulty;
		expected_after_mean_reversion.forEach((expected, i) => {
			const before = { stability: 5, difficulty, reviewedOn: 0 };
			within(model.afterReview(before, ratingOf(ratings[i] ?? 0), 5).difficulty, expected, 1e-5);
		});
	});

	test('next stability after success, after failure and on the same day', () => {
		const { stability, after_success, after_failure, same_day } = vectors.next_stability;
		// The published value for rating 1 is the success formula, which a miss never takes
		const onceRight = ([2, 3, 4] as const).map((rating, i) => ({ rating, i: i + 1 }));
		for (const { rating, i } of onceRight) {
			const before = { stability, difficulty: after_success.difficulty[i] ?? 0, reviewedOn: 0 };
			const on = dayOfRecall(after_success.retrievability[i] ?? 0, stability);
			relative(model.afterReview(before, rating, on).stability, after_success.expected[i] ?? 0, 1e-5);
		}
		after_failure.expected.forEach((expected, i) => {
			const before = { stability, difficulty: after_failure.difficulty[i] ?? 0, reviewedOn: 0 };
			const on = dayOfRecall(after_failure.retrievability[i] ?? 0, stability);
			relative(model.afterReview(before, 1, on).stability, expected, 1e-5);
		});
		same_day.expected.forEach((expected, i) => {
			const before = { stability, difficulty: 5, reviewedOn: 0 };
			relative(model.afterReview(before, ratingOf(same_day.ratings[i] ?? 0), 0).stability, expected, 1e-5);
		});
	});

	test('intervals of a card that is always reviewed when due', () => {
		const { ratings, expected_days, desired_retention } = vectors.interval_history;
		let state: MemoryState | null = null;
		let day = 0;
		ratings.forEach((rating, i) => {
			day += expected_days[i - 1] ?? 0;
			state = model.afterReview(state, ratingOf(rating), day);
			const expected = expected_days[i] ?? 0;
			if (expected > 0) expect(Math.round(model.intervalFor(state, desired_retention))).toBe(expected);
		});
	});

	test('first review', () => {
		const { ratings, expected_stability, expected_difficulty } = vectors.first_review;
		ratings.forEach((rating, i) => {
			const state = model.afterReview(null, ratingOf(rating), 0);
			within(state.stability, expected_stability[i] ?? 0, 1e-7);
			within(state.difficulty, expected_difficulty[i] ?? 0, 1e-7);
		});
	});
});

test('dates stay as the language made them', () => {
	for (const added of ['scheduler', 'diff', 'format', 'dueFormat']) expect(added in Date.prototype).toBe(false);
});

test('weights inside the bounds reach the model as they are', () =>
	fc.assert(
		fc.property(arbitraryWeights, fc.constantFrom<Rating>(1, 2, 3, 4), (weights, rating) => {
			expect(v.is(WeightsSchema, weights)).toBe(true);
			const first = fsrs6(weights).afterReview(null, rating, 0);
			expect(first.stability).toBe(weights[rating - 1]);
			// The curve passes 90 % at the stability whatever the last weight is
			expect(fsrs6(weights).retrievability(first, first.stability)).toBeCloseTo(0.9, 6);
			const again = fsrs6(weights).afterReview({ stability: 5, difficulty: 5, reviewedOn: 0 }, 1, 0);
			const sinc = 5 ** -weights[19] * Math.exp(weights[17] * (1 - 3 + weights[18]));
			expect(again.stability).toBeCloseTo(Math.max(0.001, 5 * sinc), 6);
		})
	));

test('no sequence of reviews throws or leaves the bounds, whatever the days do', () =>
	fc.assert(
		fc.property(
			arbitraryWeights,
			fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.integer({ min: -40, max: 4000 })), { maxLength: 60 }),
			(weights, steps) => {
				const learner = fsrs6(weights);
				let state: MemoryState | null = null;
				let day = 20_000;
				for (const [rating, days] of steps) {
					day += days;
					const reviewedOn: number = state === null ? day : Math.max(day, state.reviewedOn);
					state = learner.afterReview(state, rating, day);
					expect(state.reviewedOn).toBe(reviewedOn);
					expect(state.stability >= 0.001 && state.stability <= 36_500).toBe(true);
					expect(state.difficulty >= 1 && state.difficulty <= 10).toBe(true);
				}
			}
		)
	));
