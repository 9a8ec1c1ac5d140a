import { expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { fsrs6 } from '#lib/domain/memory/fsrs.ts';
import { afterAnswer, type MemoryState } from '#lib/domain/memory/memory.ts';
import { randomHistory, randomWeights } from '#lib/domain/memory/testing/random-histories.ts';
import { replayOnto } from './forward.ts';
import { columnsOf } from './histories.ts';
import { plainModel } from './plain-model.ts';
import { stepOf } from './step.ts';
import { tapeFor } from './tape.ts';

/** ts-fsrs rounds recall to eight decimals, which weighs most where nothing is forgotten: as far as learners differ. */
const [TOLERANCE, REACH] = [1e-5, 0.7];

/** As the published vectors count it: relative, but of nothing smaller than 1. */
const offBy = (got: number, expected: number): number => Math.abs(got - expected) / Math.max(1, Math.abs(expected));

test('10,000 random histories leave the states that ts-fsrs gives, and the same intervals in days', () => {
	const random = randomFrom('forward');
	let [worst, days, otherDays] = [0, 0, 0];
	for (let learner = 0; learner < 200; learner++) {
		const weights = randomWeights(random, REACH);
		const [theirs, ours] = [fsrs6(weights), plainModel(weights)];
		for (let card = 0; card < 50; card++) {
			let [a, b]: [MemoryState | null, MemoryState | null] = [null, null];
			for (const { day, rating, guess } of randomHistory(random)) {
				a = afterAnswer(a, { rating, guess, on: day }, theirs);
				b = afterAnswer(b, { rating, guess, on: day }, ours);
				worst = Math.max(worst, offBy(b.stability, a.stability), offBy(b.difficulty, a.difficulty));
				worst = Math.max(worst, offBy(ours.retrievability(b, day + 9), theirs.retrievability(a, day + 9)));
				days++;
				if (Math.round(ours.intervalFor(b, 0.9)) !== Math.round(theirs.intervalFor(a, 0.9))) otherDays++;
			}
		}
	}
	expect(worst).toBeLessThan(TOLERANCE);
	// A half day may fall to either side of a rounding error
	expect(otherDays / days).toBeLessThan(1e-4);
});

test('the columns of the optimiser replay to the same states', () => {
	const random = randomFrom('tape');
	for (let learner = 0; learner < 50; learner++) {
		const weights = randomWeights(random);
		const history = randomHistory(random, 30);
		const columns = columnsOf([history]);
		const tape = tapeFor(columns);
		replayOnto(tape, columns, stepOf(weights), 0, history.length);
		const model = plainModel(weights);
		let state: MemoryState | null = null;
		history.forEach(({ day, rating, guess }, n) => {
			if (state !== null) expect(tape.recall[n]).toBeCloseTo(model.retrievability(state, day), 10);
			state = afterAnswer(state, { rating, guess, on: day }, model);
			expect(offBy(tape.stability[n + 1] ?? 0, state.stability)).toBeLessThan(1e-9);
			expect(offBy(tape.difficulty[n + 1] ?? 0, state.difficulty)).toBeLessThan(1e-9);
		});
	}
});
