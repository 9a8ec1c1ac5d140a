import type { CardKey } from '#lib/domain/base/id.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { MemoryState } from '#lib/domain/memory/memory.ts';
import { answerBy, chance, type Learner } from './learner.ts';
import type { Planned, Scheduler } from './scheduler.ts';

/** What is practised, and how. */
export interface Course {
	readonly days: number;
	readonly newPerDay: number;
	readonly cards: number;
	/** Chance of a lucky right answer, by which questions are asked; each as likely as the others. */
	readonly guesses: readonly number[];
	/** Share of days without practice, 0-1. */
	readonly missedDays: number;
}

/** One answer on the way, for those who want the log and not only the sums. */
export interface Occasion {
	readonly card: number;
	readonly day: StudyDay;
	readonly isRight: boolean;
	readonly guess: number;
}

/** Answers at least a day after the one before, and how often the learner knew. */
interface Tally {
	count: number;
	knew: number;
	predicted: number;
}

export interface Outcome {
	/** Answers in all, repeats on the same day included. */
	readonly answers: number;
	readonly all: Readonly<Tally>;
	/** Of those, the ones whose interval was not held at the one day that is the least. */
	readonly free: Readonly<Tally>;
	readonly met: number;
	/** Sum of the true probabilities of recall at the end. */
	readonly known: number;
}

/** A card that was met: true memory, and what the scheduler makes of it. */
interface Card<State> {
	readonly truth: MemoryState;
	readonly plan: Planned<State>;
	readonly reviews: number;
}

interface Extras<State> {
	/** Cards that were met before the first day. */
	readonly begun?: readonly Card<State>[];
	readonly onAnswer?: (occasion: Occasion) => void;
}

interface Sums {
	answers: number;
	readonly all: Tally;
	readonly free: Tally;
}

/**
 * A learner takes a course under a scheduler: every day all that is due, then new cards. What was missed is asked again
 * the same day, from memory, as in practice.
 */
export const takeCourse = <State>(
	course: Course,
	learner: Learner,
	scheduler: Scheduler<State>,
	{ begun = [], onAnswer = () => undefined }: Extras<State> = {}
): Outcome => {
	const cards: Card<State>[] = [...begun];
	const due = new Map<StudyDay, number[]>();
	begun.forEach(({ plan }, n) => put(due, plan.dueOn, n));
	const sums: Sums = { answers: 0, all: noTally(), free: noTally() };
	for (let day = 0; day < course.days; day++) {
		const waiting = due.get(day) ?? [];
		due.delete(day);
		if (course.missedDays > 0 && chance(learner.random) < course.missedDays) {
			for (const n of waiting) put(due, day + 1, n);
			continue;
		}
		for (const n of [...waiting, ...freshCards(course, cards.length)]) {
			const card = asked(course, learner, scheduler, sums, cards[n] ?? null, n, day, onAnswer);
			cards[n] = card;
			put(due, card.plan.dueOn, n);
		}
	}
	const known = cards.reduce((sum, { truth }) => sum + learner.model.retrievability(truth, course.days), 0);
	return { ...sums, known, met: cards.length };
};

const put = (due: Map<StudyDay, number[]>, day: StudyDay, n: number): void => {
	const list = due.get(day);
	if (list === undefined) due.set(day, [n]);
	else list.push(n);
};

const freshCards = ({ newPerDay, cards }: Course, met: number): readonly number[] =>
	Array.from({ length: Math.max(0, Math.min(newPerDay, cards - met)) }, (_, n) => met + n);

const asked = <State>(
	{ guesses }: Course,
	learner: Learner,
	scheduler: Scheduler<State>,
	sums: Sums,
	before: Card<State> | null,
	n: number,
	day: StudyDay,
	onAnswer: (occasion: Occasion) => void
): Card<State> => {
	const guess = guesses[guesses.length === 1 ? 0 : learner.random.below(guesses.length)] ?? 0;
	const given = answerBy(learner, before?.truth ?? null, day, guess);
	if (before !== null) count(sums, before.plan, scheduler.predicted(before.plan.state, day), given.knew);
	const answered = (from: Card<State> | null, truth: MemoryState, isRight: boolean, luck: number): Card<State> => {
		sums.answers++;
		onAnswer({ card: n, day, isRight, guess: luck });
		const reviews = (from?.reviews ?? 0) + 1;
		const seen = { card: keyOf(n), reviews, on: day, isRight, guess: luck };
		return { truth, reviews, plan: scheduler.after(from?.plan.state ?? null, seen) };
	};
	const once = answered(before, given.after, given.isRight, guess);
	return given.isRight ? once : answered(once, learner.model.afterReview(given.after, 3, day), true, 0);
};

const count = <State>(sums: Sums, plan: Planned<State>, predicted: number | null, knew: boolean): void => {
	for (const tally of plan.isHeld ? [sums.all] : [sums.all, sums.free]) {
		tally.count++;
		tally.predicted += predicted ?? 0;
		if (knew) tally.knew++;
	}
};

const noTally = (): Tally => ({ count: 0, knew: 0, predicted: 0 });

const keyOf = (n: number): CardKey => `course/S${n}.f`;
