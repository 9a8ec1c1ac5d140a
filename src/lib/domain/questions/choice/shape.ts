import type { OptionValue, Proof } from '#lib/domain/questions/item-spec.ts';

export interface Option {
	readonly label: string;
	readonly value: OptionValue;
	/** Null at the key. */
	readonly proof: Proof | null;
}

/** One right option among wrong ones that are proven wrong. */
export interface ChoiceShape {
	readonly body: { readonly options: readonly Option[] };
	/** Position of the right option. */
	readonly key: number;
	readonly response: { readonly chosen: number };
}
