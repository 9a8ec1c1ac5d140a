import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import { chanceOf, lossOf, ratingAt, replayOnto } from './forward.ts';
import type { Histories } from './histories.ts';
import { stepOf } from './step.ts';
import { at, tapeFor } from './tape.ts';

/** Answers up to which a better prediction may well be luck: then it must be better by more than that. */
const LUCK_UP_TO = 2000;
/** By how many standard errors (docs/decisions/0009). */
const CLEARLY = 1.5;

/** Log losses of the same answers under the weights in force and under fitted ones that had not seen them. */
export interface Trial {
	readonly inForce: Float64Array;
	readonly fitted: Float64Array;
}

/** What all trials together say: mean log losses, and whether the fitted weights were clearly better. */
export interface Judgement {
	readonly before: number;
	readonly after: number;
	readonly isBetter: boolean;
}

/** Tries both on the counted answers from a day on and before another. */
export const tryOut = (
	histories: Histories,
	days: readonly [from: StudyDay, before: StudyDay],
	inForce: Weights,
	fitted: Weights
): Trial => ({ inForce: lossesOf(histories, days, inForce), fitted: lossesOf(histories, days, fitted) });

/** `answers`: counted in all. */
export const judge = (trials: readonly Trial[], answers: number): Judgement => {
	const before = trials.flatMap(({ inForce }) => [...inForce]);
	const after = trials.flatMap(({ fitted }) => [...fitted]);
	const gains = before.map((loss, n) => loss - (after[n] ?? 0));
	const gain = mean(gains);
	const spread = mean(gains.map((one) => (one - gain) ** 2));
	const luck = answers < LUCK_UP_TO ? CLEARLY * Math.sqrt(spread / gains.length) : 0;
	return { before: mean(before), after: mean(after), isBetter: gain > luck };
};

const lossesOf = (
	histories: Histories,
	[first, end]: readonly [StudyDay, StudyDay],
	weights: Weights
): Float64Array => {
	const { starts, guesses, days, elapsed } = histories;
	const [step, tape] = [stepOf(weights), tapeFor(histories)];
	const losses: number[] = [];
	for (let n = 1; n < starts.length; n++) {
		const [from, to] = [at(starts, n - 1), at(starts, n)];
		replayOnto(tape, histories, step, from, to);
		for (let review = from; review < to; review++) {
			const day = at(days, review);
			if (day < first || day >= end || at(elapsed, review) === 0) continue;
			const chance = chanceOf(at(tape.recall, review - from), at(guesses, review));
			losses.push(lossOf(chance, ratingAt(histories, review) > 1));
		}
	}
	return Float64Array.from(losses);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
