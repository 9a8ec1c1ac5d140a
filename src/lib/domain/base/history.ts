/** A value with the values before it and those that were taken back. */
export interface History<T> {
	/** Oldest first. */
	readonly past: readonly T[];
	readonly now: T;
	/** What was taken back, the next one to come again first. */
	readonly future: readonly T[];
}

export const startHistory = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** The next value; what was taken back before it cannot come again. The oldest go where there are more than `most`. */
export const step = <T>({ past, now }: History<T>, next: T, most: number): History<T> => ({
	past: [...past, now].slice(-most),
	now: next,
	future: []
});

/** Takes the last step back; as it was where there is none. */
export const undo = <T>(history: History<T>): History<T> => {
	const before = history.past.at(-1);
	return before === undefined
		? history
		: { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
};

/** Takes a step again that was taken back; as it was where there is none. */
export const redo = <T>(history: History<T>): History<T> => {
	const [next, ...future] = history.future;
	return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
};
