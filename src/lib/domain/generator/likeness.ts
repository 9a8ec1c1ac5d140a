/** Things in the order of their likeness, written when a long pool is first searched (see neighbours.ts). */
export interface Likeness {
	/** By thing: its place in an order in which those that are alike lie beside each other. */
	rankOf: Int32Array | null;
	readonly pools: Map<Int32Array, Ranked>;
}

/** The things of a pool by rank, ascending, and their ranks. */
export interface Ranked {
	readonly things: Int32Array;
	readonly ranks: Int32Array;
}

export const emptyLikeness = (): Likeness => ({ rankOf: null, pools: new Map() });
