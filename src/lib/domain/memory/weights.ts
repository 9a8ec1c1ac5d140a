import * as v from 'valibot';

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/**
 * The 21 weights of FSRS-6 inside the bounds of open-spaced-repetition/fsrs-rs `src/parameter_clipper.rs`, except that
 * the first four begin at 0.1: below that ts-fsrs and fsrs-rs disagree.
 */
export const WeightsSchema = v.strictTuple([
	between(0.1, 100),
	between(0.1, 100),
	between(0.1, 100),
	between(0.1, 100),
	between(1, 10),
	between(0.001, 4),
	between(0.001, 4),
	between(0.001, 0.75),
	between(0, 4.5),
	between(0, 0.8),
	between(0.001, 3.5),
	between(0.001, 5),
	between(0.001, 0.25),
	between(0.001, 0.9),
	between(0, 4),
	between(0, 1),
	between(1, 6),
	between(0, 2),
	between(0, 2),
	between(0.01, 0.8),
	between(0.1, 0.8)
]);

export type Weights = Readonly<v.InferOutput<typeof WeightsSchema>>;

/** Fitted by the authors of FSRS-6 on many learners (fsrs-rs `DEFAULT_PARAMETERS`). */
export const DEFAULT_WEIGHTS: Weights = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];
