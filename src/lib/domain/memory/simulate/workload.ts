import { randomFrom } from '#lib/domain/base/random.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { MemoryState } from '#lib/domain/memory/memory.ts';
import { plainModel } from '#lib/domain/memory/optimise/plain-model.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import { takeCourse } from './course.ts';
import { ours } from './scheduler.ts';

/** Where a learner stands, and what they mean to do. */
export interface Plan {
	readonly weights: Weights;
	/** Cards met so far, which are not suspended. */
	readonly met: readonly MemoryState[];
	/** Cards still to be met, and how many of them a day. */
	readonly fresh: number;
	readonly newPerDay: number;
	readonly today: StudyDay;
	readonly days: number;
}

/** What a goal would cost and bring over the days of a plan. */
export interface Workload {
	readonly goal: number;
	/** Answers a day on average, repeats of what was missed included. */
	readonly answersPerDay: number;
	/** Sum of the probabilities of recall on the last day. */
	readonly known: number;
}

export const GOALS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97] as const;

/** Plays a plan through with one goal, from memory alone and with the same luck for each goal. */
export const workloadAt = (plan: Plan, goal: number): Workload => {
	const model = plainModel(plan.weights);
	const { days, newPerDay, today } = plan;
	const begun = plan.met.map((state) => {
		// The days of a course count from 0
		const now = { ...state, reviewedOn: state.reviewedOn - today };
		const dueOn = Math.max(0, now.reviewedOn + Math.max(1, Math.round(model.intervalFor(state, goal))));
		return { truth: now, plan: { state: now, dueOn, isHeld: false }, reviews: 1 };
	});
	const course = { days, newPerDay, cards: begun.length + plan.fresh, guesses: [0], missedDays: 0 };
	const { answers, known } = takeCourse(course, { model, random: randomFrom('workload') }, ours(model, goal), {
		begun
	});
	return { goal, answersPerDay: answers / days, known };
};
