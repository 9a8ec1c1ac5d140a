import { unwrap } from 'idb';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Entry, EntryId } from '#lib/domain/memory/log.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { progressOf, type Progress } from '#lib/domain/memory/progress.ts';
import { writeEntry, type EntryRecord } from '#lib/domain/memory/record.ts';
import type { LogCheck, ReviewLog } from '#lib/usecases/ports.ts';
import type { Connection, Database } from './connection.ts';
import { readLog, readProgress } from './reading.ts';
import { readProblemOf } from './trouble.ts';

export type StoredLog = Omit<ReviewLog, 'device'>;

/** Entries so many that folding them is felt: then the log is put in order at once, not at the end of a practice. */
const FELT = 500;

/**
 * The review log on disk. Entries that could not be written stay in memory and go with the next ones, in order; where
 * nothing can be kept at all, memory is where they live.
 */
export const openLog = (connection: Connection, announce: () => void): StoredLog => {
	const waiting = new Map<EntryId, Entry>();
	let turn: Promise<unknown> = Promise.resolve();

	const flush = async (): Promise<Result<Saved, SaveProblem>> => {
		const entries = [...waiting.values()];
		if (entries.length === 0) return ok('disk');
		const written = await connection.use((database) => addMakingRoom(database, entries));
		if (!written.ok) return written.problem === 'no-storage' ? ok('memory') : written;
		for (const { id } of entries) waiting.delete(id);
		announce();
		return ok('disk');
	};
	const all = async (): Promise<Result<readonly Entry[], ReadProblem>> => {
		const stored = await connection.use(readLog);
		if (!stored.ok) return inMemory(stored.problem, () => [...waiting.values()]);
		return ok([...stored.value.entries, ...waiting.values()]);
	};
	const progress = async (now: Moment): Promise<Result<Progress, ReadProblem>> => {
		const entries = [...waiting.values()];
		const folded = await connection.use((database) => readProgress(database, entries, now));
		if (!folded.ok) return inMemory(folded.problem, () => progressOf(entries));
		const { progress: read, covers } = folded.value;
		if ((covers?.tail.length ?? 0) >= FELT || (read.base === null && read.entries.length >= FELT)) void settle(now);
		return ok(read);
	};
	const tallied: StoredLog['tallied'] = async (now) => {
		const [{ readTallied, tallyIn }, entries] = [await import('./tallied.ts'), [...waiting.values()]];
		const read = await connection.use((database) => readTallied(database, entries, now));
		if (!read.ok) {
			const counted = await tallyIn(progressOf(entries));
			return inMemory(read.problem, () => counted);
		}
		// Counted once, the next reading is quick
		if (!read.value.isKept && read.value.tally.answers >= FELT) void settle(now);
		return read;
	};
	const settle = async (now: Moment): Promise<void> => {
		try {
			const upkeep = await import('./upkeep.ts');
			await alone('factline upkeep', () => connection.use((database) => upkeep.settle(database, now)));
		} catch {
			// Nothing is lost by it: the next practice tries again
		}
	};
	const check = async (now: Moment): Promise<Result<LogCheck, ReadProblem>> => {
		const upkeep = await import('./upkeep.ts');
		const checked = await connection.use((database) => upkeep.check(database, now));
		const inWindow = { entries: waiting.size, unreadable: 0, damaged: 0, refolded: false };
		return checked.ok ? checked : inMemory(checked.problem, () => inWindow);
	};
	return {
		append: (entries) => {
			for (const entry of entries) waiting.set(entry.id, entry);
			const saved = turn.then(flush);
			turn = saved;
			return saved;
		},
		...{ all, progress, tallied, settle, check },
		unsaved: () => [...waiting.values()]
	};
};

const inMemory = <T>(problem: SaveProblem, fromMemory: () => T): Result<T, ReadProblem> =>
	problem === 'no-storage' ? ok(fromMemory()) : fail(readProblemOf(problem));

/** Not while another window is at it: what it does helps this one as well. */
const alone = async (name: string, work: () => Promise<unknown>): Promise<void> => {
	if (typeof navigator === 'undefined' || !('locks' in navigator)) await work();
	else await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : work()));
};

/** On a full device the snapshot makes room: it can be made again, an answer cannot. */
const addMakingRoom = async (database: Database, entries: readonly Entry[]): Promise<void> => {
	try {
		await addEntries(database, entries);
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'QuotaExceededError') throw error;
		await database.clear('snapshot');
		await addEntries(database, entries);
	}
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
