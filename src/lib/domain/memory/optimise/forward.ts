import { FIRST_SIGHT_RECALL, knownShare, type Rating } from '#lib/domain/memory/memory.ts';
import type { Histories } from './histories.ts';
import { at, type Tape } from './tape.ts';
import { firstDifficulty, firstStability, nextDifficulty, nextStability, recallAfter, type Step } from './step.ts';

/** A loss of more than 9.2 teaches nothing: probabilities are held within this and one minus this. */
const LEAST_CHANCE = 0.0001;

/** Replays reviews `from` to before `to`; states before each stand on the tape, the last state behind them. */
export const replayOnto = (tape: Tape, histories: Histories, step: Step, from: number, to: number): void => {
	for (let review = from; review < to; review++) {
		const n = review - from;
		const rating = ratingAt(histories, review);
		const guess = rating === 1 ? 0 : at(histories.guesses, review);
		tape.days[n] = at(histories.elapsed, review);
		if (n === 0) first(tape, step, rating, guess);
		else next(tape, step, n, rating, guess);
	}
};

const first = (tape: Tape, step: Step, rating: Rating, guess: number): void => {
	const known = knownShare(FIRST_SIGHT_RECALL, guess);
	tape.recall[0] = FIRST_SIGHT_RECALL;
	tape.stability[1] = firstStability(step, rating);
	tape.difficulty[1] = firstDifficulty(step, rating);
	if (guess > 0) blendInto(tape, 1, known, firstStability(step, 1), firstDifficulty(step, 1));
};

const next = (tape: Tape, step: Step, n: number, rating: Rating, guess: number): void => {
	const days = at(tape.days, n);
	const stability = at(tape.stability, n);
	const difficulty = at(tape.difficulty, n);
	const recall = days === 0 ? 1 : recallAfter(step, days, stability);
	tape.recall[n] = recall;
	tape.stability[n + 1] = nextStability(step, stability, difficulty, days, recall, rating);
	tape.difficulty[n + 1] = nextDifficulty(step, difficulty, rating);
	if (guess === 0 || days === 0) return;
	const missed = nextStability(step, stability, difficulty, days, recall, 1);
	blendInto(tape, n + 1, knownShare(recall, guess), missed, nextDifficulty(step, difficulty, 1));
};

/** Between what stands on the tape, if it was known, and what would stand there if it was luck. */
const blendInto = (tape: Tape, n: number, known: number, stability: number, difficulty: number): void => {
	tape.stability[n] = Math.exp(known * Math.log(at(tape.stability, n)) + (1 - known) * Math.log(stability));
	tape.difficulty[n] = known * at(tape.difficulty, n) + (1 - known) * difficulty;
};

/** Probability of a right answer, by memory or by luck. */
export const chanceOf = (recall: number, guess: number): number => guess + (1 - guess) * recall;

/** Log loss of one answer. */
export const lossOf = (chance: number, isRight: boolean): number =>
	-Math.log(Math.max(LEAST_CHANCE, isRight ? chance : 1 - chance));

/** Whether the loss follows the chance, or is held at its limit. */
export const isHeld = (chance: number, isRight: boolean): boolean => (isRight ? chance : 1 - chance) < LEAST_CHANCE;

export const ratingAt = ({ ratings }: Histories, review: number): Rating => {
	const rating = ratings[review];
	return rating === 2 || rating === 3 || rating === 4 ? rating : 1;
};
