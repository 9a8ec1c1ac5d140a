import type { Random } from '#lib/domain/base/random.ts';
import { pointOf, weightsAt } from '#lib/domain/memory/optimise/objective.ts';
import { DEFAULT_WEIGHTS, type Weights } from '#lib/domain/memory/weights.ts';
import { chance } from './learner.ts';

/** By how many spreads a learner differs from the usual one, by weight; the others are as usual. */
type Difference = Readonly<Record<number, number>>;

/** Holds on well: first stabilities twice as long, faster growth, more left after a miss. */
const STRONG: Difference = { 0: 1, 1: 1, 2: 1, 3: 1, 8: 0.8, 11: 0.8, 6: -0.5 };
/** Forgets fast: first stabilities less than half as long, slow growth, a steeper curve. */
const WEAK: Difference = { 0: -1.2, 1: -1.2, 2: -1.2, 3: -1.2, 8: -1, 11: -0.8, 20: 0.8 };

const differing = (difference: Difference): Weights =>
	weightsAt(pointOf(DEFAULT_WEIGHTS).map((_, place) => difference[place] ?? 0));

export const LEARNERS: Readonly<Record<'usual' | 'strong' | 'weak', Weights>> = {
	usual: DEFAULT_WEIGHTS,
	strong: differing(STRONG),
	weak: differing(WEAK)
};

/** Someone drawn from how much learners differ. */
export const randomLearner = (random: Random): Weights => weightsAt(DEFAULT_WEIGHTS.map(() => bell(random)));

/** Normally distributed, mean 0, variance 1, near enough: twelve even draws. */
const bell = (random: Random): number => {
	let sum = -6;
	for (let draw = 0; draw < 12; draw++) sum += chance(random);
	return sum;
};
