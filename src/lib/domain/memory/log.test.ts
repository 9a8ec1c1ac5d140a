import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import { holdBack, isClockBehind, unite, type Entry } from './log.ts';
import { apply, NO_PROGRESS, progressOf, type Progress } from './progress.ts';
import { aReview, anOp, noonOf } from './testing/a-review.ts';
import { randomLog } from './testing/random-log.ts';

const arbitraryLog = fc
	.tuple(fc.string(), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 2, max: 5 }))
	.map(([seed, length, devices]) => randomLog(randomFrom(seed), length, devices));

/** What must be equal on all devices: numbers as far as engines agree on them. */
const rounded = ({ cards, settings, entries, voided }: Progress) => ({
	entries,
	voided: [...voided].sort(),
	settings,
	cards: [...cards.values()]
		.map(({ state, ...card }) => ({
			...card,
			stability: Number(state?.stability.toPrecision(6)),
			difficulty: Number(state?.difficulty.toPrecision(6)),
			reviewedOn: state?.reviewedOn
		}))
		.sort((a, b) => (a.card < b.card ? -1 : 1))
});

const byDevice = (log: readonly Entry[]): Entry[][] =>
	[...new Set(log.map(({ device }) => device))].map((device) => log.filter((entry) => entry.device === device));

describe('the union of logs', () => {
	test('does not depend on order, grouping or repetition', () =>
		fc.assert(
			fc.property(arbitraryLog, arbitraryLog, arbitraryLog, (a, b, c) => {
				expect(unite(a, b)).toEqual(unite(b, a));
				expect(unite(unite(a, b), c)).toEqual(unite(a, unite(b, c)));
				expect(unite(a, a)).toEqual(unite(a));
				expect(unite(unite(a, b), b)).toEqual(unite(a, b));
			})
		));

	test('every interleaving of devices leads to the same memory, whether entries come one by one or all at once', () =>
		fc.assert(
			fc.property(arbitraryLog, fc.string(), (log, seed) => {
				const whole = rounded(progressOf(log));
				const random = randomFrom(seed);
				expect(rounded(progressOf(...shuffle(byDevice(log), random)))).toEqual(whole);
				const onArrival = shuffle([...log, ...log.slice(0, 10)], random).reduce(apply, NO_PROGRESS);
				expect(rounded(onArrival)).toEqual(whole);
			}),
			{ numRuns: 1000 }
		));

	test('a forged copy of an entry leaves every device with the same one', () => {
		const [mine, forged] = [aReview(1, { rating: 3 }), aReview(1, { rating: 1 })];
		expect(unite([mine], [forged])).toEqual(unite([forged], [mine]));
		expect(unite([mine], [forged])).toHaveLength(1);
	});
});

test('what is dated more than a day ahead of this device waits', () => {
	const now = { at: noonOf(20_000), offsetMinutes: 0 };
	const [past, soon, far] = [
		aReview(1, { day: 19_000 }),
		aReview(2, { at: noonOf(20_001) }),
		aReview(3, { at: noonOf(20_001) + 1 })
	];
	expect(holdBack([past, soon, far], now)).toEqual({ taken: [past, soon], held: [far] });
});

test('a clock that runs behind this device’s own newest entry is noticed', () => {
	const log = [aReview(1, { day: 20_000, device: 'phone' }), aReview(2, { day: 20_005, device: 'desk' })];
	expect(isClockBehind(log, 'phone', { at: noonOf(19_999), offsetMinutes: 0 })).toBe(true);
	expect(isClockBehind(log, 'phone', { at: noonOf(20_001), offsetMinutes: 0 })).toBe(false);
});

test('an undo voids its review also when it arrives first, and a second review under a new id counts again', () => {
	const review = aReview(1);
	const undo = anOp(2, { kind: 'undo', review: review.id });
	const redone = aReview(3, { day: 20_001 });
	const before = [undo, review].reduce(apply, NO_PROGRESS);
	expect(before.cards.get(review.card)?.state ?? null).toBeNull();
	expect(apply(before, redone).cards.get(review.card)?.reviews).toBe(1);
});
