import { randomFrom } from '#lib/domain/base/random.ts';
import type { MemoryState } from '#lib/domain/memory/memory.ts';
import { countedIn } from '#lib/domain/memory/optimise/counted.ts';
import { lossUnder } from '#lib/domain/memory/optimise/gradient.ts';
import type { Histories } from '#lib/domain/memory/optimise/histories.ts';
import { fit } from '#lib/domain/memory/optimise/optimise.ts';
import { plainModel } from '#lib/domain/memory/optimise/plain-model.ts';
import { simulatedHistories } from '#lib/domain/memory/simulate/history.ts';
import { randomLearner } from '#lib/domain/memory/simulate/learners.ts';
import { randomHistory, randomWeights } from '#lib/domain/memory/testing/random-histories.ts';
import { DEFAULT_WEIGHTS, weightsBy, withinBounds, type Weights } from '#lib/domain/memory/weights.ts';
import { itemsFor, openBinding, type Binding, type State } from './binding.ts';
import type { Measurement } from './measurement.ts';

const HISTORIES = 10_000;
const HISTORIES_A_LEARNER = 50;
const TRUTH = randomLearner(randomFrom('bench learner'));

/**
 * Fitting weights to 10,000 and 100,000 answers, trial and gate included, beside one fit of the native optimiser where
 * that can be had; the loss of both on answers that neither has seen; how far states differ after random histories.
 */
export const benchOptimiser = async (): Promise<readonly Measurement[]> => {
	const binding = openBinding();
	return [
		...(await fitted(10_000, binding)),
		...(await fitted(100_000, binding)),
		...(binding === null ? [] : [parityWith(binding)])
	];
};

const fitted = async (answers: number, binding: Binding | null): Promise<readonly Measurement[]> => {
	const seen = simulatedHistories(TRUTH, answers, [0], randomFrom(`bench seen ${answers}`));
	const unseen = simulatedHistories(TRUTH, 50_000, [0], randomFrom('bench unseen'));
	const [ours, oursMs] = await timed(() => Promise.resolve(fit(seen, DEFAULT_WEIGHTS)));
	const weights = ours.kind === 'better' ? ours.weights : DEFAULT_WEIGHTS;
	const speed = { name: `optimiser.fit-${answers}`, value: oursMs, unit: 'ms', n: seen.days.length };
	const loss = {
		name: `optimiser.loss-after-${answers}`,
		value: meanLoss(unseen, weights),
		unit: 'log loss',
		n: countedIn(unseen)
	};
	if (binding === null) return [speed, loss];
	const items = itemsFor(binding, seen);
	const [theirs, theirMs] = await timed(() =>
		binding.computeParameters(items, { enableShortTerm: true, numRelearningSteps: 1 })
	);
	const theirLoss = meanLoss(
		unseen,
		weightsBy((place) => withinBounds(place, theirs[place] ?? 0))
	);
	return [
		{ ...speed, baseline: theirMs, ratio: oursMs / theirMs },
		{ ...loss, baseline: theirLoss, ratio: loss.value / theirLoss }
	];
};

/** The quicker of two runs. */
const timed = async <T>(run: () => Promise<T>): Promise<readonly [T, number]> => {
	let best: readonly [T, number] | null = null;
	for (let round = 0; round < 2; round++) {
		const start = performance.now();
		const result = await run();
		const ms = performance.now() - start;
		if (best === null || ms < best[1]) best = [result, ms];
	}
	if (best === null) throw new Error('nothing was timed');
	return best;
};

const meanLoss = (histories: Histories, weights: Weights): number =>
	lossUnder(
		histories,
		histories.elapsed.map((days) => (days > 0 ? 1 : 0)),
		weights
	) / countedIn(histories);

/** The largest difference of a stability or difficulty, relative as the published vectors count it. */
const parityWith = ({ FSRSBinding }: Binding): Measurement => {
	const random = randomFrom('bench parity');
	let worst = 0;
	for (let history = 0; history < HISTORIES; history += HISTORIES_A_LEARNER) {
		const weights = randomWeights(random, 0.3);
		const [theirs, ours] = [new FSRSBinding([...weights]), plainModel(weights)];
		for (let card = 0; card < HISTORIES_A_LEARNER; card++) {
			let [native, plain]: [State | null, MemoryState | null] = [null, null];
			for (const { day, rating } of randomHistory(random)) {
				const days = plain === null ? 0 : day - plain.reviewedOn;
				const { again, hard, good, easy } = theirs.nextStates(native, 0.9, days);
				native = { 1: again, 2: hard, 3: good, 4: easy }[rating].memory;
				plain = ours.afterReview(plain, rating, day);
				const { stability, difficulty } = native;
				worst = Math.max(worst, offBy(plain.stability, stability), offBy(plain.difficulty, difficulty));
			}
		}
	}
	return { name: 'optimiser.parity-with-native', value: worst, unit: 'relative difference', n: HISTORIES };
};

const offBy = (got: number, expected: number): number => Math.abs(got - expected) / Math.max(1, Math.abs(expected));
