/** What is known of a report that came in, before it is read against its quiz. */
export interface Received {
	/** The attempt id. */
	readonly attempt: string;
	/** The hash of the quiz. */
	readonly quiz: string;
	/** The opened body, as text that compares: the same body gives the same text. */
	readonly body: string;
}

/**
 * Set union by attempt id: what came twice counts once, and the order does not matter. Of two bodies under one id, which
 * only a tampering device makes, the one that compares less stays, whichever came first. In the order of attempt ids.
 */
export const unite = <Kept extends Received>(...lists: readonly (readonly Kept[])[]): readonly Kept[] => {
	const kept = new Map<string, Kept>();
	for (const one of lists.flat()) {
		const other = kept.get(one.attempt);
		if (other === undefined || one.body < other.body) kept.set(one.attempt, one);
	}
	return [...kept.values()].sort((a, b) => (a.attempt < b.attempt ? -1 : 1));
};
