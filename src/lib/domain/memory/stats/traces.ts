import type { StudyDay } from '#lib/domain/base/time.ts';
import { FIRST_SIGHT_RECALL, knownShare, type Rating } from '#lib/domain/memory/memory.ts';
import {
	firstDifficulty,
	firstStability,
	nextDifficulty,
	nextStability,
	recallAfter,
	type Step
} from '#lib/domain/memory/optimise/step.ts';

/** In place of days since an answer that was never given. */
export const NEVER = -1;

/** Memory of many cards at once, each by its place, changed in place: quick enough to replay a whole log on a phone. */
export interface Traces {
	/** Whole days, 0 on the same day and when a clock went back; `NEVER` for a new card. */
	readonly daysSince: (place: number, day: StudyDay) => number;
	/** Probability of recall after so many days, 0-1, of a card that is not new. */
	readonly recall: (place: number, days: number) => number;
	readonly answer: (place: number, day: StudyDay, rating: Rating, guess: number) => void;
	readonly forget: (place: number) => void;
	/** What is known of a card; null for a new one. */
	readonly stateAt: (place: number) => TraceState | null;
	/** Takes up a memory that was known before. */
	readonly begin: (place: number, state: TraceState) => void;
}

export interface TraceState {
	readonly stability: number;
	readonly difficulty: number;
	readonly lastDay: StudyDay;
}

/** The model of `memory.ts`, `afterAnswer`, by columns. */
export const tracesFor = (step: Step): Traces => {
	const stability: number[] = [];
	const difficulty: number[] = [];
	const lastDay: number[] = [];
	const daysSince = (place: number, day: StudyDay): number => {
		const last = lastDay[place] ?? NaN;
		return Number.isNaN(last) ? NEVER : Math.max(0, day - last);
	};
	const recall = (place: number, days: number): number => recallAfter(step, days, stability[place] ?? 1);
	const answer = (place: number, day: StudyDay, rating: Rating, guess: number): void => {
		const days = daysSince(place, day);
		const before = { stability: stability[place] ?? 1, difficulty: difficulty[place] ?? 1, days };
		const chance = days === NEVER ? FIRST_SIGHT_RECALL : days === 0 ? 1 : recall(place, days);
		const known = rating === 1 || guess === 0 ? 1 : knownShare(chance, guess);
		const after = stabilityAfter(step, before, chance, rating);
		stability[place] =
			known === 1 ? after : Math.exp(mix(known, Math.log(after), Math.log(stabilityAfter(step, before, chance, 1))));
		const harder = difficultyAfter(step, before, rating);
		difficulty[place] = known === 1 ? harder : mix(known, harder, difficultyAfter(step, before, 1));
		lastDay[place] = days === NEVER ? day : Math.max(day, lastDay[place] ?? day);
	};
	const stateAt = (place: number): TraceState | null => {
		const last = lastDay[place] ?? NaN;
		if (Number.isNaN(last)) return null;
		return { stability: stability[place] ?? 1, difficulty: difficulty[place] ?? 1, lastDay: last };
	};
	const begin = (place: number, state: TraceState): void => {
		stability[place] = state.stability;
		difficulty[place] = state.difficulty;
		lastDay[place] = state.lastDay;
	};
	return { daysSince, recall, answer, forget: (place) => void (lastDay[place] = NaN), stateAt, begin };
};

interface Trace {
	readonly stability: number;
	readonly difficulty: number;
	readonly days: number;
}

const stabilityAfter = (step: Step, { stability, difficulty, days }: Trace, recall: number, rating: Rating): number =>
	days === NEVER ? firstStability(step, rating) : nextStability(step, stability, difficulty, days, recall, rating);

const difficultyAfter = (step: Step, { difficulty, days }: Trace, rating: Rating): number =>
	days === NEVER ? firstDifficulty(step, rating) : nextDifficulty(step, difficulty, rating);

const mix = (share: number, a: number, b: number): number => share * a + (1 - share) * b;
