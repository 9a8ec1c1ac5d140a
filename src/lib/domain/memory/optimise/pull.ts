import type { Rating } from '#lib/domain/memory/memory.ts';
import { add, at, type Tape } from './tape.ts';
import {
	driftingDifficulty,
	firstOf,
	freeSameDayFactor,
	leftOf,
	LEAST_STABILITY,
	LN_90,
	MOST_STABILITY,
	plainGain,
	type Step
} from './step.ts';

// Each function hands the slope by one result of `step.ts` on to the state before review `n` and to the weights that
// went into that result. Numbers travel on the tape: as arguments the engine would put each of them on the heap.

/** From recall before review `n`, `days` after the one before. */
export const pullRecall = (step: Step, tape: Tape, n: number): void => {
	const { w, factor } = step;
	const stability = at(tape.stability, n);
	const ratio = at(tape.days, n) / stability;
	const base = 1 + factor * ratio;
	const byRecall = at(tape.byRecall, n) * at(tape.recall, n);
	const byBase = byRecall / base;
	add(tape.byStability, n, (byBase * w[20] * factor * ratio) / stability);
	add(tape.gradient, 20, -byRecall * Math.log(base) - (byBase * ratio * (factor + 1) * LN_90) / w[20]);
};

/** From the first state, when the first answer had this rating. */
export const pullFirst = ({ w }: Step, tape: Tape, rating: Rating): void => {
	add(tape.gradient, firstOf(rating), at(tape.slopes, 0));
	const lowered = Math.exp((rating - 1) * w[5]);
	if (!isInside(w[4] - lowered + 1, 1, 10)) return;
	add(tape.gradient, 4, at(tape.slopes, 1));
	add(tape.gradient, 5, -at(tape.slopes, 1) * (rating - 1) * lowered);
};

/** From the state after review `n`, had it this rating. */
export const pullState = (step: Step, tape: Tape, n: number, rating: Rating): void => {
	pullDifficulty(step, tape, n, rating);
	if (at(tape.days, n) === 0) pullSameDay(step, tape, n, rating);
	else if (rating > 1) pullGain(step, tape, n, rating);
	else pullMiss(step, tape, n);
};

const pullDifficulty = (step: Step, tape: Tape, n: number, rating: Rating): void => {
	const { w, easyStart } = step;
	const difficulty = at(tape.difficulty, n);
	if (!isInside(driftingDifficulty(step, difficulty, rating), 1, 10)) return;
	const slope = at(tape.slopes, 1);
	const kept = slope * (1 - w[7]);
	const turn = (rating - 3) / 9;
	const moved = difficulty - w[6] * turn * (10 - difficulty);
	add(tape.byDifficulty, n, kept * (1 + w[6] * turn));
	add(tape.gradient, 4, slope * w[7]);
	add(tape.gradient, 5, -slope * w[7] * 3 * (w[4] + 1 - easyStart));
	add(tape.gradient, 6, -kept * turn * (10 - difficulty));
	add(tape.gradient, 7, slope * (easyStart - moved));
};

const pullSameDay = (step: Step, tape: Tape, n: number, rating: Rating): void => {
	const { w } = step;
	const stability = at(tape.stability, n);
	const slope = at(tape.slopes, 0);
	const free = freeSameDayFactor(step, stability, rating);
	if (rating > 1 && free < 1) {
		add(tape.byStability, n, slope);
		return;
	}
	const after = stability * free;
	if (!isInside(after, LEAST_STABILITY, MOST_STABILITY)) return;
	add(tape.byStability, n, slope * free * (1 - w[19]));
	add(tape.gradient, 17, slope * after * (rating - 3 + w[18]));
	add(tape.gradient, 18, slope * after * w[17]);
	add(tape.gradient, 19, -slope * after * Math.log(stability));
};

const pullGain = (step: Step, tape: Tape, n: number, rating: Rating): void => {
	const { w } = step;
	const [stability, difficulty, recall] = [at(tape.stability, n), at(tape.difficulty, n), at(tape.recall, n)];
	const ease = rating === 2 ? w[15] : rating === 4 ? w[16] : 1;
	const plain = plainGain(step, stability, difficulty);
	const lifted = Math.exp((1 - recall) * w[10]);
	const unscaled = plain * (lifted - 1);
	const gain = unscaled * ease;
	if (!isInside(stability * (1 + gain), LEAST_STABILITY, MOST_STABILITY)) return;
	const slope = at(tape.slopes, 0);
	const grown = slope * stability;
	add(tape.byStability, n, slope * (1 + gain * (1 - w[9])));
	add(tape.byDifficulty, n, -(grown * gain) / (11 - difficulty));
	add(tape.byRecall, n, -grown * plain * w[10] * lifted * ease);
	add(tape.gradient, 8, grown * gain);
	add(tape.gradient, 9, -grown * gain * Math.log(stability));
	add(tape.gradient, 10, grown * plain * (1 - recall) * lifted * ease);
	if (rating === 2) add(tape.gradient, 15, grown * unscaled);
	if (rating === 4) add(tape.gradient, 16, grown * unscaled);
};

const pullMiss = (step: Step, tape: Tape, n: number): void => {
	const { w, cap } = step;
	const stability = at(tape.stability, n);
	const left = leftOf(step, stability, at(tape.difficulty, n), at(tape.recall, n));
	const capped = Math.max(LEAST_STABILITY, stability * cap);
	const slope = at(tape.slopes, 0);
	if (capped >= Math.min(MOST_STABILITY, Math.max(LEAST_STABILITY, left))) {
		if (isInside(left, LEAST_STABILITY, MOST_STABILITY)) pullLeft(step, tape, n, slope * left);
	} else if (capped > LEAST_STABILITY) {
		add(tape.byStability, n, slope * cap);
		add(tape.gradient, 17, -slope * capped * w[18]);
		add(tape.gradient, 18, -slope * capped * w[17]);
	}
};

const pullLeft = ({ w }: Step, tape: Tape, n: number, kept: number): void => {
	const [stability, difficulty, recall] = [at(tape.stability, n), at(tape.difficulty, n), at(tape.recall, n)];
	const logarithm = Math.log(stability + 1);
	const raised = Math.exp(w[13] * logarithm);
	const byPower = (kept * raised) / (raised - 1);
	add(tape.byStability, n, (byPower * w[13]) / (stability + 1));
	add(tape.byDifficulty, n, -(kept * w[12]) / difficulty);
	add(tape.byRecall, n, -kept * w[14]);
	add(tape.gradient, 11, kept / w[11]);
	add(tape.gradient, 12, -kept * Math.log(difficulty));
	add(tape.gradient, 13, byPower * logarithm);
	add(tape.gradient, 14, kept * (1 - recall));
};

/** At a limit nothing moves. */
const isInside = (value: number, least: number, most: number): boolean => value > least && value < most;
