import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { studyDayOf } from '#lib/domain/base/time.ts';
import { memoryOf, NO_PROGRESS, progressOf } from './progress.ts';
import { aReview, anOp, idOf } from './testing/a-review.ts';
import { randomLog } from './testing/random-log.ts';
import { candidatesOf, daysPractisedThisWeek, dueCount, newCount, recallOf, todayOf } from './today.ts';

const cards = ['cars/S1.f', 'cars/S1.i', 'cars/S2.f', 'cars/S3.f'] as const;

describe('a newcomer', () => {
	test('has nothing due, one new card per fact, and no recall to speak of', () => {
		expect(dueCount(NO_PROGRESS, cards, 20_000)).toBe(0);
		expect(newCount(NO_PROGRESS, cards, 20_000)).toBe(3);
		expect(recallOf(NO_PROGRESS, cards, 20_000)).toBeNull();
		expect(daysPractisedThisWeek(NO_PROGRESS, 20_000)).toBe(0);
		expect(todayOf(NO_PROGRESS, 20_000)).toMatchObject({ introduced: 0, reviewed: 0, spentMs: 0 });
	});
});

describe('after practice', () => {
	const progress = progressOf([
		aReview(1, { day: 19_990, card: 'cars/S1.f', tookMs: 9000 }),
		aReview(2, { day: 20_000, card: 'cars/S1.f', tookMs: 4000 }),
		aReview(3, { day: 20_000, card: 'cars/S2.f', tookMs: 2000, rating: 1 }),
		aReview(4, { day: 20_000, card: 'cars/S2.f', tookMs: null }),
		aReview(5, { day: 20_000, card: 'cars/S3.f', tookMs: 50_000 }),
		anOp(6, { kind: 'undo', review: idOf(5) })
	]);

	test('today counts cards met, cards asked again and time, without what was taken back', () => {
		expect(todayOf(progress, 20_000)).toMatchObject({ introduced: 1, reviewed: 1, spentMs: 6000 });
	});

	test('what was missed is due the next day', () => {
		expect(dueCount(progress, cards, 20_000)).toBe(0);
		expect(dueCount(progress, cards, 20_001)).toBe(1);
	});

	test('recall is the mean over cards that were met, and falls with time', () => {
		expect(recallOf(progress, ['cars/S1.f', 'cars/S3.f'], 20_000)).toBe(1);
		expect(recallOf(progress, cards, 20_030) ?? 1).toBeLessThan(recallOf(progress, cards, 20_003) ?? 0);
	});

	test('new cards are limited by what was introduced today', () => {
		const limited = { ...progress, settings: { ...progress.settings, newPerDay: 1 } };
		expect(newCount(limited, cards, 20_000)).toBe(0);
		expect(newCount(limited, cards, 20_001)).toBe(1);
	});

	test('candidates of cards no entry is about are new', () => {
		expect(candidatesOf(progress, ['cars/S3.f'], 20_000)).toEqual([
			{ card: 'cars/S3.f', dueOn: null, latestOn: null, lastReviewedOn: null, retrievability: 0, suspended: false }
		]);
	});
});

test('days practised this week are study days by each review’s own offset, today included', () => {
	const at = (day: number, n: number) => aReview(n, { day });
	expect(daysPractisedThisWeek(progressOf([at(20_000, 1), at(20_000, 2), at(19_994, 3), at(19_993, 4)]), 20_000)).toBe(
		2
	);
});

test('the days of a week are what a look at every review gives', () =>
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 19_995, max: 20_050 }), (seed, day) => {
			const progress = progressOf(randomLog(randomFrom(seed), 60, 3));
			const days = progress.entries.flatMap((entry) =>
				entry.kind === 'review' && !progress.voided.has(entry.id) ? [studyDayOf(entry, entry.rolloverHour)] : []
			);
			const week = new Set(days.filter((practised) => practised > day - 7 && practised <= day));
			expect(daysPractisedThisWeek(progress, day)).toBe(week.size);
			expect(memoryOf(progress, 'cars/S1.f').card).toBe('cars/S1.f');
		})
	));
