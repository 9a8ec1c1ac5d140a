import { expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { allAlike, randomHistory, randomWeights } from '#lib/domain/memory/testing/random-histories.ts';
import { weightsBy, type Weights } from '#lib/domain/memory/weights.ts';
import { newerMore } from './counted.ts';
import { lossAndGradient, lossUnder } from './gradient.ts';
import { columnsOf, type Histories } from './histories.ts';

const histories = (seed: string, cards: number): Histories => {
	const random = randomFrom(seed);
	return columnsOf(Array.from({ length: cards }, () => randomHistory(random)));
};

const differences = (columns: Histories, lossWeights: Float64Array, weights: Weights): number[] =>
	weights.map((weight, place) => {
		const width = 1e-5 * Math.max(0.1, weight);
		const under = (value: number) =>
			lossUnder(
				columns,
				lossWeights,
				weightsBy((other) => (other === place ? value : (weights[other] ?? 0)))
			);
		return (under(weight + width) - under(weight - width)) / (2 * width);
	});

test('slopes are those of central differences, to 1e-5', () => {
	const random = randomFrom('slopes');
	for (let round = 0; round < 40; round++) {
		const columns = histories(`slopes ${round}`, 60);
		const lossWeights = round % 2 === 0 ? newerMore(columns, Infinity) : allAlike(columns);
		const weights = randomWeights(random, 0.3);
		const { loss, gradient } = lossAndGradient(columns, lossWeights, weights);
		expect(loss).toBeCloseTo(lossUnder(columns, lossWeights, weights), 8);
		const expected = differences(columns, lossWeights, weights);
		const off = gradient.map((slope, place) => {
			const wanted = expected[place] ?? 0;
			return Math.abs(slope - wanted) / Math.max(1, Math.abs(wanted));
		});
		expect(Math.max(...off), `round ${round}: ${off.join(' ')}`).toBeLessThan(1e-5);
	}
});
