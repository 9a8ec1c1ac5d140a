import { openDB } from 'idb';
import { DATABASE } from '#lib/adapters/storage/schema.ts';

export interface FrozenStore {
	readonly name: string;
	readonly keyPath: string | null;
	readonly autoIncrement: boolean;
	readonly records: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

export interface FrozenDatabase {
	readonly version: number;
	readonly stores: readonly FrozenStore[];
}

/** How columns of numbers are made again. */
const COLUMNS = new Map<unknown, (numbers: readonly number[]) => unknown>([
	['Uint8Array', (numbers) => Uint8Array.from(numbers)],
	['Uint16Array', (numbers) => Uint16Array.from(numbers)],
	['Uint32Array', (numbers) => Uint32Array.from(numbers)],
	['Int16Array', (numbers) => Int16Array.from(numbers)],
	['Int32Array', (numbers) => Int32Array.from(numbers)],
	['Float64Array', (numbers) => Float64Array.from(numbers)]
]);

/** A database as text: columns of numbers as `{ "$": "<type>", "n": [...] }`, where null stands for NaN. */
export const freeze = (database: FrozenDatabase): string => {
	const stores = database.stores.map(({ records, ...store }) => {
		const lines = records.map((record) => `\n   ${JSON.stringify(record, writeColumn)}`);
		return `\n  ${JSON.stringify(store).slice(0, -1)},"records":[${lines.join(',')}]}`;
	});
	return `{"version":${database.version},"stores":[${stores.join(',')}\n]}\n`;
};

export const unfreeze = (text: string): FrozenDatabase => {
	const database = unfreezeValue(text);
	if (!isFrozen(database)) throw new Error('not a frozen database');
	return database;
};

/** Any value written like that. */
export const unfreezeValue = (text: string): unknown => {
	const value: unknown = JSON.parse(text, readColumn);
	return value;
};

const isFrozen = (value: unknown): value is FrozenDatabase =>
	typeof value === 'object' && value !== null && 'version' in value && 'stores' in value && Array.isArray(value.stores);

const writeColumn = (_: string, value: unknown): unknown =>
	value instanceof Float64Array || value instanceof Int32Array || value instanceof Int16Array || isUnsigned(value)
		? { $: value.constructor.name, n: [...value] }
		: value;

const isUnsigned = (value: unknown): value is Uint8Array | Uint16Array | Uint32Array =>
	value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;

const readColumn = (_: string, value: unknown): unknown => {
	if (typeof value !== 'object' || value === null || !('$' in value) || !('n' in value)) return value;
	const numbers: readonly unknown[] = Array.isArray(value.n) ? value.n : [];
	return COLUMNS.get(value.$)?.(numbers.map((one) => (typeof one === 'number' ? one : NaN)));
};

/** Builds the database as that version of the app left it, without any of the present code. */
export const thaw = async ({ version, stores }: FrozenDatabase): Promise<void> => {
	const database = await openDB(DATABASE, version, {
		upgrade: (upgraded) => {
			for (const { name, keyPath, autoIncrement, records } of stores) {
				const store = upgraded.createObjectStore(name, { keyPath, autoIncrement });
				for (const { key, value } of records) void (keyPath === null ? store.add(value, key) : store.add(value));
			}
		}
	});
	database.close();
};

/** The database that is there now. */
export const contentOf = async (): Promise<FrozenDatabase> => {
	const database = await openDB(DATABASE);
	const stores: FrozenStore[] = [];
	for (const name of [...database.objectStoreNames].sort()) {
		const { store } = database.transaction(name);
		const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
		const records = keys.map((key, at): { key: IDBValidKey; value: unknown } => ({ key, value: values[at] }));
		const keyPath = typeof store.keyPath === 'string' ? store.keyPath : null;
		stores.push({ name, keyPath, autoIncrement: store.autoIncrement, records });
	}
	database.close();
	return { version: database.version, stores };
};
