import type { Operand } from '#lib/domain/questions/operand.ts';

/** Which of two is larger, or came first: the question says which is meant. */
export interface CompareShape {
	readonly body: { readonly options: readonly Operand[] };
	/** Position of the right one. */
	readonly key: number;
	readonly response: { readonly chosen: number };
}
