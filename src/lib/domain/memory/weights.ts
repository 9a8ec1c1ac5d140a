/** The 21 weights of FSRS-6. The first four are stabilities in days after a first answer rated again, hard, good, easy. */
export type Weights = readonly [
	...[number, number, number, number, number, number, number],
	...[number, number, number, number, number, number, number],
	...[number, number, number, number, number, number, number]
];

/**
 * Least and most of each: the bounds of open-spaced-repetition/fsrs-rs `src/parameter_clipper.rs`, except that the first
 * four begin at 0.1: below that ts-fsrs and fsrs-rs disagree.
 */
export const WEIGHT_BOUNDS = [
	[0.1, 100],
	[0.1, 100],
	[0.1, 100],
	[0.1, 100],
	[1, 10],
	[0.001, 4],
	[0.001, 4],
	[0.001, 0.75],
	[0, 4.5],
	[0, 0.8],
	[0.001, 3.5],
	[0.001, 5],
	[0.001, 0.25],
	[0.001, 0.9],
	[0, 4],
	[0, 1],
	[1, 6],
	[0, 2],
	[0, 2],
	[0.01, 0.8],
	[0.1, 0.8]
] as const;

/** Fitted by the authors of FSRS-6 on many learners (fsrs-rs `DEFAULT_PARAMETERS`). */
export const DEFAULT_WEIGHTS: Weights = [
	0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
];

/** Weights made one by one, from their place. */
export const weightsBy = (weight: (place: number) => number): Weights => {
	const row = (from: number): [number, number, number, number, number, number, number] => [
		weight(from),
		weight(from + 1),
		weight(from + 2),
		weight(from + 3),
		weight(from + 4),
		weight(from + 5),
		weight(from + 6)
	];
	return [...row(0), ...row(7), ...row(14)];
};

/** A number moved to the nearest that a weight may be. */
export const withinBounds = (place: number, value: number): number => {
	const [least, most] = WEIGHT_BOUNDS[place] ?? [0, 0];
	return Math.min(most, Math.max(least, value));
};
