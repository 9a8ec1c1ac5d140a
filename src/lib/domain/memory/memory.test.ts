import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fsrs6 } from './fsrs.ts';
import { remember, replay, type MemoryState } from './memory.ts';
import { aReview } from './testing/a-review.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

const model = fsrs6(DEFAULT_WEIGHTS);
const held: MemoryState = { stability: 10, difficulty: 5, reviewedOn: 20_000 };
const stabilityAfter = (before: MemoryState | null, parts: Parameters<typeof aReview>[1]): number =>
	remember(before, aReview(1, { day: 20_010, ...parts }), model)?.stability ?? 0;

describe('one review', () => {
	test('from memory is the model’s own step', () => {
		expect(remember(held, aReview(1, { day: 20_010 }), model)).toEqual(model.afterReview(held, 3, 20_010));
	});

	test('wrong is the model’s own step in every form', () => {
		const wrong = remember(held, aReview(1, { day: 20_010, form: 'choice', options: 4, rating: 1 }), model);
		expect(wrong).toEqual(model.afterReview(held, 1, 20_010));
	});

	test('right by 4 options lies between known and forgotten, as Bayes’ rule has it', () => {
		const recall = model.retrievability(held, 20_010);
		const share = recall / (recall + (1 - recall) / 4);
		const [good, again] = [model.afterReview(held, 3, 20_010), model.afterReview(held, 1, 20_010)];
		const expected = good.stability ** share * again.stability ** (1 - share);
		expect(stabilityAfter(held, { form: 'choice', options: 4 })).toBeCloseTo(expected, 9);
	});

	test('the more luck can do, the less a right answer counts', () => {
		const counts = [
			stabilityAfter(held, {}),
			stabilityAfter(held, { form: 'choice', options: 8 }),
			stabilityAfter(held, { form: 'choice', options: 4 }),
			stabilityAfter(held, { form: 'true-false', options: 2 }),
			stabilityAfter(held, { form: 'true-false', options: 2, hints: 2 }),
			stabilityAfter(held, { rating: 1 })
		];
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
		expect(new Set(counts).size).toBe(counts.length);
	});

	test('at first sight recall is taken to be 0.6', () => {
		const share = 0.6 / (0.6 + 0.4 / 4);
		const expected = 2.3065 ** share * 0.212 ** (1 - share);
		expect(stabilityAfter(null, { form: 'choice', options: 4 })).toBeCloseTo(expected, 9);
	});

	test('on the same day recall is 1, so luck is not discounted', () => {
		const sameDay = { day: 20_000, form: 'choice', options: 4 } as const;
		expect(stabilityAfter(held, sameDay)).toBeCloseTo(model.afterReview(held, 3, 20_000).stability, 12);
	});

	test('cram changes nothing', () => {
		expect(remember(held, aReview(1, { day: 20_010, context: 'cram', rating: 1 }), model)).toBe(held);
		expect(remember(null, aReview(1, { context: 'cram' }), model)).toBeNull();
	});

	test('a review dated before the last one does not turn the days back', () => {
		const state = remember(held, aReview(1, { day: 19_990 }), model);
		expect(state).toEqual(model.afterReview(held, 3, 20_000));
	});
});

test('the study day of a review is its own: where the learner is now does not matter', () => {
	// 23:30 in Shanghai and 08:30 there the next morning are a day apart, though both fall on one day of UTC
	const evening = aReview(1, { at: Date.parse('2026-11-23T15:30:00Z'), offsetMinutes: 480 });
	const morning = aReview(2, { at: Date.parse('2026-11-24T00:30:00Z'), offsetMinutes: 480 });
	const [first] = [remember(null, evening, model)];
	expect(replay([evening, morning], model)).toEqual(model.afterReview(first ?? null, 3, (first?.reviewedOn ?? 0) + 1));
	// 01:00 at night still belongs to the evening
	const night = aReview(2, { at: Date.parse('2026-11-23T17:00:00Z'), offsetMinutes: 480 });
	expect(replay([evening, night], model)?.reviewedOn).toBe(first?.reviewedOn);
});

test('replay of travel and daylight saving gives each review the day it had when it was answered', () =>
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					hours: fc.integer({ min: 1, max: 400 }),
					offsetMinutes: fc.integer({ min: -720, max: 840 }),
					rolloverHour: fc.integer({ min: 0, max: 23 })
				}),
				{ minLength: 1, maxLength: 30 }
			),
			(steps) => {
				let at = Date.parse('2026-03-01T00:00:00Z');
				const reviews = steps.map(({ hours, offsetMinutes, rolloverHour }, n) => {
					at += hours * 3_600_000;
					return aReview(n, { at, offsetMinutes, rolloverHour });
				});
				const lastDays = reviews.map((_, n) => replay(reviews.slice(0, n + 1), model)?.reviewedOn ?? 0);
				// Later reviews, with other offsets and hours, move no earlier day, and days never run backwards
				expect(lastDays).toEqual([...lastDays].sort((a, b) => a - b));
				const own = reviews.map(({ at: t, offsetMinutes: z, rolloverHour: h }) =>
					Math.floor((t + z * 60_000 - h * 3_600_000) / 86_400_000)
				);
				expect(lastDays).toEqual(own.map((_, n) => Math.max(...own.slice(0, n + 1))));
			}
		)
	));
