import type { DBSchema } from 'idb';
import type { EntryRecord } from '#lib/domain/memory/record.ts';

export const DATABASE = 'factline';

/** Stores that hold values by a name of their own. */
export const SHELVES = [
	...(['meta', 'settings', 'drafts', 'packs', 'sittings'] as const),
	...(['classes', 'quizzes', 'reports', 'sent'] as const)
] as const;
export type ShelfName = (typeof SHELVES)[number];

/** Keys of the store `snapshot`: what the first screen needs, and what only statistics do. */
export const SNAPSHOT_KEY = 'memory';
export const TALLY_KEY = 'tally';

interface ShelfSchema {
	readonly key: string;
	readonly value: unknown;
}

/** What lies where. What was read from here is unknown until a reader has looked at it. */
export interface Schema extends DBSchema {
	/** The newest entries of the review log, one record each, by id. */
	tail: { key: string; value: EntryRecord };
	/** Packed parts of the log, in the order in which they were packed. */
	segments: { key: number; value: unknown };
	/** Folded memory that can be thrown away. */
	snapshot: { key: string; value: unknown };
	/** Entries from elsewhere that are dated ahead of this device, until their day has come. */
	held: { key: string; value: EntryRecord };
	meta: ShelfSchema;
	/** What belongs to this device alone; what the learner decides about practice is in the log. */
	settings: ShelfSchema;
	drafts: ShelfSchema;
	packs: ShelfSchema;
	sittings: ShelfSchema;
	/** Keys, names and rosters of a teacher's classes. */
	classes: ShelfSchema;
	/** Quizzes that were shared for a class, by `<class>/<hash>`. */
	quizzes: ShelfSchema;
	/** Reports that came in, by `<class>/<attempt>`. */
	reports: ShelfSchema;
	/** Finished sittings of this device whose answers are wanted. */
	sent: ShelfSchema;
}
