import {
	LEAST_STABILITY,
	daysUntil,
	firstDifficulty,
	firstStability,
	nextDifficulty,
	nextStability,
	recallAfter,
	stepOf
} from './step.ts';
import type { MemoryModel, MemoryState } from '#lib/domain/memory/memory.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';

/** The same model as `fsrs6`, small enough for a worker. */
export const plainModel = (weights: Weights): MemoryModel => {
	const step = stepOf(weights);
	return {
		name: 'fsrs6',
		afterReview: (before, rating, on) => {
			if (before === null)
				return { stability: firstStability(step, rating), difficulty: firstDifficulty(step, rating), reviewedOn: on };
			const { stability, difficulty } = bounded(before);
			const days = daysSince(before, on);
			const recall = recallAfter(step, days, stability);
			return {
				stability: nextStability(step, stability, difficulty, days, recall, rating),
				difficulty: nextDifficulty(step, difficulty, rating),
				reviewedOn: before.reviewedOn + days
			};
		},
		retrievability: (state, on) => recallAfter(step, daysSince(state, on), state.stability),
		intervalFor: (state, desiredRetention) => daysUntil(step, desiredRetention, state.stability)
	};
};

const daysSince = ({ reviewedOn }: MemoryState, on: StudyDay): number => Math.max(0, on - reviewedOn);

const bounded = ({ stability, difficulty }: MemoryState) => ({
	stability: Math.max(LEAST_STABILITY, stability),
	difficulty: Math.max(1, difficulty)
});
