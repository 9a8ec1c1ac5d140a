/** Things in the order of their likeness, written when a long pool is first searched (see neighbours.ts). */
export interface Likeness {
	order: Order | null;
	/** By pool: the ranks of its things, ascending. */
	readonly ranks: Map<Int32Array, Int32Array>;
}

/** All things in an order in which those that are alike lie beside each other. */
export interface Order {
	readonly rankOf: Int32Array;
	readonly thingAt: Int32Array;
}

export const emptyLikeness = (): Likeness => ({ order: null, ranks: new Map() });
