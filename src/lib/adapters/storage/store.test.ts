import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { aReview, anOp, idOf } from '#lib/domain/memory/testing/a-review.ts';
import { openStorage, type Store } from './store.ts';
import 'fake-indexeddb/auto';

const open = (parts: Partial<Parameters<typeof openStorage>[0]> = {}): Store =>
	openStorage({ newDevice: () => 'phone', announce: () => undefined, readSitting: () => null, ...parts });

const [first, second, third] = [aReview(1), aReview(2), anOp(3, { kind: 'undo', review: idOf(1) })];

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('a device', () => {
	test('is new until something was kept, and asking does not change that', async () => {
		const store = open();
		expect(await store.storage.isNew()).toBe(true);
		expect(await store.storage.isNew()).toBe(true);
		await store.log.append([first]);
		expect(await store.storage.isNew()).toBe(false);
	});

	test('counts as used where the browser does not list its databases', async () => {
		vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('not here')) });
		expect(await open().storage.isNew()).toBe(false);
	});
});

describe('shelves', () => {
	test('keep, change, list and remove values', async () => {
		const { drafts } = open();
		expect(await drafts.read('b')).toEqual(ok(undefined));
		await drafts.write('b', { n: 1 });
		await drafts.write('a', [2]);
		await drafts.write('b', { n: 3 });
		expect(await open().drafts.all()).toEqual(
			ok([
				['a', [2]],
				['b', { n: 3 }]
			])
		);
		expect(await drafts.remove('a')).toEqual(ok('disk'));
		expect(await drafts.all()).toEqual(ok([['b', { n: 3 }]]));
	});

	test('two windows agree on the name of the device, and so does the next one', async () => {
		const names = await Promise.all(['a', 'b'].map((name) => open({ newDevice: () => name }).log.device()));
		expect(new Set(names).size).toBe(1);
		expect(await open({ newDevice: () => 'c' }).log.device()).toBe(names[0]);
	});

	test('sittings come back newest first, and what cannot be read counts as absent', async () => {
		const sitting = {
			attempt: 'a1',
			code: 'q1',
			startedAt: 1,
			answers: [],
			waiting: false,
			count: 3,
			feedback: 'end'
		} as const;
		const later = { ...sitting, attempt: 'a2', startedAt: 2 };
		const known = [sitting, later];
		const store = open({
			readSitting: (raw) => known.find(({ attempt }) => attempt === (raw as { attempt?: string }).attempt) ?? null
		});
		await store.sittings.save(sitting);
		await store.sittings.save(later);
		await store.sittings.save({ ...sitting, attempt: 'foreign', startedAt: 9 });
		expect(await store.sittings.last()).toEqual(later);
		expect(await store.sittings.byCode('q1')).toEqual(later);
		expect(await store.sittings.byCode('q2')).toBeNull();
		await store.sittings.drop('a2');
		expect(await store.sittings.last()).toEqual(sitting);
	});
});

test('the browser’s promise to keep data is asked for, and no promise is an answer', async () => {
	vi.stubGlobal('navigator', { storage: { persist: () => Promise.resolve(true) } });
	expect(await open().storage.persist()).toBe(true);
	vi.stubGlobal('navigator', { storage: { persist: () => Promise.reject(new Error('no')) } });
	expect(await open().storage.persist()).toBe(false);
	vi.stubGlobal('navigator', {});
	expect(await open().storage.persist()).toBe(false);
});

test('progress is the same after a reload as before it', async () => {
	const entries = [first, second, aReview(4, { day: 20_003, form: 'choice', options: 4 }), third];
	const store = open();
	for (const entry of entries) await store.log.append([entry]);
	store.close();
	const read = await open().log.all();
	expect(read.ok && progressOf(read.value)).toEqual({
		...progressOf(entries),
		scheduling: expect.anything() as unknown
	});
});
