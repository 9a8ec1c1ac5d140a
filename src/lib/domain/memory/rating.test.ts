import { describe, expect, test } from 'vitest';
import { guessChance, isRecall } from './guess.ts';
import { rate, type Answered } from './rating.ts';

const answered = (parts: Partial<Answered>): Answered => ({
	form: 'typed',
	correct: true,
	hints: 0,
	shown: false,
	first: false,
	...parts
});

describe('an answer becomes a rating', () => {
	test.each([
		['wrong', { correct: false }, 1],
		['wrong at first sight', { correct: false, first: true }, 1],
		['right although the answer was shown', { shown: true }, 1],
		['right from memory', {}, 3],
		['right among options', { form: 'choice' }, 3],
		['right about a statement', { form: 'true-false' }, 3],
		['a flashcard the learner knew', { form: 'self' }, 3],
		['typed right before it was ever taught', { first: true }, 4],
		['a number right before it was ever taught', { form: 'numeric', first: true }, 4],
		['right at first sight, but with a hint', { first: true, hints: 1 }, 3],
		['right at first sight, but among options', { form: 'choice', first: true }, 3],
		['a new flashcard the learner says they knew', { form: 'self', first: true }, 3]
	] as [string, Partial<Answered>, number][])('%s', (_, parts, rating) => {
		expect(rate(answered(parts))).toBe(rating);
	});
});

describe('the chance of a lucky answer', () => {
	test.each([
		['choice', 4, 0, 0.25],
		['choice', 2, 0, 0.5],
		['choice', 0, 0, 1],
		['true-false', 2, 0, 0.5],
		['typed', 0, 0, 0],
		['numeric', 0, 0, 0],
		['self', 0, 0, 0],
		['typed', 0, 1, 0.5],
		['typed', 0, 2, 0.75],
		['choice', 4, 1, 0.625]
	] as const)('%s with %i options and %i hints', (form, options, hints, chance) => {
		expect(guessChance(form, options, hints)).toBeCloseTo(chance, 12);
	});

	test('recall forms leave none without hints', () => {
		expect((['self', 'choice', 'typed', 'numeric', 'true-false'] as const).filter(isRecall)).toEqual([
			'self',
			'typed',
			'numeric'
		]);
	});
});
