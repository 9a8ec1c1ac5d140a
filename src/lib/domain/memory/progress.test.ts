import { describe, expect, test } from 'vitest';
import { fsrs6 } from './fsrs.ts';
import type { Entry } from './log.ts';
import { replay } from './memory.ts';
import { apply, memoryOf, NO_PROGRESS, progressOf } from './progress.ts';
import { aReview, anOp, idOf, noonOf } from './testing/a-review.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

const card = 'cars/S1.f';
const memoryAfter = (...entries: Entry[]) => memoryOf(progressOf(entries), card);

describe('what the log says about a card', () => {
	test('is a replay of its reviews', () => {
		const reviews = [
			aReview(1, { day: 20_000, form: 'choice', options: 4 }),
			aReview(2, { day: 20_003 }),
			aReview(3, { day: 20_010, rating: 1 }),
			aReview(4, { day: 20_010 })
		];
		expect(memoryAfter(...reviews, aReview(5, { card: 'cars/S2.f' }))).toMatchObject({
			state: replay(reviews, fsrs6(DEFAULT_WEIGHTS)),
			reviews: 4,
			lapses: 1,
			introducedOn: 20_000,
			lastReviewedOn: 20_010,
			lastMissedOn: 20_010,
			lastForm: 'typed'
		});
	});

	test('missing it at first sight, or again the same day, is no lapse', () => {
		expect(memoryAfter(aReview(1, { rating: 1 }), aReview(2, { rating: 1 })).lapses).toBe(0);
	});

	test('forget starts it as new, and later reviews count from there', () => {
		const forget = anOp(2, { kind: 'forget', card }, { at: noonOf(20_005) });
		expect(memoryAfter(aReview(1), forget)).toMatchObject({ state: null, reviews: 0, introducedOn: null, dueOn: null });
		expect(memoryAfter(aReview(1), forget, aReview(3, { day: 20_006 }))).toMatchObject({
			reviews: 1,
			introducedOn: 20_006
		});
	});

	test('suspend and resume: the last one holds', () => {
		const suspend = anOp(2, { kind: 'suspend', card }, { at: noonOf(20_001) });
		const resume = anOp(3, { kind: 'resume', card }, { at: noonOf(20_002) });
		expect(memoryAfter(resume, suspend).suspended).toBe(false);
		expect(memoryAfter(suspend).suspended).toBe(true);
	});

	test('cram leaves its schedule alone but is remembered as asked', () => {
		const before = memoryAfter(aReview(1));
		const after = memoryAfter(aReview(1), aReview(2, { day: 20_001, context: 'cram', form: 'choice', rating: 1 }));
		expect(after).toEqual({
			...{ ...before, lastForm: 'choice', lastReviewedOn: 20_001, lastMissedOn: 20_001 },
			lastAt: noonOf(20_001)
		});
	});

	test('a renamed card keeps its memory, whichever comes first and through several packs', () => {
		const first = anOp(2, { kind: 'pack', pack: 'cars', version: '2', renamed: { 'cars/S0.f': 'cars/S9.f' } });
		const second = anOp(3, { kind: 'pack', pack: 'cars', version: '3', renamed: { 'cars/S9.f': card } });
		const old = aReview(1, { card: 'cars/S0.f' });
		expect(memoryAfter(old, first, second).reviews).toBe(1);
		const late = [first, second, old].reduce(apply, NO_PROGRESS);
		expect([...late.cards.keys()]).toEqual([card]);
	});

	test('names that lead in a circle end', () => {
		const circle = anOp(2, { kind: 'pack', pack: 'p', version: '2', renamed: { 'p/A.f': 'p/B.f', 'p/B.f': 'p/A.f' } });
		expect(progressOf([circle, aReview(1, { card: 'p/A.f' })]).cards.size).toBe(1);
	});
});

describe('undo', () => {
	test('takes a card back to what it was before the review, as often as wanted', () => {
		const steps = [1, 2, 3, 4].map((n) => aReview(n, { day: 20_000 + n, rating: n === 3 ? 1 : 3 }));
		const states = steps.map((_, n) => progressOf(steps.slice(0, n)));
		let progress = progressOf(steps);
		for (const n of [3, 2, 1, 0]) {
			const undo = anOp(10 + n, { kind: 'undo', review: idOf(n + 1) }, { at: noonOf(20_020 - n) });
			progress = apply(progress, undo);
			expect(progress.cards).toEqual(states[n]?.cards);
		}
		expect(progress.cards.size).toBe(0);
	});

	test('of an older review replays the card', () => {
		const reviews = [aReview(1), aReview(2, { day: 20_003, rating: 1 }), aReview(3, { day: 20_006 })];
		const undo = anOp(9, { kind: 'undo', review: idOf(2) }, { at: noonOf(20_007) });
		const [first, , third] = reviews;
		const without = [first, third].filter((review) => review !== undefined);
		expect(apply(progressOf(reviews), undo).cards).toEqual(progressOf(without).cards);
	});
});

test('another goal moves due days, another limit does not', () => {
	const reviews = [aReview(1, { rating: 4 }), aReview(2, { day: 20_008, rating: 4 })];
	const before = progressOf(reviews);
	const sooner = apply(
		before,
		anOp(3, { kind: 'setting', name: 'desiredRetention', value: 0.97 }, { at: noonOf(20_009) })
	);
	expect(memoryOf(sooner, card).dueOn).toBeLessThan(memoryOf(before, card).dueOn ?? 0);
	const fewer = apply(before, anOp(3, { kind: 'setting', name: 'newPerDay', value: 1 }, { at: noonOf(20_009) }));
	expect(fewer.settings.newPerDay).toBe(1);
	expect(fewer.cards).toBe(before.cards);
});

test('one more review does not fold the whole log again', () => {
	const log = Array.from({ length: 100_000 }, (_, n) =>
		aReview(n, { day: 20_000 + Math.floor(n / 200), card: `cars/S${n % 10_000}.f` })
	);
	const started = performance.now();
	const progress = progressOf(log);
	const folded = performance.now();
	const next = apply(progress, aReview(100_000, { day: 20_600, card: 'cars/S7.f' }));
	expect(performance.now() - folded).toBeLessThan((folded - started) / 4);
	expect(memoryOf(next, 'cars/S7.f').reviews).toBe(11);
});
