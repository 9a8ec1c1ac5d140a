import type { Form } from '#lib/domain/base/form.ts';
import type { CardId, Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Shapes } from './shapes.ts';

export interface ItemCitation {
	readonly source: Id;
	readonly locator: string;
}

/** One question ready to show, in one form and one language. */
export interface Item<F extends Form> {
	/** `<card>.<form>.<hash of option values and further facts>`: from content, not from position. */
	readonly id: string;
	readonly form: F;
	readonly locale: Locale;
	readonly stem: string;
	readonly body: Shapes[F]['body'];
	readonly key: Shapes[F]['key'];
	/** The fact restated with time and precision: shown after answering. */
	readonly explanation: string;
	/** Something worth knowing beside it, in the item's language; usually empty. */
	readonly note: string;
	/** Null for a hand-written item that no pack knows. */
	readonly pack: Id | null;
	readonly card: CardId | null;
	/** Anchor first. */
	readonly facts: readonly Id[];
	readonly citations: readonly ItemCitation[];
	/** The fact's `when` or `asOf`. */
	readonly when: string | null;
}

/** Any item; `switch (item.form)` tells which. */
export type AnyItem = { readonly [F in Form]: Item<F> }[Form];
