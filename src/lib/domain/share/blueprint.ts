import type { Form } from '#lib/domain/base/form.ts';
import type { Id } from '#lib/domain/base/id.ts';

/** What a blueprint link carries: each opening makes a fresh quiz of it. */
export interface SharedBlueprint {
	readonly pack: Id;
	/** Empty: the whole pack. */
	readonly topics: readonly Id[];
	/** Items wanted, 1 to `MAX_ITEMS`. */
	readonly count: number;
	/** At least one. */
	readonly forms: readonly Form[];
}
