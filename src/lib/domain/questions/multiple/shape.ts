import type { Option } from '#lib/domain/questions/choice/shape.ts';

/** Several right options among wrong ones that are proven wrong: each is a true or false of its own. */
export interface MultipleShape {
	/** `proof` is null at what is right. */
	readonly body: { readonly options: readonly Option[] };
	/** Positions of the right options, ascending: one at least, but not all. */
	readonly key: readonly number[];
	/** Positions, one at least. */
	readonly response: { readonly ticked: readonly number[] };
}
