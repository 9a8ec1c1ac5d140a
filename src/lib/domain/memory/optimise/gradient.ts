import { FIRST_SIGHT_RECALL, knownShare, type Rating } from '#lib/domain/memory/memory.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import { chanceOf, isHeld, lossOf, ratingAt, replayOnto } from './forward.ts';
import type { Histories } from './histories.ts';
import { pullFirst, pullRecall, pullState } from './pull.ts';
import { firstStability, nextDifficulty, nextStability, stepOf, type Step } from './step.ts';
import { add, at, tapeFor, type Tape } from './tape.ts';

/** How much the loss of each review counts; reviews on the day of the one before must count 0. */
export type LossWeights = Float64Array;

/** Sum over reviews of weight x log loss under these weights of the model. */
export const lossUnder = (histories: Histories, lossWeights: LossWeights, weights: Weights): number => {
	const step = stepOf(weights);
	const tape = tapeFor(histories);
	let loss = 0;
	for (let n = 1; n < histories.starts.length; n++) {
		const [from, to] = [at(histories.starts, n - 1), at(histories.starts, n)];
		replayOnto(tape, histories, step, from, to);
		loss += lossOn(tape, histories, lossWeights, from, to);
	}
	return loss;
};

/**
 * The same sum with its 21 slopes: one pass forward and one back over each history, since all its predictions share
 * the way there.
 */
export const lossAndGradient = (
	histories: Histories,
	lossWeights: LossWeights,
	weights: Weights
): { readonly loss: number; readonly gradient: readonly number[] } => {
	const step = stepOf(weights);
	const tape = tapeFor(histories);
	let loss = 0;
	for (let n = 1; n < histories.starts.length; n++) {
		const [from, to] = [at(histories.starts, n - 1), at(histories.starts, n)];
		// What comes after the last review that counts moves nothing
		const end = lastCounted(lossWeights, from, to);
		replayOnto(tape, histories, step, from, end);
		loss += lossOn(tape, histories, lossWeights, from, end);
		pullBack(tape, histories, lossWeights, step, from, end);
	}
	return { loss, gradient: [...tape.gradient] };
};

const lastCounted = (lossWeights: LossWeights, from: number, to: number): number => {
	let end = to;
	while (end > from && at(lossWeights, end - 1) === 0) end--;
	return end;
};

const lossOn = (tape: Tape, histories: Histories, lossWeights: LossWeights, from: number, to: number): number => {
	let loss = 0;
	for (let review = from; review < to; review++) {
		const weight = at(lossWeights, review);
		if (weight === 0) continue;
		const chance = chanceOf(at(tape.recall, review - from), at(histories.guesses, review));
		loss += weight * lossOf(chance, ratingAt(histories, review) > 1);
	}
	return loss;
};

/** From the last review to the first: the slopes by a state come from the loss at its next review and what follows. */
const pullBack = (
	tape: Tape,
	histories: Histories,
	lossWeights: LossWeights,
	step: Step,
	from: number,
	to: number
): void => {
	if (to === from) return;
	const { byStability, byDifficulty, byRecall } = tape;
	byStability[to - from] = byDifficulty[to - from] = 0;
	for (let review = to - 1; review > from; review--) {
		const n = review - from;
		byStability[n] = byDifficulty[n] = 0;
		byRecall[n] = at(lossWeights, review) * slopeOfLoss(histories, review, at(tape.recall, n));
		if (review < to - 1) pullNext(tape, histories, step, review, n);
		if (at(tape.days, n) > 0) pullRecall(step, tape, n);
	}
	pullStart(tape, step, ratingAt(histories, from), at(histories.guesses, from));
};

const slopeOfLoss = (histories: Histories, review: number, recall: number): number => {
	const guess = at(histories.guesses, review);
	const isRight = ratingAt(histories, review) > 1;
	const chance = chanceOf(recall, guess);
	if (isHeld(chance, isRight)) return 0;
	return isRight ? -(1 - guess) / chance : (1 - guess) / (1 - chance);
};

const pullNext = (tape: Tape, histories: Histories, step: Step, review: number, n: number): void => {
	const rating = ratingAt(histories, review);
	const guess = rating === 1 || at(tape.days, n) === 0 ? 0 : at(histories.guesses, review);
	if (guess > 0) {
		pullBlend(tape, step, n, rating, guess);
		return;
	}
	takeSlopes(tape, n + 1, 1, 1);
	pullState(step, tape, n, rating);
};

/** Back through the blend of two states and through how much each of them counts. */
const pullBlend = (tape: Tape, step: Step, n: number, rating: Rating, guess: number): void => {
	const [stability, difficulty, recall] = [at(tape.stability, n), at(tape.difficulty, n), at(tape.recall, n)];
	const known = knownShare(recall, guess);
	const right = nextStability(step, stability, difficulty, at(tape.days, n), recall, rating);
	const missed = nextStability(step, stability, difficulty, at(tape.days, n), recall, 1);
	const after = at(tape.stability, n + 1);
	const apart = nextDifficulty(step, difficulty, rating) - nextDifficulty(step, difficulty, 1);
	const byKnown = at(tape.byStability, n + 1) * after * Math.log(right / missed) + at(tape.byDifficulty, n + 1) * apart;
	add(tape.byRecall, n, (byKnown * guess) / (recall + (1 - recall) * guess) ** 2);
	takeSlopes(tape, n + 1, (known * after) / right, known);
	pullState(step, tape, n, rating);
	takeSlopes(tape, n + 1, ((1 - known) * after) / missed, 1 - known);
	pullState(step, tape, n, 1);
};

const pullStart = (tape: Tape, step: Step, rating: Rating, guess: number): void => {
	const known = rating === 1 ? 1 : knownShare(FIRST_SIGHT_RECALL, guess);
	const right = firstStability(step, rating);
	const missed = firstStability(step, 1);
	const after = Math.exp(known * Math.log(right) + (1 - known) * Math.log(missed));
	takeSlopes(tape, 1, (known * after) / right, known);
	pullFirst(step, tape, rating);
	if (known === 1) return;
	takeSlopes(tape, 1, ((1 - known) * after) / missed, 1 - known);
	pullFirst(step, tape, 1);
};

/** Puts shares of the slopes by a state where the pulling functions find them. */
const takeSlopes = (tape: Tape, n: number, ofStability: number, ofDifficulty: number): void => {
	tape.slopes[0] = at(tape.byStability, n) * ofStability;
	tape.slopes[1] = at(tape.byDifficulty, n) * ofDifficulty;
};
