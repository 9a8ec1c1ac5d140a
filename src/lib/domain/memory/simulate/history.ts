import type { Random } from '#lib/domain/base/random.ts';
import { columnsOf, type Histories, type Past } from '#lib/domain/memory/optimise/histories.ts';
import { plainModel } from '#lib/domain/memory/optimise/plain-model.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#lib/domain/memory/weights.ts';
import { takeCourse } from './course.ts';
import { ours } from './scheduler.ts';

/** Days of the course, and answers a day as new cards come in: about this many answers in all. */
const DAYS = 240;
const ANSWERS_A_CARD = 9;

/**
 * What a learner with these weights leaves behind who was scheduled by the usual ones: about `answers` answers, cut off
 * at that number, so that several lengths of one random source are no parts of each other.
 */
export const simulatedHistories = (
	weights: Weights,
	answers: number,
	guesses: readonly number[],
	random: Random
): Histories => {
	const histories: Past[][] = [];
	let left = answers;
	const newPerDay = Math.ceil(answers / ANSWERS_A_CARD / (DAYS / 2));
	const course = { days: 100 * DAYS, newPerDay, cards: Math.ceil(answers / ANSWERS_A_CARD), guesses, missedDays: 0.1 };
	takeCourse(
		{ ...course, days: DAYS },
		{ model: plainModel(weights), random },
		ours(plainModel(DEFAULT_WEIGHTS), 0.9),
		(answer) => {
			if (left-- <= 0) return;
			const past = { day: answer.day, rating: answer.isRight ? 3 : 1, guess: answer.guess } as const;
			const known = histories[answer.card];
			if (known === undefined) histories[answer.card] = [past];
			else known.push(past);
		}
	);
	return columnsOf(histories);
};
