import { ok, type Result } from '#lib/domain/base/result.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Connection } from './connection.ts';
import type { ShelfName } from './schema.ts';
import { readProblemOf } from './trouble.ts';

/** Values by name. What comes back is unknown until a reader has looked at it; undefined where there is nothing. */
export interface Shelf {
	readonly read: (name: string) => Promise<Result<unknown, ReadProblem>>;
	/** All values with their names, in order of name. */
	readonly all: () => Promise<Result<readonly (readonly [name: string, value: unknown])[], ReadProblem>>;
	readonly write: (name: string, value: unknown) => Promise<Result<Saved, SaveProblem>>;
	/** What is there already, else `value`, which then is there: two windows get the same. */
	readonly readOrWrite: (name: string, value: unknown) => Promise<Result<unknown, SaveProblem>>;
	readonly remove: (name: string) => Promise<Result<Saved, SaveProblem>>;
}

/** What a class has, and what of a sitting is wanted back. */
export interface ResultShelves {
	readonly classes: Shelf;
	readonly quizzes: Shelf;
	readonly reports: Shelf;
	readonly sent: Shelf;
}

/** A shelf on disk; where nothing can be kept, in memory. */
export const openShelf = (connection: Connection, shelf: ShelfName): Shelf => {
	const memory = new Map<string, unknown>();
	return {
		read: async (name) => {
			const read = await connection.use((database): Promise<unknown> => database.get(shelf, name));
			return forReading(read, () => memory.get(name));
		},
		all: async () => {
			const read = await connection.use(async (database) => {
				const { store } = database.transaction(shelf);
				const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
				return names.map((name, index): readonly [string, unknown] => [name, values[index]]);
			});
			return forReading(read, () => [...memory].sort(([a], [b]) => (a < b ? -1 : 1)));
		},
		write: async (name, value) => {
			const written = await connection.use(async (database) => {
				const transaction = database.transaction(shelf, 'readwrite', { durability: 'strict' });
				await Promise.all([transaction.store.put(value, name), transaction.done]);
			});
			return forWriting(written, () => memory.set(name, value));
		},
		readOrWrite: async (name, value) => {
			const read = await connection.use(async (database) => {
				const { store, done } = database.transaction(shelf, 'readwrite', { durability: 'strict' });
				const known: unknown = await store.get(name);
				if (known === undefined) await store.put(value, name);
				await done;
				return known ?? value;
			});
			if (read.ok || read.problem !== 'no-storage') return read;
			if (!memory.has(name)) memory.set(name, value);
			return ok(memory.get(name));
		},
		remove: async (name) => {
			const removed = await connection.use((database) => database.delete(shelf, name));
			return forWriting(removed, () => memory.delete(name));
		}
	};
};

const forReading = <T>(read: Result<T, SaveProblem>, fromMemory: () => T): Result<T, ReadProblem> => {
	if (read.ok) return read;
	return read.problem === 'no-storage' ? ok(fromMemory()) : { ok: false, problem: readProblemOf(read.problem) };
};

const forWriting = (written: Result<unknown, SaveProblem>, inMemory: () => unknown): Result<Saved, SaveProblem> => {
	if (written.ok) return ok('disk');
	if (written.problem !== 'no-storage') return written;
	inMemory();
	return ok('memory');
};
