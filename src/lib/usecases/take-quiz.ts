import type { Form } from '#lib/domain/base/form.ts';
import { cardKeyOf, type CardKey } from '#lib/domain/base/id.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import type { Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { NO_PROGRESS, progressOf, type Progress } from '#lib/domain/memory/progress.ts';
import { score } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { reviewOf } from '#lib/domain/session/review-of.ts';
import {
	answerQuestion,
	openSitting,
	outcomeOf,
	phaseOf,
	type Sitting,
	type SittingAnswer
} from '#lib/domain/session/sitting.ts';
import type { OpenQuiz } from './open-quiz.ts';
import type { Ports } from './ports.ts';

/** A sitting of this quiz that was left before its end, if there is one that fits it. */
export const findSitting = async ({ sittings }: Pick<Ports, 'sittings'>, quiz: OpenQuiz): Promise<Sitting | null> => {
	const found = await sittings.byCode(quiz.code);
	return found?.count === quiz.questions.length ? found : null;
};

/** Nothing is stored before the first answer. */
export const startSitting = ({ ids }: Pick<Ports, 'ids'>, quiz: OpenQuiz, now: Moment): Sitting =>
	openSitting(
		{ attempt: ids.attempt(), code: quiz.code, count: quiz.questions.length, feedback: quiz.feedback },
		now.at
	);

/** Scores a response to the question on the screen; an unreadable one leaves the sitting as it is. */
export const answerInSitting = (
	quiz: OpenQuiz,
	sitting: Sitting,
	response: ResponseTo<Form>,
	given: { readonly now: Moment; readonly shownAt: number; readonly away: boolean; readonly id: string }
): { readonly sitting: Sitting; readonly score: Score | null } => {
	const phase = phaseOf(sitting);
	const question = phase.phase === 'asking' ? quiz.questions[phase.position] : undefined;
	if (question === undefined) return { sitting, score: null };
	const scored = score(question.item, response, quiz.names);
	if (scored.outcome === 'unreadable') return { sitting, score: scored };
	const answer: SittingAnswer = {
		...{ response, score: scored, at: given.now.at, review: given.id },
		tookMs: given.away ? null : given.now.at - given.shownAt
	};
	return { sitting: answerQuestion(sitting, answer), score: scored };
};

/** "I was right": the last answer counts as right; the key stays as it is. */
export const insistInSitting = (quiz: OpenQuiz, sitting: Sitting): Sitting => {
	const phase = phaseOf(sitting);
	const question = phase.phase === 'answered' ? quiz.questions[phase.position] : undefined;
	if (phase.phase !== 'answered' || question === undefined || !('text' in phase.answer.response)) return sitting;
	const response = { ...phase.answer.response, insisted: true } as const;
	const scored = score(question.item, response, quiz.names);
	if (scored.outcome !== 'scored') return sitting;
	return { ...sitting, answers: [...sitting.answers.slice(0, -1), { ...phase.answer, response, score: scored }] };
};

export interface Finished {
	/** Cards that were missed and are not practised yet. */
	readonly newMissed: readonly CardKey[];
	/** All missed cards that practice can ask. */
	readonly missed: readonly CardKey[];
}

/** Ends a sitting: cards the learner already practises get their reviews; the rest waits to be asked for. */
export const finishSitting = async (
	{ log, sittings }: Pick<Ports, 'log' | 'sittings'>,
	quiz: OpenQuiz,
	sitting: Sitting,
	now: Moment
): Promise<Finished> => {
	const entries = await log.all();
	const progress = entries.ok ? progressOf(entries.value) : NO_PROGRESS;
	const isPractised = (card: CardKey): boolean => progress.cards.has(card);
	const answered = answeredCards(quiz, sitting);
	const device = await log.device();
	const known = answered.filter(({ card }) => isPractised(card));
	const recorded = await log.append(known.map((one) => reviewIn(progress, device, one, now)));
	if (recorded.ok) await sittings.drop(sitting.attempt);
	const missed = missedCards(quiz, sitting);
	return { missed, newMissed: missed.filter((card) => !isPractised(card)) };
};

/** Takes missed cards into the learner's own practice: each gets its review from the quiz, and comes back. */
export const keepMissed = async (
	{ log }: Pick<Ports, 'log'>,
	quiz: OpenQuiz,
	sitting: Sitting,
	now: Moment
): Promise<Result<Saved, SaveProblem>> => {
	const entries = await log.all();
	const progress = entries.ok ? progressOf(entries.value) : NO_PROGRESS;
	const device = await log.device();
	const missed = new Set(missedCards(quiz, sitting));
	const fresh = answeredCards(quiz, sitting).filter(({ card }) => missed.has(card) && !progress.cards.has(card));
	return log.append(fresh.map((one) => reviewIn(progress, device, one, now)));
};

interface Answered {
	readonly card: CardKey;
	readonly position: number;
	readonly item: AnyItem;
	readonly answer: SittingAnswer;
}

/** The answers that memory can use: of a pack's cards whose fact still stands, each card once. */
const answeredCards = (quiz: OpenQuiz, sitting: Sitting): readonly Answered[] => {
	const cards = new Map<CardKey, Answered>();
	sitting.answers.forEach((answer, position) => {
		const question = quiz.questions[position];
		if (question === undefined || question.correction !== null) return;
		const { item } = question;
		if (item.pack === null || item.card === null) return;
		const card = cardKeyOf(item.pack, item.card);
		if (!cards.has(card)) cards.set(card, { card, position, item, answer });
	});
	return [...cards.values()];
};

const missedCards = (quiz: OpenQuiz, sitting: Sitting): readonly CardKey[] => {
	const missed = new Set(outcomeOf(sitting).missed);
	return answeredCards(quiz, sitting).flatMap(({ card, position }) => (missed.has(position) ? [card] : []));
};

const reviewIn = (progress: Progress, device: string, { card, item, answer }: Answered, now: Moment): Review =>
	reviewOf(
		{ ...answer, card, item, id: answer.review, at: { at: answer.at, offsetMinutes: now.offsetMinutes }, seed: null },
		{
			device,
			rolloverHour: progress.settings.rolloverHour,
			context: 'quiz',
			first: (progress.cards.get(card)?.reviews ?? 0) === 0
		}
	);
