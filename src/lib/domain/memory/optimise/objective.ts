import { DEFAULT_WEIGHTS, WEIGHT_BOUNDS, weightsBy, withinBounds, type Weights } from '#lib/domain/memory/weights.ts';
import { lossAndGradient, type LossWeights } from './gradient.ts';
import type { Histories } from './histories.ts';
import type { Objective } from './lbfgs.ts';

/** How much learners differ, by weight from the fifth on: fsrs-rs `src/training.rs`. */
const SPREADS = [
	0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27
] as const;
const FIRST_SPREAD = 0.7;
const FIRSTS = 4;

/** How firmly weights are held near the defaults while little is known. */
const FIRMNESS = 1;

/**
 * What is made small: the log loss of all reviews that count, and the distance from the default weights, measured in
 * spreads. The first four weights are stabilities and are measured on a logarithmic scale.
 */
export const objectiveOf = (histories: Histories, lossWeights: LossWeights): Objective => ({
	least: WEIGHT_BOUNDS.map(([least], place) => distanceOf(place, least)),
	most: WEIGHT_BOUNDS.map(([, most], place) => distanceOf(place, most)),
	at: (point) => {
		const weights = weightsAt(point);
		const { loss, gradient } = lossAndGradient(histories, lossWeights, weights);
		return {
			value: loss + (FIRMNESS / 2) * point.reduce((sum, distance) => sum + distance * distance, 0),
			slopes: gradient.map((slope, place) => slope * stretch(place, weights) + FIRMNESS * (point[place] ?? 0))
		};
	}
});

export const pointOf = (weights: Weights): number[] => weights.map((weight, place) => distanceOf(place, weight));

export const weightsAt = (point: readonly number[]): Weights =>
	weightsBy((place) => withinBounds(place, weightAt(place, point[place] ?? 0)));

const distanceOf = (place: number, weight: number): number =>
	place < FIRSTS ? Math.log(weight / defaultAt(place)) / FIRST_SPREAD : (weight - defaultAt(place)) / spreadAt(place);

const weightAt = (place: number, distance: number): number =>
	place < FIRSTS ? defaultAt(place) * Math.exp(FIRST_SPREAD * distance) : defaultAt(place) + spreadAt(place) * distance;

/** How much a weight changes with its distance. */
const stretch = (place: number, weights: Weights): number =>
	place < FIRSTS ? FIRST_SPREAD * (weights[place] ?? 0) : spreadAt(place);

const defaultAt = (place: number): number => DEFAULT_WEIGHTS[place] ?? 1;

const spreadAt = (place: number): number => SPREADS[place - FIRSTS] ?? 1;
