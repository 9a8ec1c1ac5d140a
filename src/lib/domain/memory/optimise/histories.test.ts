import { expect, test } from 'vitest';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { aReview, anOp, idOf, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { columnsOf, historiesOf } from './histories.ts';

const card = 'cars/S1.f';

test('histories hold what changed memory: no cramming, nothing taken back', () => {
	const { starts, days, ratings } = historiesOf(
		progressOf([
			aReview(1, { day: 20_000 }),
			aReview(2, { day: 20_001, context: 'cram', rating: 1 }),
			aReview(3, { day: 20_002, rating: 1 }),
			anOp(4, { kind: 'undo', review: idOf(3) }, { at: noonOf(20_002) }),
			aReview(5, { day: 20_003, rating: 1 })
		])
	);
	expect([...starts]).toEqual([0, 2]);
	expect([...days]).toEqual([20_000, 20_003]);
	expect([...ratings]).toEqual([3, 1]);
});

test('a history begins anew where the learner had the card forgotten', () => {
	const { starts, elapsed } = historiesOf(
		progressOf([
			aReview(1, { day: 20_000 }),
			aReview(2, { day: 20_004 }),
			anOp(3, { kind: 'forget', card }, { at: noonOf(20_005) }),
			aReview(4, { day: 20_009 }),
			aReview(5, { day: 20_010 })
		])
	);
	expect([...starts]).toEqual([0, 2, 4]);
	expect([...elapsed]).toEqual([0, 4, 0, 1]);
});

test('a renamed card goes on with its history', () => {
	const renamed = anOp(2, { kind: 'pack', pack: 'cars', version: '2', renamed: { 'cars/S0.f': card } });
	const log = [aReview(1, { day: 20_000, card: 'cars/S0.f' }), renamed, aReview(3, { day: 20_007 })];
	expect([...historiesOf(progressOf(log)).elapsed]).toEqual([0, 7]);
});

test('a day that went back counts as the same day, and the next one from the latest', () => {
	const past = [20_000, 20_006, 20_004, 20_008].map((day) => ({ day, rating: 3, guess: 0 }) as const);
	expect([...columnsOf([past]).elapsed]).toEqual([0, 6, 0, 2]);
});

test('the chance of luck comes from form, options and hints', () => {
	const { guesses } = historiesOf(
		progressOf([
			aReview(1, { day: 20_000, form: 'choice', options: 4 }),
			aReview(2, { day: 20_001, form: 'true-false', options: 2 }),
			aReview(3, { day: 20_002, hints: 1 }),
			aReview(4, { day: 20_003 })
		])
	);
	expect([...guesses]).toEqual([0.25, 0.5, 0.5, 0]);
});
