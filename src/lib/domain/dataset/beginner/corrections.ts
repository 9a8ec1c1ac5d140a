import type { Id } from '#lib/domain/base/id.ts';
import type { InferredType } from './infer-type.ts';

/** What a person knows better about a relation than its rows tell; absent: as inferred. */
export interface RelationCorrection {
	readonly type?: InferredType;
	/** A subject may have several values. */
	readonly many?: boolean;
	/** All values of each subject are listed, so that any other is wrong. */
	readonly complete?: boolean;
	/** No two subjects in the world share a value. */
	readonly backUnique?: boolean;
}

/** What a person corrected of what was inferred from a beginner sheet. */
export interface Corrections {
	readonly relations: Readonly<Record<Id, RelationCorrection>>;
	/** Kind as inferred -> what it is called; two with one name are one kind. */
	readonly kinds: Readonly<Record<Id, Id>>;
}

export const NO_CORRECTIONS: Corrections = { relations: {}, kinds: {} };
