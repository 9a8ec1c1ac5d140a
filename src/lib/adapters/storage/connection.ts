import { openDB, type IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import { migrate, VERSION } from './migrations.ts';
import { DATABASE, type Schema } from './schema.ts';
import { openProblemOf, problemOf } from './trouble.ts';

export type Database = IDBPDatabase<Schema>;
type Opened = Result<Database, SaveProblem>;

export interface Connection {
	/** Does work on the open database. What goes wrong has a name; nothing is thrown. */
	readonly use: <T>(work: (database: Database) => Promise<T>) => Promise<Result<T, SaveProblem>>;
	/** What keeps this window from its storage; null while nothing is known to. */
	readonly hindrance: () => SaveProblem | null;
	/** Calls back whenever the hindrance changes. Returns how to stop. */
	readonly watch: (changed: (hindrance: SaveProblem | null) => void) => () => void;
	readonly close: () => void;
}

/** One connection of this window, opened at first use and again after the browser has lost it. */
export const connect = (name: string = DATABASE): Connection => {
	const hindrance = watched<SaveProblem | null>(null);
	let opening: Promise<Opened> | null = null;
	let isOver = false;

	const close = (): void => {
		isOver = true;
		void opening?.then((opened) => opened.ok && opened.value.close());
		opening = Promise.resolve(fail('closed'));
		hindrance.set('closed');
	};
	const forget = (): void => {
		if (!isOver) opening = null;
	};
	const settle = (opened: Opened): Opened => {
		if (isOver && opened.ok) opened.value.close();
		if (isOver) return fail('closed');
		// A failure is not remembered, so that the next use tries again
		opening = opened.ok ? Promise.resolve(opened) : null;
		hindrance.set(opened.ok ? null : opened.problem);
		return opened;
	};
	const open = (): Promise<Opened> =>
		new Promise((resolve) => {
			const blocked = (): void => {
				hindrance.set('blocked');
				resolve(fail('blocked'));
			};
			void openDatabase(name, { blocked, blocking: close, terminated: forget }).then((opened) => {
				resolve(settle(opened));
			});
		});
	const once = async <T>(work: (database: Database) => Promise<T>): Promise<Attempted<T>> => {
		const opened = await (opening ??= open());
		return opened.ok ? attempt(work, opened.value) : opened;
	};
	const use: Connection['use'] = async (work) => {
		const first = await once(work);
		if (first !== 'lost') return first;
		forget();
		const second = await once(work);
		return second === 'lost' ? fail('closed') : second;
	};
	return { use, hindrance: hindrance.get, watch: hindrance.watch, close };
};

interface Events {
	readonly blocked: () => void;
	readonly blocking: () => void;
	readonly terminated: () => void;
}

const openDatabase = async (name: string, events: Events): Promise<Opened> => {
	try {
		return ok(await openDB<Schema>(name, VERSION, { ...events, upgrade: migrate }));
	} catch (error) {
		return fail(openProblemOf(error));
	}
};

/** `lost`: the browser let go of the connection before the work was done. */
type Attempted<T> = Result<T, SaveProblem> | 'lost';

const attempt = async <T>(work: (database: Database) => Promise<T>, database: Database): Promise<Attempted<T>> => {
	try {
		return ok(await work(database));
	} catch (error) {
		const problem = problemOf(error);
		return problem === 'lost' ? problem : fail(problem);
	}
};

/** A value that tells when it changes. */
const watched = <T>(first: T) => {
	const watchers = new Set<(value: T) => void>();
	let value = first;
	return {
		get: (): T => value,
		set: (next: T): void => {
			if (next === value) return;
			value = next;
			for (const changed of watchers) changed(next);
		},
		watch: (changed: (value: T) => void): (() => void) => {
			watchers.add(changed);
			return () => {
				watchers.delete(changed);
			};
		}
	};
};
