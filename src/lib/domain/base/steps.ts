/**
 * A long calculation that can be left for a while between its parts: each tells how far it is, 0-1. It gives the same
 * whatever happens between them.
 */
export type Steps<T> = Generator<number, T, undefined>;

/** All parts at once. */
export const finish = <T>(steps: Steps<T>): T => {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
};
