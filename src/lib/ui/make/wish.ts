import type { Id } from '#lib/domain/base/id.ts';

/** Where a maker comes from: the pack and topics of a link to this screen; null for what was left here. */
export interface Wish {
	readonly pack: Id | null;
	readonly topics: readonly Id[];
}
