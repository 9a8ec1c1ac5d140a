import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardKey } from '#lib/domain/base/id.ts';
import { right, unreadable, wrong, type Score } from '#lib/domain/questions/score.ts';
import { begin, firstAnswers, marksOf, missedOf, proceed, respond, undo, without, type Practice } from './practice.ts';
import { asked } from './testing/a-question.ts';

const cards = (n: number): CardKey[] => Array.from({ length: n }, (_, i): CardKey => `p/F${i}.f`);

const start = (n: number): Practice => begin(cards(n), asked(cards(n)[0] ?? 'p/F0.f'));

const answer = (practice: Practice, score: Score, review = 'r'): Practice => {
	if (practice.phase !== 'asking') throw new Error('not asking');
	return respond(practice, { response: { chosen: 0 }, score, at: { at: 5, offsetMinutes: 0 }, tookMs: 5, review });
};

const next = (practice: Practice): Practice => {
	const card = practice.run.queue[0];
	return proceed(practice.run, card === undefined ? null : asked(card));
};

const play = (practice: Practice, scores: readonly boolean[]): Practice =>
	scores.reduce((now, good) => (now.phase === 'asking' ? next(answer(now, good ? right() : wrong())) : now), practice);

describe('a practice', () => {
	test('ends when every card was answered right once', () => {
		expect(play(start(3), [true, true, true]).phase).toBe('finished');
	});

	test('without cards is finished at once', () => {
		expect(begin([], null).phase).toBe('finished');
	});

	test('brings a missed card back after three others, or at the end', () => {
		const missed = next(answer(start(6), wrong()));
		expect(missed.run.queue).toEqual(['p/F1.f', 'p/F2.f', 'p/F3.f', 'p/F0.f', 'p/F4.f', 'p/F5.f']);
		expect(next(answer(start(2), wrong())).run.queue).toEqual(['p/F1.f', 'p/F0.f']);
	});

	test('asks again and records nothing when a response cannot be read', () => {
		const again = answer(start(2), unreadable('near-miss', ['Hubei', 'Hebei']));
		expect(again).toMatchObject({ phase: 'asking', unreadable: { reason: 'near-miss' } });
		expect(again.run.answers).toEqual([]);
	});

	test('marks each planned card by its first answer', () => {
		const practice = play(start(4), [true, false]);
		expect(marksOf(practice)).toEqual(['right', 'missed', 'now', 'ahead']);
		expect(marksOf(play(practice, [true, true, true]))).toEqual(['right', 'missed', 'right', 'right']);
	});

	test('a card right on the second try still counts as missed', () => {
		const done = play(start(1), [false, true]);
		expect(done.phase).toBe('finished');
		expect(missedOf(done.run).map((miss) => miss.asked.card)).toEqual(['p/F0.f']);
		expect(firstAnswers(done.run).size).toBe(1);
		expect(done.run.answers).toHaveLength(2);
	});

	test('goes on without a card that cannot be asked', () => {
		expect(without(start(3).run, 'p/F1.f')).toMatchObject({
			planned: ['p/F0.f', 'p/F2.f'],
			queue: ['p/F0.f', 'p/F2.f']
		});
	});

	test('undo works from the finish screen and asks the same question again', () => {
		const finished = play(start(2), [true, false, true]);
		expect(finished.phase).toBe('finished');
		const back = undo(finished, 99);
		expect(back?.practice).toMatchObject({ phase: 'asking', asked: { card: 'p/F1.f', shownAt: 99 } });
		expect(back?.taken.asked.card).toBe('p/F1.f');
	});

	test('undoing every answer leads back to the start, whatever was answered', () =>
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.boolean(), { maxLength: 30 }), (n, scores) => {
				let practice = play(start(n), scores);
				const answers = practice.run.answers.length;
				for (let i = 0; i < answers; i++) practice = undo(practice, 0)?.practice ?? practice;
				expect(practice.run).toEqual(start(n).run);
				expect(undo(practice, 0)).toBeNull();
			})
		));

	test('a learner who gets everything right in the end always reaches the end', () =>
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.boolean(), { maxLength: 30 }), (n, scores) => {
				const practice = play(start(n), [...scores, ...Array.from({ length: n + 1 }, () => true)]);
				expect(practice.phase).toBe('finished');
				expect(practice.run.queue).toEqual([]);
			})
		));
});
