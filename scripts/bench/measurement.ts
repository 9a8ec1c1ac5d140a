/** One line of `npm run bench`. */
export interface Measurement {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** How many things or rounds were measured. */
	readonly n: number;
	/** The same measure of what it is held against. */
	readonly baseline?: number;
	/** `value / baseline`. */
	readonly ratio?: number;
}

/** Milliseconds of the quickest of several runs: the one that was disturbed least. */
export const quickestMs = (run: () => void, rounds: number): number => {
	let quickest = Infinity;
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		run();
		quickest = Math.min(quickest, performance.now() - start);
	}
	return quickest;
};
