import type { Operand } from '#lib/domain/questions/operand.ts';

/** Things to be brought into a sequence by size or time: the question says from which end. */
export interface OrderShape {
	/** In the order in which they are shown, which is never the right one. */
	readonly body: { readonly options: readonly Operand[] };
	/** Positions of the options in their right sequence: `[2, 0, 1]` begins with the third one. */
	readonly key: readonly number[];
	/** The sequence given, likewise. */
	readonly response: { readonly order: readonly number[] };
}
