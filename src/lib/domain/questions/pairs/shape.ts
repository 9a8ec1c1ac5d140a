import type { OptionValue, Proof } from '#lib/domain/questions/item-spec.ts';

/** What has its place to find. */
export interface Left {
	readonly label: string;
	readonly value: OptionValue;
	/** Why each of the rights, in their order, does not belong to it; null at the one that does, and where none is given. */
	readonly proofs: readonly (Proof | null)[];
}

export interface Right {
	readonly label: string;
	readonly value: OptionValue;
}

/** Things on the left, each of which belongs to one of what stands on the right. */
export interface PairsShape {
	readonly body: { readonly lefts: readonly Left[]; readonly rights: readonly Right[] };
	/** For each left the position of its right. */
	readonly key: readonly number[];
	/** As the key; shorter where the last ones were left open. */
	readonly response: { readonly pairs: readonly number[] };
}
