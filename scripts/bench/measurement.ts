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

/**
 * Milliseconds of the quickest run of each of two, in turn for some seconds, so that both meet what else goes on: a machine
 * that others use is quick now and slow a second later. With `node --expose-gc` each run begins with no young objects in
 * memory: else whichever makes more of them collects what the other left, and their ratio differs by a third between
 * two processes.
 */
export const quickestOfBoth = (
	one: () => void,
	other: () => void,
	seconds: number
): readonly [one: number, other: number] => {
	let quickestOne = Infinity;
	let quickestOther = Infinity;
	for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
		collectYoung();
		quickestOne = Math.min(quickestOne, quickestMs(one, 1));
		collectYoung();
		quickestOther = Math.min(quickestOther, quickestMs(other, 1));
	}
	return [quickestOne, quickestOther];
};

const collectYoung = (): void => {
	globalThis.gc?.({ type: 'minor' });
};

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
