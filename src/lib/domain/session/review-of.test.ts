import { expect, test } from 'vitest';
import { right, wrong } from '#lib/domain/questions/score.ts';
import { reviewOf, type Circumstances, type Occasion } from './review-of.ts';
import { aQuestion } from './testing/a-question.ts';

const occasion: Occasion = {
	id: 'r1',
	card: 'p/S001.f',
	item: aQuestion(),
	response: { chosen: 0 },
	score: right(),
	at: { at: 1000, offsetMinutes: 480 },
	tookMs: 1234.6,
	seed: 'p/S001.f|0'
};
const here: Circumstances = { device: 'd', rolloverHour: 4, context: 'practice', first: true };

test('a right choice is remembered as good, with what was shown', () => {
	expect(reviewOf(occasion, here)).toMatchObject({
		id: 'r1',
		card: 'p/S001.f',
		at: 1000,
		offsetMinutes: 480,
		form: 'choice',
		options: 2,
		correct: true,
		rating: 3,
		tookMs: 1235,
		chosen: null
	});
});

test('a wrong choice keeps the option that was taken', () => {
	expect(reviewOf({ ...occasion, response: { chosen: 1 }, score: wrong() }, here)).toMatchObject({
		correct: false,
		rating: 1,
		chosen: 'hubei'
	});
});

test('"I don’t know" is a miss without an option', () => {
	expect(reviewOf({ ...occasion, response: { unknown: true }, score: wrong('unknown') }, here)).toMatchObject({
		correct: false,
		rating: 1,
		chosen: null
	});
});

test('a time that a clock turned back or that lasted for hours stays within bounds', () => {
	expect(reviewOf({ ...occasion, tookMs: -5 }, here).tookMs).toBe(0);
	expect(reviewOf({ ...occasion, tookMs: 9e9 }, here).tookMs).toBe(60_000);
	expect(reviewOf({ ...occasion, tookMs: null }, here).tookMs).toBeNull();
});
