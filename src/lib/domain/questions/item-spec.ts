import type { Form } from '#lib/domain/base/form.ts';
import type { CardId, Id } from '#lib/domain/base/id.ts';

/**
 * A value by its permanent name: a thing's id, decimal text, a date as in the sheets,
 * or for words the smallest id of the facts of that relation that say the same words.
 */
export type OptionValue = string;

/** Why a wrong option is wrong (the truth rule). */
export type Proof = 'one' | 'complete' | 'in-source' | 'negative';

/**
 * An item by ids, without words: what the generator makes in bulk and what a link carries.
 * The key is not stored: it is the option that the card's fact makes true.
 * `choice`, `multiple`: options in shown order. `true-false`: [claimed, denied]. `estimate`: the ends of its scale.
 * `compare`, `order`: what stands for each fact in shown order, its subject, or where all have the same one its time;
 * the card's fact is among them and `further` holds the others. `match`, `categorise`: the subjects of the card's fact
 * and of the further ones, in that order, are what has a place to find; options are the rights, one of them for none, or
 * the categories, in shown order. `typed`, `numeric`, `self`: none.
 */
export interface ItemSpec {
	readonly card: CardId;
	readonly form: Form;
	readonly options: readonly OptionValue[];
	/** Facts beside the card's own, for items over several facts. */
	readonly further: readonly Id[];
}
