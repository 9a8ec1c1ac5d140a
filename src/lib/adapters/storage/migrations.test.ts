import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { readEntry } from '#lib/domain/memory/record.ts';
import { unpackEntries } from '#lib/domain/memory/unpack.ts';
import { VERSION } from './migrations.ts';
import { DATABASE } from './schema.ts';
import { openStorage } from './store.ts';
import { contentOf, freeze, thaw, unfreeze, type FrozenDatabase } from './testing/frozen.ts';
import 'fake-indexeddb/auto';

const FOLDER = 'fixtures/databases';

const frozen = readdirSync(FOLDER)
	.filter((file) => /^v\d+\.json$/.test(file))
	.map((file) => unfreeze(readFileSync(`${FOLDER}/${file}`, 'utf8')))
	.sort((a, b) => a.version - b.version);

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

/** A day on which nothing in the frozen logs is dated ahead. */
const LATER = { at: Date.UTC(2027, 0, 1), offsetMinutes: 0 };

const idsOf = (read: Result<readonly Entry[], unknown>): string[] => (read.ok ? sortedIds(read.value) : []);

const sortedIds = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id).sort();

/** What stores hold of the log as their records say, read without the storage. */
const entriesIn = ({ stores }: FrozenDatabase, ...names: readonly string[]): readonly Entry[] =>
	names.flatMap((name) => {
		const values = stores.find((store) => store.name === name)?.records.map(({ value }) => value) ?? [];
		if (name === 'segments') return values.map(unpackEntries).flatMap((read) => (read.ok ? read.value : []));
		return values.map(readEntry).flatMap((read) => (read.ok ? [read.value] : []));
	});

const open = () => openStorage({ newDevice: () => 'new', announce: () => undefined, readSitting: () => null });

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

test('every version up to the present one has a frozen database', () => {
	expect(frozen.map(({ version }) => version)).toEqual(Array.from({ length: VERSION }, (_, n) => n + 1));
});

describe.each(frozen)('a database of version $version', (database) => {
	test('opens with every entry of its log, and has them still once it is put in order', async () => {
		await thaw(database);
		const { log } = open();
		const [inLog, held] = [entriesIn(database, 'segments', 'tail'), entriesIn(database, 'held')];
		expect(idsOf(await log.all())).toEqual(sortedIds(inLog));
		expect(await log.check(LATER)).toMatchObject({ value: { unreadable: 0, damaged: 0 } });
		await log.settle(LATER);
		expect(idsOf(await log.all())).toEqual(sortedIds([...inLog, ...held]));
	});

	test('is frozen with everything it holds', async () => {
		await thaw(database);
		expect(unfreeze(freeze(await contentOf()))).toEqual(database);
	});

	test('means what the whole log says, before and after it is put in order', async () => {
		await thaw(database);
		const { log } = open();
		const before = await log.progress(LATER);
		expect(before.ok && before.value.cards).toEqual(progressOf(entriesIn(database, 'segments', 'tail')).cards);
		await log.settle(LATER);
		const after = await log.progress(LATER);
		expect(after.ok && after.value.base).not.toBeNull();
		expect(after.ok && after.value.cards).toEqual(progressOf(entriesIn(database, 'segments', 'tail', 'held')).cards);
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
