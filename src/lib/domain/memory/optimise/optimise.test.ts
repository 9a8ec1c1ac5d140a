import { describe, expect, test } from 'vitest';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { simulatedHistories } from '#lib/domain/memory/simulate/history.ts';
import { randomLearner } from '#lib/domain/memory/simulate/learners.ts';
import { aReview } from '#lib/domain/memory/testing/a-review.ts';
import { allAlike } from '#lib/domain/memory/testing/random-histories.ts';
import { DEFAULT_WEIGHTS, WEIGHT_BOUNDS, type Weights } from '#lib/domain/memory/weights.ts';
import { countedIn } from './counted.ts';
import { lossUnder } from './gradient.ts';
import { historiesOf, type Histories } from './histories.ts';
import { beginFitting, fit, fitOn, LEAST_ANSWERS, shareDone } from './optimise.ts';

const RECALL = [0];

/** Mean log loss of the answers of a learner that nothing was fitted to. */
const meanLoss = (histories: Histories, weights: Weights): number =>
	lossUnder(histories, allAlike(histories), weights) / countedIn(histories);

const weightsAfter = (histories: Histories): Weights => {
	const verdict = fit(histories, DEFAULT_WEIGHTS);
	return verdict.kind === 'better' ? verdict.weights : DEFAULT_WEIGHTS;
};

interface Pupil {
	readonly truth: Weights;
	/** Answers that nothing is fitted to, and the losses there of the usual weights and of the pupil's own. */
	readonly unseen: Histories;
	readonly usual: number;
	readonly best: number;
}

const pupils: readonly Pupil[] = Array.from({ length: 10 }, (_, n) => {
	const truth = randomLearner(randomFrom(`learner ${n}`));
	const unseen = simulatedHistories(truth, 20_000, RECALL, randomFrom(`unseen ${n}`));
	return { truth, unseen, usual: meanLoss(unseen, DEFAULT_WEIGHTS), best: meanLoss(unseen, truth) };
});

/** By how much the loss of each falls after so many answers. */
const gainsAfter = (answers: number): readonly number[] =>
	pupils.map(({ truth, unseen, usual }, n) => {
		const seen = simulatedHistories(truth, answers, RECALL, randomFrom(`seen ${n}`));
		return usual - meanLoss(unseen, weightsAfter(seen));
	});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('ten simulated learners', { timeout: 120_000 }, () => {
	test('10,000 answers close at least 90 % of the gap between the usual weights and their own', () => {
		const gains = gainsAfter(10_000);
		expect(sum(gains) / sum(pupils.map(({ usual, best }) => usual - best))).toBeGreaterThanOrEqual(0.9);
		expect(Math.min(...gains)).toBeGreaterThanOrEqual(-0.001);
	});

	test.each([1400, 3000])('%i answers leave nobody more than 0.001 worse off', (answers) => {
		expect(Math.min(...gainsAfter(answers))).toBeGreaterThanOrEqual(-0.001);
	});
});

describe('fitting', () => {
	const truth = randomLearner(randomFrom('learner 1'));
	const seen = simulatedHistories(truth, 3000, RECALL, randomFrom('seen'));

	test('needs enough answers, and more than one day of them', () => {
		const few = simulatedHistories(truth, 900, RECALL, randomFrom('few'));
		expect(fit(few, DEFAULT_WEIGHTS)).toEqual({ kind: 'too-few', answers: countedIn(few), needed: LEAST_ANSWERS });
		const days = new Float64Array(1000).fill(20_001);
		const oneDay = {
			starts: Float64Array.from([0, 1000]),
			days,
			elapsed: new Float64Array(1000).fill(1),
			ratings: new Float64Array(1000).fill(3),
			guesses: new Float64Array(1000)
		};
		expect(fit(oneDay, DEFAULT_WEIGHTS).kind).toBe('too-few');
		expect(fit(historiesOf(progressOf([])), DEFAULT_WEIGHTS)).toMatchObject({ kind: 'too-few', answers: 0 });
	});

	test('leaves weights alone that fit already', () => {
		const fitted = weightsAfter(seen);
		expect(fitted).not.toEqual(DEFAULT_WEIGHTS);
		expect(fit(seen, truth).kind).toBe('kept');
	});

	test('goes step by step, and its share only grows, up to 1', () => {
		let fitting = beginFitting(seen, DEFAULT_WEIGHTS);
		let [share, steps] = [shareDone(fitting), 0];
		while (fitting.stage.name !== 'done') {
			fitting = fitOn(fitting);
			expect(shareDone(fitting)).toBeGreaterThanOrEqual(share);
			share = shareDone(fitting);
			steps++;
		}
		expect(share).toBe(1);
		expect(steps).toBeGreaterThan(5);
		expect(fitting.stage.verdict).toEqual(fit(seen, DEFAULT_WEIGHTS));
		expect(fitOn(fitting)).toBe(fitting);
	});

	test('stays within the bounds, also for a learner who is always wrong or always right', () => {
		for (const rating of [1, 3]) {
			const ratings = seen.ratings.map(() => rating);
			const verdict = fit({ ...seen, ratings }, DEFAULT_WEIGHTS);
			expect(verdict.kind).toBe('better');
			const weights = verdict.kind === 'better' ? verdict.weights : [];
			weights.forEach((weight, place) => {
				const [least, most] = WEIGHT_BOUNDS[place] ?? [0, 0];
				expect(weight >= least && weight <= most, `w${place} = ${weight}`).toBe(true);
			});
		}
	});
});

test('the order and partition of the log change no weight', () => {
	const random = randomFrom('order');
	const truth = randomLearner(randomFrom('learner 0'));
	const { starts, days, ratings } = simulatedHistories(truth, 2500, RECALL, randomFrom('log'));
	const log: Entry[] = [...days].map((day, n) =>
		aReview(n, {
			day,
			rating: ratings[n] === 1 ? 1 : 3,
			card: `cars/S${starts.findLastIndex((start) => start <= n)}.f`,
			form: n % 3 === 0 ? 'choice' : 'typed',
			options: n % 3 === 0 ? 4 : 0
		})
	);
	const expected = weightsAfter(historiesOf(progressOf(log)));
	expect(expected).not.toEqual(DEFAULT_WEIGHTS);
	for (let round = 0; round < 3; round++) {
		const mixed = shuffle(log, random);
		const parts = [mixed.slice(0, 1500), mixed.slice(1000)];
		weightsAfter(historiesOf(progressOf(...parts))).forEach((weight, place) => {
			expect(Math.abs(weight - (expected[place] ?? 0))).toBeLessThanOrEqual(1e-6);
		});
	}
});
