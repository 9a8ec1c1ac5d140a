import type { Random } from '#lib/domain/base/random.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import { FIRST_SIGHT_RECALL, type MemoryModel, type MemoryState } from '#lib/domain/memory/memory.ts';

/** Someone whose memory follows the model with weights that nobody else knows. Chance decides what comes to mind. */
export interface Learner {
	readonly model: MemoryModel;
	readonly random: Random;
}

/** One answer of theirs: whether they knew it, and whether it was right, which luck can do as well. */
export interface Given {
	readonly knew: boolean;
	readonly isRight: boolean;
	readonly after: MemoryState;
}

const FINE = 0x1_0000_0000;

/** What they answer on a day. What they did not know they have then seen, as after any question here. */
export const answerBy = (
	{ model, random }: Learner,
	before: MemoryState | null,
	on: StudyDay,
	guess: number
): Given => {
	const recall = before === null ? FIRST_SIGHT_RECALL : model.retrievability(before, on);
	const knew = chance(random) < recall;
	const isRight = knew || (guess > 0 && chance(random) < guess);
	return { knew, isRight, after: model.afterReview(before, knew ? 3 : 1, on) };
};

/** 0 <= x < 1 */
export const chance = (random: Random): number => random.below(FINE) / FINE;
