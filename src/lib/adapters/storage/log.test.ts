import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { aReview, anOp, idOf } from '#lib/domain/memory/testing/a-review.ts';
import { VERSION } from './migrations.ts';
import { DATABASE } from './schema.ts';
import { openStorage, type Store } from './store.ts';
import 'fake-indexeddb/auto';

const open = (parts: Partial<Parameters<typeof openStorage>[0]> = {}): Store =>
	openStorage({ newDevice: () => 'phone', announce: () => undefined, readSitting: () => null, ...parts });

const idsIn = (read: Result<readonly Entry[], unknown>): string[] =>
	read.ok ? read.value.map(({ id }) => id).sort() : [];

const [first, second, third] = [aReview(1), aReview(2), anOp(3, { kind: 'undo', review: idOf(1) })];

/** What a browser does when it has no more room. */
const outOfRoom = () =>
	vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('the log on disk', () => {
	test('a new device has an empty one', async () => {
		expect(await open().log.all()).toEqual(ok([]));
	});

	test('what was saved is there after a reload, as it was', async () => {
		const store = open();
		expect(await store.log.append([first, second])).toEqual(ok('disk'));
		expect(await store.log.append([third])).toEqual(ok('disk'));
		store.close();
		expect(await open().log.all()).toEqual(ok([first, second, third]));
	});

	test('an entry known already counts as saved, and what comes with it is saved too', async () => {
		const store = open();
		await store.log.append([first]);
		expect(await store.log.append([first, second])).toEqual(ok('disk'));
		expect(await open().log.append([second, third, second])).toEqual(ok('disk'));
		expect(idsIn(await open().log.all())).toEqual([1, 2, 3].map(idOf));
	});

	test('two windows that write at once lose and double nothing', async () => {
		const [one, two] = [open(), open()];
		const entries = Array.from({ length: 40 }, (_, n) => aReview(n));
		await Promise.all(entries.map((entry, n) => (n % 2 ? one : two).log.append([entry, first])));
		expect(idsIn(await one.log.all())).toEqual(entries.map(({ id }) => id).sort());
	});

	test('is written with strict durability', async () => {
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		await open().log.append([first]);
		expect(transaction.mock.calls.at(-1)).toEqual(['tail', 'readwrite', { durability: 'strict' }]);
	});

	test('other windows hear of entries only once they are saved', async () => {
		const announce = vi.fn();
		const store = open({ announce });
		await store.log.append([first]);
		expect(announce).toHaveBeenCalledTimes(1);
		outOfRoom();
		await store.log.append([second]);
		expect(announce).toHaveBeenCalledTimes(1);
	});

	test('a record that cannot be read hides no other, and stays', async () => {
		await open().log.append([first]);
		const raw = await openDB(DATABASE);
		await raw.add('tail', { i: 'x', v: 1 });
		await raw.add('tail', { i: idOf(9), v: 99, written: 'later' });
		raw.close();
		const store = open();
		expect(await store.log.all()).toEqual(ok([first]));
		expect(await store.log.check({ at: 0, offsetMinutes: 0 })).toMatchObject({ value: { entries: 1, unreadable: 2 } });
		store.close();
		expect(await (await openDB(DATABASE)).count('tail')).toBe(3);
	});
});

describe('when there is no room', () => {
	test('practice goes on in memory, and the next try saves all of it in order', async () => {
		const store = open();
		await store.log.append([first]);
		const full = outOfRoom();
		expect(await store.log.append([second])).toEqual(fail('full'));
		expect(store.log.unsaved()).toEqual([second]);
		expect(idsIn(await store.log.all())).toEqual([1, 2].map(idOf));
		full.mockRestore();
		expect(await store.log.append([third])).toEqual(ok('disk'));
		expect(store.log.unsaved()).toEqual([]);
		expect(await open().log.all()).toEqual(ok([first, second, third]));
	});

	test('trying again needs no new entry', async () => {
		const store = open();
		const full = outOfRoom();
		await store.log.append([first]);
		expect(await store.log.append([])).toEqual(fail('full'));
		full.mockRestore();
		expect(await store.log.append([])).toEqual(ok('disk'));
		expect(idsIn(await open().log.all())).toEqual([idOf(1)]);
	});

	test('room that ends in the middle of a transaction keeps none of it', async () => {
		const store = open();
		await store.log.all();
		const add = Reflect.get(IDBObjectStore.prototype, 'add') as (
			this: IDBObjectStore,
			record: unknown
		) => IDBRequest<IDBValidKey>;
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, record: unknown) {
			if ((record as { i: string }).i === idOf(2)) throw new DOMException('no room', 'QuotaExceededError');
			return add.call(this, record);
		});
		expect(await store.log.append([first, second])).toEqual(fail('full'));
		expect(idsIn(await open().log.all())).toEqual([]);
		expect(store.log.unsaved()).toEqual([first, second]);
	});
});

describe('where nothing can be kept', () => {
	const nowhere: [string, () => void][] = [
		['no IndexedDB at all', () => vi.stubGlobal('indexedDB', undefined)],
		[
			'IndexedDB that refuses',
			() => {
				vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
					throw new DOMException('private window', 'SecurityError');
				});
			}
		]
	];
	test.each(nowhere)('%s: practice lives in memory and says so', async (_, remove) => {
		remove();
		const store = open();
		expect(await store.log.append([first])).toEqual(ok('memory'));
		expect(await store.log.append([second])).toEqual(ok('memory'));
		expect(await store.log.all()).toEqual(ok([first, second]));
		expect(store.hindrance()).toBe('no-storage');
		expect(await store.drafts.write('quiz', { title: 'Ports' })).toEqual(ok('memory'));
		expect(await store.drafts.read('quiz')).toEqual(ok({ title: 'Ports' }));
		expect(await store.log.device()).toBe(await store.log.device());
	});
});

describe('several versions of the app', () => {
	test('a window gives way to a newer version, and says that it did', async () => {
		const store = open();
		await store.log.append([first]);
		const changed = vi.fn();
		store.watch(changed);
		const newer = await openDB(DATABASE, VERSION + 1);
		expect(changed).toHaveBeenCalledWith('closed');
		expect(await store.log.append([second])).toEqual(fail('closed'));
		expect(await store.log.all()).toEqual(fail('closed'));
		expect(store.log.unsaved()).toEqual([second]);
		newer.close();
	});

	test('an old window that opens after a newer version does not touch its data', async () => {
		(await openDB(DATABASE, VERSION + 1)).close();
		const store = open();
		expect(await store.log.append([first])).toEqual(fail('closed'));
		expect(store.hindrance()).toBe('closed');
	});

	test('an older window that does not give way: blocked, then saved once it is gone', async () => {
		const before = open();
		await before.log.append([first]);
		before.close();
		const stubborn = indexedDB.open(DATABASE);
		await new Promise((resolve) => (stubborn.onsuccess = resolve));
		// The next version of the app asks for a higher version of the database
		const ask = Reflect.get(IDBFactory.prototype, 'open') as (this: IDBFactory, name: string, version: number) => never;
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name: string) {
			return ask.call(this, name, VERSION + 1);
		});
		const store = open();
		expect(await store.log.append([second])).toEqual(fail('blocked'));
		expect(store.hindrance()).toBe('blocked');
		expect(await store.log.all()).toEqual(fail('blocked'));
		const free = new Promise((resolve) => store.watch(resolve));
		stubborn.result.close();
		expect(await free).toBeNull();
		expect(await store.log.append([])).toEqual(ok('disk'));
		expect(await store.log.all()).toEqual(ok([first, second]));
	});
});

test('a connection that the browser dropped is opened again', async () => {
	const store = open();
	await store.log.append([first]);
	const drop = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
		throw new DOMException('The database connection is closing.', 'InvalidStateError');
	});
	expect(await store.log.append([second])).toEqual(ok('disk'));
	drop.mockRestore();
	expect(idsIn(await open().log.all())).toEqual([1, 2].map(idOf));
});
