import { calmly } from '#lib/adapters/in-parts.ts';
import type { Steps } from '#lib/domain/base/steps.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Entry, EntryId } from '#lib/domain/memory/log.ts';
import { foldingOf, type Progress } from '#lib/domain/memory/progress.ts';
import { readEntry } from '#lib/domain/memory/record.ts';
import { readSnapshot, resume, type Snapshot } from '#lib/domain/memory/snapshot.ts';
import type { Database } from './connection.ts';
import { SNAPSHOT_KEY } from './schema.ts';
import { openSegment } from './segments.ts';

/** What lies on disk. Two copies of an entry may be among `entries`: reading is a union by id. */
export interface Stored {
	readonly entries: readonly Entry[];
	/** Records that made no sense, or were written by a later version. They stay where they are. */
	readonly unreadable: number;
	/** Keys of segments of which a byte is not as it was written. */
	readonly damaged: readonly number[];
	/** What a snapshot of this would cover; null when a later version packed a part that this one cannot read. */
	readonly covers: Covers | null;
}

/** A part of the log: the segments up to a key, and entries of the tail. */
export interface Covers {
	readonly segment: number;
	readonly tail: readonly EntryId[];
}

/** The whole log, in one transaction: no compaction can come between its parts. */
export const readLog = async (database: Database): Promise<Stored> => {
	const transaction = database.transaction(['tail', 'segments']);
	const segments = transaction.objectStore('segments');
	const [tail, keys, values] = await Promise.all([
		transaction.objectStore('tail').getAll(),
		segments.getAllKeys(),
		segments.getAll(),
		transaction.done
	]);
	return calmly(reading(tail, keys, values));
};

export interface Folded {
	/** Without a base the whole log had to be read. */
	readonly progress: Progress;
	/** What it was folded from; null when that was the whole log. */
	readonly since: Since | null;
	/** As in `Stored`, of what was read. */
	readonly unreadable: number;
	readonly damaged: readonly number[];
	readonly covers: Covers | null;
}

/** A snapshot, and entries that it does not cover. */
export interface Since {
	readonly snapshot: Snapshot;
	readonly fresh: readonly Entry[];
}

/**
 * Memory from the snapshot and what it does not cover; where that cannot be told from these, from the whole log.
 * `waiting`: entries that are not on disk yet.
 */
export const readProgress = async (database: Database, waiting: readonly Entry[], now: Moment): Promise<Folded> => {
	const recent = await readSinceSnapshot(database);
	if (recent !== null) {
		const applied = new Set(recent.applied.tail);
		const fresh = [...recent.stored.entries.filter(({ id }) => !applied.has(id)), ...waiting];
		const progress = resume(recent.snapshot, fresh, now);
		if (progress !== null) return { ...recent.stored, progress, since: { snapshot: recent.snapshot, fresh } };
	}
	const stored = await readLog(database);
	return { ...stored, progress: await calmly(foldingOf(stored.entries, waiting)), since: null };
};

interface SinceSnapshot {
	readonly snapshot: Snapshot;
	readonly applied: Covers;
	readonly stored: Stored;
}

const readSinceSnapshot = async (database: Database): Promise<SinceSnapshot | null> => {
	const transaction = database.transaction(['snapshot', 'tail', 'segments']);
	const [raw, tail] = await Promise.all([
		transaction.objectStore('snapshot').get(SNAPSHOT_KEY),
		transaction.objectStore('tail').getAll()
	]);
	const kept = readKept(raw);
	if (kept === null) return null;
	const segments = transaction.objectStore('segments');
	const later = IDBKeyRange.lowerBound(kept.covers.segment, true);
	const [keys, values] = await Promise.all([segments.getAllKeys(later), segments.getAll(later), transaction.done]);
	const stored = await calmly(reading(tail, keys, values));
	const covers =
		stored.covers === null || keys.length > 0 ? stored.covers : { ...stored.covers, segment: kept.covers.segment };
	return { snapshot: kept.snapshot, applied: kept.covers, stored: { ...stored, covers } };
};

const readKept = (raw: unknown): { readonly snapshot: Snapshot; readonly covers: Covers } | null => {
	if (typeof raw !== 'object' || raw === null || !('snapshot' in raw) || !('covers' in raw)) return null;
	const [snapshot, covers] = [readSnapshot(raw.snapshot), readCovers(raw.covers)];
	return snapshot === null || covers === null ? null : { snapshot, covers };
};

const readCovers = (raw: unknown): Covers | null => {
	if (typeof raw !== 'object' || raw === null || !('segment' in raw) || !('tail' in raw)) return null;
	const { segment, tail } = raw;
	if (typeof segment !== 'number' || !Array.isArray(tail)) return null;
	const ids: readonly unknown[] = tail;
	return { segment, tail: ids.filter((id) => typeof id === 'string') };
};

/** Records of the tail between two pauses; a segment is as many. */
const PART = 500;

function* reading(tail: readonly unknown[], keys: readonly number[], segments: readonly unknown[]): Steps<Stored> {
	const [records, entries]: [Entry[], Entry[]] = [[], []];
	const damaged: number[] = [];
	let later = 0;
	for (const [n, segment] of segments.entries()) {
		const opened = openSegment(segment);
		if (opened.ok) entries.push(...opened.value);
		else if (opened.problem === 'newer') later++;
		else damaged.push(keys[n] ?? 0);
		yield n / segments.length;
	}
	for (const [n, record] of tail.entries()) {
		const read = readEntry(record);
		if (read.ok) records.push(read.value);
		if (n % PART === 0) yield 1;
	}
	return {
		entries: [...entries, ...records],
		unreadable: tail.length - records.length + later,
		damaged,
		covers: later > 0 ? null : { segment: keys.at(-1) ?? 0, tail: records.map(({ id }) => id) }
	};
}
