import type { IDBPDatabase } from 'idb';
import type { Schema } from './schema.ts';

interface Migration {
	readonly name: string;
	readonly step: (database: IDBPDatabase<Schema>) => void;
}

/** The position, counted from 1, is the version a step leads to. New steps at the end; old ones are never edited. */
const migrations: readonly Migration[] = [
	{
		name: 'log, segments, snapshot and shelves',
		step: (database) => {
			database.createObjectStore('tail', { keyPath: 'i' });
			database.createObjectStore('segments', { autoIncrement: true });
			for (const name of ['snapshot', 'meta', 'settings', 'drafts', 'packs', 'sittings'] as const)
				database.createObjectStore(name);
		}
	},
	{
		// The tail of a database of version 1 holds its whole log; it is packed when the log is next put in order
		name: 'entries that wait for their day',
		step: (database) => {
			database.createObjectStore('held', { keyPath: 'i' });
		}
	},
	{
		name: 'classes, what was shared for them, what came back, and what was sent',
		step: (database) => {
			for (const name of ['classes', 'quizzes', 'reports', 'sent'] as const) database.createObjectStore(name);
		}
	}
];

export const VERSION = migrations.length;

/** Takes a database from any older version, 0 for none, to the present one. */
export const migrate = (database: IDBPDatabase<Schema>, from: number): void => {
	for (const { step } of migrations.slice(from)) step(database);
};
