import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { newCard, type CardMemory } from './card.ts';
import { formsFor, formsOverSeveral, isLeech, stageOf, type Stage } from './ladder.ts';

const today = 20_000;
const FIRST = ['self', 'choice', 'typed', 'numeric', 'true-false'] as const;
const card = (stability: number, parts: Partial<CardMemory> = {}): CardMemory => ({
	...newCard('cars/S1.f'),
	state: { stability, difficulty: 5, reviewedOn: today - 5 },
	...parts
});

describe('the stage of a card', () => {
	test.each([
		['never seen', null, 'recognise'],
		['known by name only', newCard('cars/S1.f'), 'recognise'],
		['just under two days', card(1.99), 'recognise'],
		['two days', card(2), 'recall'],
		['just under three weeks', card(20.99), 'recall'],
		['three weeks', card(21), 'vary'],
		['missed today', card(0.2, { lastMissedOn: today }), 'recall'],
		['missed yesterday', card(0.2, { lastMissedOn: today - 1 }), 'recognise'],
		['fifth lapse', card(5, { lapses: 5 }), 'recall'],
		['sixth lapse', card(5, { lapses: 6 }), 'recognise'],
		['seventh lapse', card(5, { lapses: 7 }), 'recall'],
		['tenth lapse', card(5, { lapses: 10 }), 'recognise'],
		['sixth lapse, long ago', card(40, { lapses: 6 }), 'vary']
	] as [string, CardMemory | null, Stage][])('%s', (_, memory, stage) => {
		expect(stageOf(memory, today)).toBe(stage);
	});

	test('a leech begins at the sixth lapse and stays one', () => {
		expect([0, 5, 6, 7, 20].map((lapses) => isLeech({ lapses }))).toEqual([false, false, true, true, true]);
	});
});

describe('the forms to try', () => {
	test.each([
		['recognise', FIRST, null, ['choice', 'true-false', 'self', 'typed', 'numeric']],
		['recognise', FIRST, 'choice', ['true-false', 'self', 'typed', 'numeric', 'choice']],
		['recall', ['choice', 'typed'], null, ['typed', 'choice']],
		['recall', ['choice', 'typed'], 'typed', ['choice', 'typed']],
		['vary', ['choice', 'typed', 'true-false'], 'choice', ['typed', 'true-false', 'choice']],
		['vary', ['choice', 'typed', 'true-false'], 'typed', ['true-false', 'choice', 'typed']],
		['recall', ['choice'], 'choice', ['choice']],
		['recall', ['choice'], 'self', ['choice']],
		['recall', [], 'choice', []]
	] as const)('%s from %j after %s', (stage, allowed, last, forms) => {
		expect(formsFor(stage, allowed, last)).toEqual(forms);
	});

	test('for a due card are those that move its memory; the others are for cards that were just known', () => {
		expect(formsFor('vary', ['choice', 'compare', 'order'], null)).toEqual(['choice']);
		expect(formsOverSeveral(['choice', 'order', 'compare'])).toEqual(['compare', 'order']);
	});

	test('are all that are allowed, each once, and the last one is never first where another can be made', () =>
		fc.assert(
			fc.property(
				fc.constantFrom<Stage>('recognise', 'recall', 'vary'),
				fc.subarray([...FORMS]),
				fc.option(fc.constantFrom(...FORMS)),
				(stage, allowed, last) => {
					const forms = formsFor(stage, allowed, last);
					expect([...forms, ...formsOverSeveral(allowed)].sort()).toEqual([...allowed].sort());
					if (forms.length > 1) expect(forms[0]).not.toBe(last);
				}
			)
		));
});
