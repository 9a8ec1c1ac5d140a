import type { Form } from '#lib/domain/base/form.ts';
import { cardKeyOf, readCardId, type CardKey } from '#lib/domain/base/id.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { movesMemory } from '#lib/domain/memory/guess.ts';
import { MOST_TOOK_MS, type Review } from '#lib/domain/memory/log.ts';
import type { Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import { score } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Score } from '#lib/domain/questions/score.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { reviewOf } from '#lib/domain/session/review-of.ts';
import {
	answerQuestion,
	drawOrder,
	openSitting,
	outcomeOf,
	phaseOf,
	placeOf,
	revise,
	type Sitting,
	type SittingAnswer
} from '#lib/domain/session/sitting.ts';
import { canBePractised, oneOfEachFact } from './desk.ts';
import type { OpenQuiz, QuizQuestion } from './open-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** A sitting of this quiz that was left before its end, if there is one that fits it. */
export const findSitting = async ({ sittings }: Pick<Ports, 'sittings'>, quiz: OpenQuiz): Promise<Sitting | null> => {
	const found = await sittings.byCode(quiz.code);
	return found?.count === quiz.questions.length ? found : null;
};

/** Nothing is stored before the first answer. `name`: as the student gave it, where one is asked. */
export const startSitting = ({ ids }: Pick<Ports, 'ids'>, quiz: OpenQuiz, now: Moment, name?: string): Sitting => {
	const [attempt, count] = [ids.attempt(), quiz.questions.length];
	const order = quiz.shuffled ? { order: drawOrder(attempt, count) } : {};
	return openSitting(
		{ attempt, code: quiz.code, count, feedback: quiz.feedback, ...order, ...(name === undefined ? {} : { name }) },
		now.at
	);
};

/** The question that a sitting shows at a position. */
export const questionShown = (quiz: OpenQuiz, sitting: Sitting, shown: number): QuizQuestion | undefined =>
	quiz.questions[placeOf(sitting, shown)];

/** Scores a response to the question on the screen; an unreadable one leaves the sitting as it is. */
export const answerInSitting = (
	quiz: OpenQuiz,
	sitting: Sitting,
	response: ResponseTo<Form>,
	given: { readonly now: Moment; readonly shownAt: number; readonly away: boolean; readonly id: string }
): { readonly sitting: Sitting; readonly score: Score | null } => {
	const phase = phaseOf(sitting);
	const question = phase.phase === 'asking' ? questionShown(quiz, sitting, phase.position) : undefined;
	if (question === undefined) return { sitting, score: null };
	const scored = score(question.item, response, quiz.names);
	if (scored.outcome === 'unreadable') return { sitting, score: scored };
	const tookMs = given.away ? null : Math.min(MOST_TOOK_MS, Math.max(0, given.now.at - given.shownAt));
	const answer: SittingAnswer = { response, score: scored, ...given.now, tookMs, review: given.id };
	return { sitting: answerQuestion(sitting, answer), score: scored };
};

/** "I was right", after a typed miss: the last answer counts as right; the key stays as it is. */
export const insistInSitting = (quiz: OpenQuiz, sitting: Sitting): Sitting => {
	const phase = phaseOf(sitting);
	const question = phase.phase === 'answered' ? questionShown(quiz, sitting, phase.position) : undefined;
	if (phase.phase !== 'answered' || question === undefined || !('text' in phase.answer.response)) return sitting;
	const response = { ...phase.answer.response, insisted: true } as const;
	const scored = score(question.item, response, quiz.names);
	return scored.outcome === 'scored' ? revise(sitting, { ...phase.answer, response, score: scored }) : sitting;
};

/** Stores a sitting so that a closed tab can go on with it; one that it takes the place of goes. */
export const keepSitting = async (
	{ sittings }: Pick<Ports, 'sittings'>,
	sitting: Sitting,
	replaced: Sitting | null
): Promise<Result<Saved, SaveProblem>> => {
	const saved = await sittings.save(sitting);
	if (saved.ok && replaced !== null && replaced.attempt !== sitting.attempt) await sittings.drop(replaced.attempt);
	return saved;
};

export interface Finished {
	/** Cards that were missed and are not practised yet. */
	readonly newMissed: readonly CardKey[];
	/** All missed cards that practice can ask, one of each fact. */
	readonly missed: readonly CardKey[];
	/** Set when the answers could not be written down. The sitting then stays, and ending it again is harmless. */
	readonly problem: SaveProblem | null;
}

/** Ends a sitting: cards the learner already practises get their reviews; the rest waits to be asked for. */
export const finishSitting = async (
	{ log, sittings, clock }: Pick<Ports, 'log' | 'sittings' | 'clock'>,
	quiz: OpenQuiz,
	sitting: Sitting
): Promise<Finished> => {
	const missedAnswers = missedIn(quiz, sitting);
	const missed = missedAnswers.map(({ card }) => card);
	const [read, device] = await Promise.all([log.progress(clock.now()), log.device()]);
	if (!read.ok) return { missed: oneOfEachFact(missed), newMissed: [], problem: read.problem };
	const progress = read.value;
	const known = answeredCards(quiz, sitting).filter(({ card }) => progress.cards.has(card));
	const recorded = await log.append(known.map((one) => reviewIn(progress, device, one)));
	if (recorded.ok) await sittings.drop(sitting.attempt);
	return {
		missed: oneOfEachFact(missed),
		newMissed: missedAnswers.filter((one) => isNew(progress, one)).map(({ card }) => card),
		problem: recorded.ok ? null : recorded.problem
	};
};

/**
 * Takes missed cards into the learner's own practice: each gets its review from the quiz, and comes back the same day.
 * A second time adds nothing.
 */
export const keepMissed = async (
	{ log, clock }: Pick<Ports, 'log' | 'clock'>,
	quiz: OpenQuiz,
	sitting: Sitting
): Promise<Result<Saved, SaveProblem>> => {
	const [read, device] = await Promise.all([log.progress(clock.now()), log.device()]);
	if (!read.ok) return read;
	const progress = read.value;
	const fresh = missedIn(quiz, sitting).filter((one) => isNew(progress, one));
	return log.append(fresh.map((one) => reviewIn(progress, device, one)));
};

interface Answered {
	readonly card: CardKey;
	readonly position: number;
	readonly item: AnyItem;
	readonly answer: SittingAnswer;
}

/**
 * The answers that memory can use: of a pack's cards whose fact still stands, each card once. What was asked of it
 * beside others is recorded as well, but moves nothing.
 */
const answeredCards = (quiz: OpenQuiz, sitting: Sitting): readonly Answered[] => {
	const answered = new Map<string, Answered>();
	sitting.answers.forEach((answer, position) => {
		const question = questionShown(quiz, sitting, position);
		const card = question === undefined ? null : cardOf(quiz, question);
		if (question === undefined || card === null) return;
		const one = { card, position, item: question.item, answer };
		const name = `${card}|${movesMemory(question.item.form)}`;
		if (!answered.has(name)) answered.set(name, one);
	});
	return [...answered.values()];
};

/** The learner's card that a question is about; null where it says nothing about one. */
const cardOf = ({ pack }: OpenQuiz, { item, own, correction }: QuizQuestion): CardKey | null => {
	if (own || correction !== null || pack === null || item.card === null) return null;
	const fact = pack.facts.find(({ id }) => id === readCardId(item.card ?? '')?.fact);
	return fact !== undefined && canBePractised(fact) ? cardKeyOf(pack.id, item.card) : null;
};

const missedIn = (quiz: OpenQuiz, sitting: Sitting): readonly Answered[] => {
	const missed = new Set(outcomeOf(sitting).missed);
	return answeredCards(quiz, sitting).filter(({ position }) => missed.has(position));
};

/** Whether an answer is the first that memory has of its card. */
const isNew = (progress: Progress, { card, item }: Answered): boolean =>
	movesMemory(item.form) && !progress.cards.has(card);

const reviewIn = (progress: Progress, device: string, { card, item, answer }: Answered): Review => {
	const { at, offsetMinutes, review: id } = answer;
	return reviewOf(
		{ ...answer, card, item, id, at: { at, offsetMinutes }, seed: null },
		{
			device,
			rolloverHour: progress.settings.rolloverHour,
			context: 'quiz',
			first: (progress.cards.get(card)?.reviews ?? 0) === 0
		}
	);
};
