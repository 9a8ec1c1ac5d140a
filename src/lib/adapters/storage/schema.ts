import type { DBSchema } from 'idb';
import type { EntryRecord } from '#lib/domain/memory/record.ts';

export const DATABASE = 'factline';

/** Stores that hold values by a name of their own. */
export const SHELVES = ['meta', 'settings', 'drafts', 'packs', 'sittings'] as const;
export type ShelfName = (typeof SHELVES)[number];

interface ShelfSchema {
	readonly key: string;
	readonly value: unknown;
}

/** What lies where. What was read from here is unknown until a reader has looked at it. */
export interface Schema extends DBSchema {
	/** The review log, one record an entry, by its id. */
	tail: { key: string; value: EntryRecord };
	/** Packed parts of the log; empty so far. */
	segments: { key: number; value: unknown };
	/** Folded memory that can be thrown away; empty so far. */
	snapshot: { key: string; value: unknown };
	meta: ShelfSchema;
	/** What belongs to this device alone; what the learner decides about practice is in the log. */
	settings: ShelfSchema;
	drafts: ShelfSchema;
	packs: ShelfSchema;
	sittings: ShelfSchema;
}
