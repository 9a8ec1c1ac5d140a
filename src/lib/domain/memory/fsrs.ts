import { FSRSAlgorithm } from 'ts-fsrs';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { MemoryModel, MemoryState } from './memory.ts';
import type { Weights } from './weights.ts';

// ts-fsrs adds these to every Date of the page. Nothing we call needs them.
for (const added of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, added);

const LEAST_STABILITY = 0.001;
const LEAST_DIFFICULTY = 1;

/**
 * FSRS-6 with one learner's weights, counted in whole study days. The step and the curve are ts-fsrs'; the formulas
 * are in the open-spaced-repetition/fsrs4anki wiki, The Algorithm.
 */
export const fsrs6 = (weights: Weights): MemoryModel => {
	// Without steps ts-fsrs leaves weights inside their bounds as they are.
	const algorithm = new FSRSAlgorithm({ w: [...weights], learning_steps: [], relearning_steps: [] });
	return {
		name: 'fsrs6',
		afterReview: (before, rating, on) => {
			const elapsed = before === null ? 0 : elapsedDays(before, on);
			const { stability, difficulty } = algorithm.next_state(before === null ? null : bounded(before), elapsed, rating);
			return { stability, difficulty, reviewedOn: before === null ? on : Math.max(on, before.reviewedOn) };
		},
		retrievability: (state, on) => algorithm.forgetting_curve(elapsedDays(state, on), state.stability),
		intervalFor: (state, desiredRetention) => algorithm.calculate_interval_modifier(desiredRetention) * state.stability
	};
};

/** Never below 0: a device whose clock or zone went back does not unlearn. */
const elapsedDays = (state: MemoryState, on: StudyDay): number => Math.max(0, on - state.reviewedOn);

/** A blend of two states at a bound may lie a rounding error outside, which ts-fsrs refuses by throwing. */
const bounded = ({ stability, difficulty }: MemoryState) => ({
	stability: Math.max(LEAST_STABILITY, stability),
	difficulty: Math.max(LEAST_DIFFICULTY, difficulty)
});
