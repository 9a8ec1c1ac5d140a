import type { Random } from '#lib/domain/base/random.ts';
import { columnsOf, type Histories, type Past } from '#lib/domain/memory/optimise/histories.ts';
import { plainModel } from '#lib/domain/memory/optimise/plain-model.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#lib/domain/memory/weights.ts';
import { takeCourse, type Occasion } from './course.ts';
import { ours } from './scheduler.ts';

/** The course: new cards come in during its first half, each of which is answered about so often. */
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
	const onAnswer = ({ card, day, isRight, guess }: Occasion): void => {
		if (left-- <= 0) return;
		const past = { day, rating: isRight ? 3 : 1, guess } as const;
		const known = histories[card];
		if (known === undefined) histories[card] = [past];
		else known.push(past);
	};
	const cards = Math.ceil(answers / ANSWERS_A_CARD);
	const course = { days: DAYS, newPerDay: Math.ceil(cards / (DAYS / 2)), cards, guesses, missedDays: 0.1 };
	takeCourse(course, { model: plainModel(weights), random }, ours(plainModel(DEFAULT_WEIGHTS), 0.9), { onAnswer });
	return columnsOf(histories);
};
