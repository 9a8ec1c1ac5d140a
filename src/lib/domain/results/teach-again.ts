import type { ItemFigures } from './item-figures.ts';

/** Share right below which a question is worth another lesson (a starting value). */
export const LOW_FACILITY = 0.6;

/** Positions of the questions that too few got right, the hardest first; of equals the earlier one. */
export const toTeachAgain = (items: readonly Pick<ItemFigures, 'place' | 'facility'>[]): readonly number[] =>
	items
		.flatMap(({ place, facility }) => (facility !== null && facility < LOW_FACILITY ? [{ place, facility }] : []))
		.sort((a, b) => a.facility - b.facility || a.place - b.place)
		.map(({ place }) => place);
