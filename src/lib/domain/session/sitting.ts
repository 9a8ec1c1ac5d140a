import type { Form } from '#lib/domain/base/form.ts';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import type { Instant } from '#lib/domain/base/time.ts';
import { isRight, type Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';

export interface SittingAnswer {
	readonly response: ResponseTo<Form>;
	readonly score: Score & { readonly outcome: 'scored' };
	readonly at: Instant;
	/** Minutes east of UTC that held then: a sitting may go on in another zone. */
	readonly offsetMinutes: number;
	/** Null when the page lost focus meanwhile. */
	readonly tookMs: number | null;
	/** The id that its review gets, fixed when it was given: recording it twice is harmless. */
	readonly review: string;
}

/** One learner taking one quiz once. It holds no words: the quiz is rebuilt from its code. */
export interface Sitting {
	/** The attempt id, made when the sitting starts. */
	readonly attempt: string;
	/** The frame the quiz came in. */
	readonly code: string;
	readonly startedAt: Instant;
	/** In the order in which the questions are shown; `placeOf` tells where they stand in the quiz. */
	readonly answers: readonly SittingAnswer[];
	/** Shown answers wait for "continue"; the position then still is the answered one. */
	readonly waiting: boolean;
	readonly count: number;
	readonly feedback: 'each' | 'end';
	/** Drawn for this sitting: the position in the quiz of each question in the order shown; absent where nothing was drawn. */
	readonly order?: readonly number[];
	/** As the student gave it, where a name was asked. */
	readonly name?: string;
}

export type SittingPhase =
	| { readonly phase: 'asking'; readonly position: number }
	| { readonly phase: 'answered'; readonly position: number; readonly answer: SittingAnswer }
	| { readonly phase: 'finished' };

export const openSitting = (
	quiz: Pick<Sitting, 'attempt' | 'code' | 'count' | 'feedback' | 'order' | 'name'>,
	startedAt: Instant
): Sitting => ({ ...quiz, startedAt, answers: [], waiting: false });

export const phaseOf = (sitting: Sitting): SittingPhase => {
	const answer = sitting.answers.at(-1);
	if (sitting.waiting && answer !== undefined)
		return { phase: 'answered', position: sitting.answers.length - 1, answer };
	return sitting.answers.length >= sitting.count
		? { phase: 'finished' }
		: { phase: 'asking', position: sitting.answers.length };
};

/** Records a scored answer to the question on the screen. With feedback at the end the next question follows at once. */
export const answerQuestion = (sitting: Sitting, answer: SittingAnswer): Sitting => {
	if (phaseOf(sitting).phase !== 'asking') return sitting;
	return { ...sitting, answers: [...sitting.answers, answer], waiting: sitting.feedback === 'each' };
};

/** The last answer in another light, while it is still shown. */
export const revise = (sitting: Sitting, answer: SittingAnswer): Sitting =>
	sitting.waiting ? { ...sitting, answers: [...sitting.answers.slice(0, -1), answer] } : sitting;

/** On from a shown answer. */
export const goOn = (sitting: Sitting): Sitting => (sitting.waiting ? { ...sitting, waiting: false } : sitting);

/** The position in the quiz of the question that is shown at a position. */
export const placeOf = ({ order }: Pick<Sitting, 'order'>, shown: number): number => order?.[shown] ?? shown;

/** An order of so many questions, drawn by the attempt: the same sitting has the same order. */
export const drawOrder = (attempt: string, count: number): readonly number[] =>
	shuffle(
		Array.from({ length: count }, (_, place) => place),
		randomFrom(attempt)
	);

export interface Outcome {
	/** Every question counts one, whatever it is worth by itself; to a tenth. */
	readonly earned: number;
	/** Questions answered. */
	readonly possible: number;
	/** Positions of the questions that were missed, in the order shown. */
	readonly missed: readonly number[];
	/** Spent on the questions, as far as it is known: a night between two of them does not count. */
	readonly tookMs: number;
}

export const outcomeOf = (sitting: Sitting): Outcome => ({
	earned:
		Math.round(sitting.answers.reduce((sum, { score }) => sum + score.earned / Math.max(1, score.possible), 0) * 10) /
		10,
	possible: sitting.answers.length,
	missed: sitting.answers.flatMap(({ score }, position) => (isRight(score) ? [] : [position])),
	tookMs: sitting.answers.reduce((sum, { tookMs }) => sum + (tookMs ?? 0), 0)
});
