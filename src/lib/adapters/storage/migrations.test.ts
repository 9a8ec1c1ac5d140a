import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { VERSION } from './migrations.ts';
import { DATABASE } from './schema.ts';
import { openStorage } from './store.ts';
import 'fake-indexeddb/auto';

interface FrozenStore {
	readonly name: string;
	readonly keyPath: string | null;
	readonly autoIncrement: boolean;
	readonly records: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

interface FrozenDatabase {
	readonly version: number;
	readonly stores: readonly FrozenStore[];
}

const FOLDER = 'fixtures/databases';

const frozen = readdirSync(FOLDER)
	.filter((file) => /^v\d+\.json$/.test(file))
	.map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as FrozenDatabase)
	.sort((a, b) => a.version - b.version);

/** Builds the database as that version of the app left it, without any of the present code. */
const thaw = async ({ version, stores }: FrozenDatabase): Promise<void> => {
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

/** How the stores of a database were made. */
const shapeOf = async (): Promise<unknown> => {
	const database = await openDB(DATABASE);
	const names = [...database.objectStoreNames];
	const stores = database.transaction(names);
	const shape = names.map((name) => {
		const { keyPath, autoIncrement, indexNames } = stores.objectStore(name);
		return { name, keyPath, autoIncrement, indexes: [...indexNames] };
	});
	database.close();
	return { version: database.version, shape };
};

const open = () => openStorage({ newDevice: () => 'new', announce: () => undefined, readSitting: () => null });

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

test('every version up to the present one has a frozen database', () => {
	expect(frozen.map(({ version }) => version)).toEqual(Array.from({ length: VERSION }, (_, n) => n + 1));
});

describe.each(frozen)('a database of version $version', (database) => {
	test('opens with every entry of its log', async () => {
		await thaw(database);
		const { log } = open();
		const read = await log.all();
		const records = database.stores.find(({ name }) => name === 'tail')?.records ?? [];
		expect(read.ok && read.value.map(({ id }) => id)).toEqual(records.map(({ key }) => key));
		expect(log.health()).toEqual({ unreadable: 0, damaged: 0 });
		expect(read.ok && progressOf(read.value).cards.size).toBeGreaterThan(0);
	});

	test('keeps its device name and what lies on its shelves', async () => {
		await thaw(database);
		const store = open();
		const valueOf = (name: string, key: string) =>
			database.stores.find((frozenStore) => frozenStore.name === name)?.records.find((record) => record.key === key)
				?.value;
		expect(await store.log.device()).toBe(valueOf('meta', 'device'));
		expect(await store.settings.read('locale')).toEqual(ok(valueOf('settings', 'locale')));
		expect(await store.drafts.read('quiz-1')).toEqual(ok(valueOf('drafts', 'quiz-1')));
	});

	test('ends in the same stores as a new database', async () => {
		await open().log.all();
		const fresh = await shapeOf();
		vi.stubGlobal('indexedDB', new IDBFactory());
		await thaw(database);
		await open().log.all();
		expect(await shapeOf()).toEqual(fresh);
	});
});
