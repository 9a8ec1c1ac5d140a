import type { Direction } from '#lib/domain/base/id.ts';
import type { ThingRows } from './thing-rows.ts';

/** Pools in the order of likeness, each written when it is first searched (see neighbours.ts). */
export interface Likeness {
	readonly pools: Map<Int32Array, Ranked>;
	/** By fact: the place of its answer in the order of the pool from which others are drawn, once that is written. */
	readonly places: { readonly [D in Direction]: Int32Array };
}

/** The things of a pool in an order in which those that are alike lie beside each other. */
export interface Ranked {
	readonly things: Int32Array;
	/** The rows of the things once more, in that order: neighbours lie beside each other in memory as well. */
	readonly rows: ThingRows;
}

export const emptyLikeness = (facts: number): Likeness => ({
	pools: new Map(),
	places: { f: new Int32Array(facts), i: new Int32Array(facts) }
});
