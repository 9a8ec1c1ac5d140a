import type { Rating } from '#lib/domain/memory/memory.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';

/**
 * FSRS-6 once more, as plain numbers: what the optimiser differentiates and workers run. The formulas are in the
 * open-spaced-repetition/fsrs4anki wiki, The Algorithm; tests hold it against ts-fsrs.
 */
export interface Step {
	readonly w: Weights;
	/** So that recall is 90 % when as many days have gone by as the stability says. */
	readonly factor: number;
	/** e^w8 */
	readonly growth: number;
	/** The difficulty of an easy start, to which every difficulty drifts. Not limited to 1-10. */
	readonly easyStart: number;
	/** What is left at least of a stability after a miss, as a share of it. */
	readonly cap: number;
}

export const LEAST_STABILITY = 0.001;
export const MOST_STABILITY = 36_500;
export const LN_90 = Math.log(0.9);

export const stepOf = (w: Weights): Step => ({
	w,
	factor: Math.exp(-LN_90 / w[20]) - 1,
	growth: Math.exp(w[8]),
	easyStart: w[4] - Math.exp(3 * w[5]) + 1,
	cap: Math.exp(-w[17] * w[18])
});

/** Probability of recall after `days`, 0-1. */
export const recallAfter = ({ w, factor }: Step, days: number, stability: number): number =>
	Math.exp(-w[20] * Math.log(1 + (factor * days) / stability));

/** Days until recall falls to `retention`. */
export const daysUntil = ({ w, factor }: Step, retention: number, stability: number): number =>
	((Math.exp(Math.log(retention) / -w[20]) - 1) / factor) * stability;

export const firstStability = ({ w }: Step, rating: Rating): number => w[firstOf(rating)];

/** Which weight is the stability after a first answer. */
export const firstOf = (rating: Rating): 0 | 1 | 2 | 3 => (rating === 1 ? 0 : rating === 2 ? 1 : rating === 3 ? 2 : 3);

export const firstDifficulty = ({ w }: Step, rating: Rating): number =>
	withinTen(w[4] - Math.exp((rating - 1) * w[5]) + 1);

export const nextDifficulty = (step: Step, difficulty: number, rating: Rating): number =>
	withinTen(driftingDifficulty(step, difficulty, rating));

/** Before it is limited to 1-10. */
export const driftingDifficulty = ({ w, easyStart }: Step, difficulty: number, rating: Rating): number => {
	const moved = difficulty - (w[6] * (rating - 3) * (10 - difficulty)) / 9;
	return w[7] * easyStart + (1 - w[7]) * moved;
};

/** Stability in days after an answer `days` after the one before, when recall was `recall`. */
export const nextStability = (
	step: Step,
	stability: number,
	difficulty: number,
	days: number,
	recall: number,
	rating: Rating
): number => {
	if (days === 0) return withinLife(stability * sameDayFactor(step, stability, rating));
	if (rating > 1) return withinLife(stability * (1 + gainOf(step, stability, difficulty, recall, rating)));
	const left = withinLife(leftOf(step, stability, difficulty, recall));
	return Math.min(left, Math.max(LEAST_STABILITY, stability * step.cap));
};

/** Same day: the factor, never below 1 unless it was missed. */
export const sameDayFactor = (step: Step, stability: number, rating: Rating): number => {
	const factor = freeSameDayFactor(step, stability, rating);
	return rating > 1 ? Math.max(1, factor) : factor;
};

export const freeSameDayFactor = ({ w }: Step, stability: number, rating: Rating): number =>
	Math.exp(w[17] * (rating - 3 + w[18]) - w[19] * Math.log(stability));

/** By how much of itself a stability grows after success. */
export const gainOf = (step: Step, stability: number, difficulty: number, recall: number, rating: Rating): number => {
	const { w } = step;
	const ease = rating === 2 ? w[15] : rating === 4 ? w[16] : 1;
	return plainGain(step, stability, difficulty) * (Math.exp((1 - recall) * w[10]) - 1) * ease;
};

/** The part of the gain that does not depend on recall. */
export const plainGain = ({ w, growth }: Step, stability: number, difficulty: number): number =>
	growth * (11 - difficulty) * Math.exp(-w[9] * Math.log(stability));

/** What is left of a stability after a miss, before its limits. */
export const leftOf = ({ w }: Step, stability: number, difficulty: number, recall: number): number =>
	w[11] *
	Math.exp(-w[12] * Math.log(difficulty) + (1 - recall) * w[14]) *
	(Math.exp(w[13] * Math.log(stability + 1)) - 1);

const withinTen = (difficulty: number): number => Math.min(10, Math.max(1, difficulty));

const withinLife = (stability: number): number => Math.min(MOST_STABILITY, Math.max(LEAST_STABILITY, stability));
