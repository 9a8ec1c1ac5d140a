import { openDB } from 'idb';
import { DATABASE } from '#lib/adapters/storage/schema.ts';

/** Changes the first value of a store behind the app's back. */
export const spoil = async (
	store: 'segments' | 'snapshot',
	change: (value: unknown) => unknown,
	database = DATABASE
): Promise<void> => {
	const raw = await openDB(database);
	const [key] = await raw.getAllKeys(store);
	if (key === undefined) throw new Error(`nothing in ${store}`);
	const value: unknown = await raw.get(store, key);
	await raw.put(store, change(value), key);
	raw.close();
};
