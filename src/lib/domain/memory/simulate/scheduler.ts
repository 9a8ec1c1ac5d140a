import type { CardKey } from '#lib/domain/base/id.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import { dueAfter } from '#lib/domain/memory/interval.ts';
import { afterAnswer, type MemoryModel, type MemoryState } from '#lib/domain/memory/memory.ts';

/** An answer as a scheduler sees it: the chance of luck, but not whether it was luck. */
export interface Seen {
	readonly card: CardKey;
	/** Answers to this card, this one included. */
	readonly reviews: number;
	readonly on: StudyDay;
	readonly isRight: boolean;
	readonly guess: number;
}

export interface Planned<State> {
	readonly state: State;
	readonly dueOn: StudyDay;
	/** The wanted interval was shorter than the one day that is the least. */
	readonly isHeld: boolean;
}

/** What decides when a card comes back. */
export interface Scheduler<State> {
	readonly after: (before: State | null, seen: Seen) => Planned<State>;
	/** Probability of recall that it would name before an answer; null when it names none. */
	readonly predicted: (state: State, on: StudyDay) => number | null;
}

/** Our own: memory as it is replayed from the log, and due days as they are shown. */
export const ours = (model: MemoryModel, desiredRetention: number): Scheduler<MemoryState> => ({
	after: (before, { card, reviews, on, isRight, guess }) => {
		const state = afterAnswer(before, { rating: isRight ? 3 : 1, guess, on }, model);
		const { dueOn } = dueAfter(card, reviews, state, desiredRetention, model);
		return { state, dueOn, isHeld: model.intervalFor(state, desiredRetention) < 1 };
	},
	predicted: (state, on) => model.retrievability(state, on)
});

/** As `ours`, but what luck may have done counts in full. */
export const oursWithoutBlend = (model: MemoryModel, desiredRetention: number): Scheduler<MemoryState> => {
	const scheduler = ours(model, desiredRetention);
	return { ...scheduler, after: (before, seen) => scheduler.after(before, { ...seen, guess: 0 }) };
};

interface Sm2State {
	readonly ease: number;
	readonly interval: number;
	readonly streak: number;
	readonly on: StudyDay;
}

/**
 * SM-2 (Wozniak 1990, Optimization of learning, 3.2): right is quality 4, which leaves the ease factor as it is; wrong is
 * quality 1, which lowers it and begins with one day again.
 */
export const sm2: Scheduler<Sm2State> = {
	after: (before, { on, isRight }) => {
		const { ease, interval, streak } = before ?? { ease: 2.5, interval: 0, streak: 0 };
		// The repeat on the day of a miss is part of that answer
		if (before !== null && before.on === on && isRight) return { state: before, dueOn: on + 1, isHeld: false };
		const state = isRight
			? { ease, interval: streak === 0 ? 1 : streak === 1 ? 6 : Math.ceil(interval * ease), streak: streak + 1, on }
			: { ease: Math.max(1.3, ease - 0.54), interval: 1, streak: 0, on };
		return { state, dueOn: on + state.interval, isHeld: false };
	},
	predicted: () => null
};
