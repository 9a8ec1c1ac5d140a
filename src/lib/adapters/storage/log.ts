import { unwrap } from 'idb';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Entry, EntryId } from '#lib/domain/memory/log.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { readEntry, writeEntry, type EntryRecord } from '#lib/domain/memory/record.ts';
import type { ReviewLog } from '#lib/usecases/ports.ts';
import type { Connection, Database } from './connection.ts';
import { readProblemOf } from './trouble.ts';

export type StoredLog = Omit<ReviewLog, 'device'> & {
	/** Entries that only this window holds so far, in order: `append([])` tries again, and they can be exported. */
	readonly unsaved: () => readonly Entry[];
	/** Records that the last reading could not make sense of. They stay where they are. */
	readonly unreadable: () => number;
};

/**
 * The review log on disk. Entries that could not be written stay in memory and go with the next ones, in order; where
 * nothing can be kept at all, memory is where they live.
 */
export const openLog = (connection: Connection, announce: () => void): StoredLog => {
	const waiting = new Map<EntryId, Entry>();
	let turn: Promise<unknown> = Promise.resolve();
	let unreadable = 0;

	const flush = async (): Promise<Result<Saved, SaveProblem>> => {
		const entries = [...waiting.values()];
		if (entries.length === 0) return ok('disk');
		const written = await connection.use((database) => addEntries(database, entries));
		if (!written.ok) return written.problem === 'no-storage' ? ok('memory') : written;
		for (const { id } of entries) waiting.delete(id);
		announce();
		return ok('disk');
	};
	const all = async (): Promise<Result<readonly Entry[], ReadProblem>> => {
		const raw = await connection.use((database): Promise<unknown[]> => database.getAll('tail'));
		if (!raw.ok && raw.problem === 'no-storage') return ok([...waiting.values()]);
		if (!raw.ok) return { ok: false, problem: readProblemOf(raw.problem) };
		const stored = raw.value.map(readEntry).flatMap((read) => (read.ok ? [read.value] : []));
		unreadable = raw.value.length - stored.length;
		return ok([...stored, ...waiting.values()]);
	};
	return {
		append: (entries) => {
			for (const entry of entries) waiting.set(entry.id, entry);
			const saved = turn.then(flush);
			turn = saved;
			return saved;
		},
		all,
		unsaved: () => [...waiting.values()],
		unreadable: () => unreadable
	};
};

/** All or none, in one transaction that is on disk when it ends. */
const addEntries = async (database: Database, entries: readonly Entry[]): Promise<void> => {
	const transaction = database.transaction('tail', 'readwrite', { durability: 'strict' });
	const store = unwrap(transaction.store);
	try {
		for (const entry of entries) addOnce(store, writeEntry(entry));
	} catch (error) {
		transaction.abort();
		await transaction.done.catch(() => undefined);
		throw error;
	}
	await transaction.done;
};

/** An id that is there already means that the entry is saved: the transaction goes on. */
const addOnce = (store: IDBObjectStore, record: EntryRecord): void => {
	const request = store.add(record);
	request.addEventListener('error', (event) => {
		if (request.error?.name !== 'ConstraintError') return;
		event.preventDefault();
		event.stopPropagation();
	});
};
