import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { progressOf, reviewsOf, type Progress } from '#lib/domain/memory/progress.ts';
import { writeEntry } from '#lib/domain/memory/record.ts';
import { aReview, idOf, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { randomLog } from '#lib/domain/memory/testing/random-log.ts';
import { statsOf, type Stats } from '#lib/domain/memory/stats/stats.ts';
import { tallyOf, type Tally } from '#lib/domain/memory/stats/tally.ts';
import type { TallyColumns } from '#lib/domain/memory/stats/tally-columns.ts';
import type { ReviewLog } from '#lib/usecases/ports.ts';
import { SEGMENT_SIZE } from './segments.ts';
import { DATABASE, TALLY_KEY } from './schema.ts';
import { openStorage } from './store.ts';
import { spoil } from './testing/spoil.ts';
import 'fake-indexeddb/auto';

const NOW: Moment = { at: noonOf(20_045), offsetMinutes: 0 };

const open = (): ReviewLog =>
	openStorage({ newDevice: () => 'phone', announce: () => undefined, readSitting: () => null }).log;

const many = (count: number, from = 0): Entry[] =>
	Array.from({ length: count }, (_, n) => aReview(from + n, { day: 20_000 + Math.floor((from + n) / 100) }));

const known = (progress: Progress) => ({
	cards: new Map(progress.cards),
	voided: new Set(progress.voided),
	settings: progress.settings,
	reviews: reviewsOf(progress)
});
const read = async (log: ReviewLog, now = NOW): Promise<Progress> => {
	const progress = await log.progress(now);
	if (!progress.ok) throw new Error(progress.problem);
	return progress.value;
};
const whole = (entries: readonly Entry[]): [Progress, Tally] => {
	const progress = progressOf(entries);
	return [progress, tallyOf(progress)];
};
const statsIn = async (log: ReviewLog): Promise<Stats> => {
	const read = await log.tallied(NOW);
	if (!read.ok) throw new Error(read.problem);
	return statsOf(read.value.progress, read.value.tally, 20_045);
};
const idsIn = (entries: Result<readonly Entry[], unknown>): string[] =>
	entries.ok ? entries.value.map(({ id }) => id).sort() : [];
const sizes = async () => {
	const database = await openDB(DATABASE);
	const [tail, segments] = [await database.count('tail'), await database.count('segments')];
	database.close();
	return { tail, segments };
};

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('the log put in order', () => {
	test('500 entries become a segment, what is left over stays, and nothing is lost', async () => {
		const log = open();
		await log.append(many(2 * SEGMENT_SIZE + 7));
		await log.settle(NOW);
		expect(await sizes()).toEqual({ tail: 7, segments: 2 });
		expect(idsIn(await open().all())).toEqual(many(2 * SEGMENT_SIZE + 7).map(({ id }) => id));
		await log.settle(NOW);
		expect(await sizes()).toEqual({ tail: 7, segments: 2 });
	});

	test('happens by itself when a learner who ends no practice comes back', async () => {
		await open().append(many(SEGMENT_SIZE));
		await read(open());
		await vi.waitFor(async () => expect(await sizes()).toEqual({ tail: 0, segments: 1 }));
	});

	test('opening reads the snapshot and what came after it, not the log', async () => {
		const log = open();
		await log.append(many(1200));
		await log.settle(NOW);
		await log.append(many(3, 1200));
		const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		const progress = await read(open());
		expect(progress.base).not.toBeNull();
		expect(known(progress)).toEqual(known(progressOf(many(1203))));
		const segments = getAll.mock.contexts.flatMap((store, n) =>
			(store as IDBObjectStore).name === 'segments' ? [getAll.mock.calls[n]?.[0] as IDBKeyRange | undefined] : []
		);
		expect(segments.map((range) => range?.lower as unknown)).toEqual([2]);
	});

	test('statistics read what was counted and what came after it, not the log', async () => {
		const log = open();
		await log.append(many(1200));
		await log.settle(NOW);
		await log.append(many(3, 1200));
		const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		expect(await statsIn(open())).toEqual(statsOf(...whole(many(1203)), 20_045));
		const segments = getAll.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'segments');
		expect(segments).toHaveLength(1);
		expect(getAll.mock.calls.some(([range]) => (range as IDBKeyRange | undefined)?.lower === 2)).toBe(true);
	});

	test('what was counted beside an older snapshot is counted again', async () => {
		const log = open();
		await log.append(many(600));
		await log.settle(NOW);
		const raw = await openDB(DATABASE);
		const older: unknown = await raw.get('snapshot', TALLY_KEY);
		await log.append(many(200, 600));
		await log.settle({ ...NOW, at: NOW.at + 1 });
		await raw.put('snapshot', older, TALLY_KEY);
		raw.close();
		expect(await statsIn(open())).toEqual(statsOf(...whole(many(800)), 20_045));
	});

	test('what is known is what the log says, however appending, settling and opening follow each other', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), async (seed, parts) => {
				vi.stubGlobal('indexedDB', new IDBFactory());
				const entries = randomLog(
					randomFrom(seed),
					parts.reduce((sum, part) => sum + part, 0),
					3
				);
				let from = 0;
				for (const [n, part] of parts.entries()) {
					const log = open();
					await log.append(entries.slice(from, from + part));
					from += part;
					if (n % 2 === part % 2) await log.settle(NOW);
					expect(known(await read(log))).toEqual(known(progressOf(entries.slice(0, from))));
				}
				const { answers, days } = await statsIn(open());
				const counted = statsOf(...whole(entries), 20_045);
				expect({ answers, days }).toEqual({ answers: counted.answers, days: counted.days });
			}),
			{ numRuns: 40 }
		);
	});

	test('two windows at once lose and double nothing', async () => {
		const [one, two] = [open(), open()];
		const entries = many(1300);
		await Promise.all(
			[0, 1, 2, 3, 4, 5].map(async (part) => {
				const log = part % 2 === 0 ? one : two;
				for (let n = part; n < entries.length; n += 130) {
					await log.append(entries.slice(n, n + 150));
					await log.settle(NOW);
				}
			})
		);
		expect(idsIn(await open().all()).filter((id, n, all) => all.indexOf(id) === n)).toEqual(
			entries.map(({ id }) => id)
		);
		expect(known(await read(open()))).toEqual(known(progressOf(entries)));
	});

	test('an entry that is packed already counts once when it comes again', async () => {
		const log = open();
		await log.append(many(SEGMENT_SIZE));
		await log.settle(NOW);
		await log.append(many(1));
		expect(known(await read(open()))).toEqual(known(progressOf(many(SEGMENT_SIZE))));
	});

	test('entries dated ahead wait for their day', async () => {
		const log = open();
		await log.all();
		const raw = await openDB(DATABASE);
		await raw.put('held', writeEntry(aReview(9, { day: 20_050 })));
		await log.settle(NOW);
		expect(idsIn(await log.all())).toEqual([]);
		await log.settle({ ...NOW, at: noonOf(20_049) });
		expect(idsIn(await log.all())).toEqual([idOf(9)]);
		expect(await raw.count('held')).toBe(0);
		raw.close();
	});
});

describe('what is damaged', () => {
	test('a segment with a wrong byte is told, stays, and hides no other', async () => {
		const log = open();
		await log.append(many(2 * SEGMENT_SIZE));
		await log.settle(NOW);
		await spoil('segments', (raw) => {
			const segment = raw as { at: Float64Array };
			return { ...segment, at: segment.at.map((at) => at + 1) };
		});
		const other = open();
		expect(idsIn(await other.all())).toEqual(many(SEGMENT_SIZE, SEGMENT_SIZE).map(({ id }) => id));
		expect(await other.check(NOW)).toMatchObject({ value: { entries: SEGMENT_SIZE, unreadable: 0, damaged: 1 } });
		expect((await sizes()).segments).toBe(2);
	});

	test('a snapshot that makes no sense is made again from the log', async () => {
		const log = open();
		await log.append(many(30));
		await log.settle(NOW);
		await spoil('snapshot', () => ({ covers: { segment: 0, tail: [] }, snapshot: { v: 1, reviews: 'many' } }));
		expect(known(await read(open()))).toEqual(known(progressOf(many(30))));
		await open().settle(NOW);
		expect((await read(open())).base).not.toBeNull();
	});

	test('memory that does not match the log is worked out again from it', async () => {
		const log = open();
		await log.append(many(30));
		await log.settle(NOW);
		expect(await log.check(NOW)).toEqual(ok({ entries: 30, unreadable: 0, damaged: 0, refolded: false }));
		await spoil('snapshot', (raw) => {
			const kept = raw as { snapshot: { columns: { stability: Float64Array } } };
			kept.snapshot.columns.stability.fill(1000);
			return kept;
		});
		expect(known(await read(open()))).not.toEqual(known(progressOf(many(30))));
		expect(await log.check(NOW)).toMatchObject({ value: { refolded: true } });
		expect(known(await read(open()))).toEqual(known(progressOf(many(30))));
	});

	test('sums that do not match the log are counted again from it', async () => {
		const log = open();
		await log.append(many(30));
		await log.settle(NOW);
		const raw = await openDB(DATABASE);
		const kept = (await raw.get('snapshot', TALLY_KEY)) as TallyColumns;
		await raw.put('snapshot', { ...kept, loss: 1000 }, TALLY_KEY);
		raw.close();
		expect(await log.check(NOW)).toMatchObject({ value: { refolded: true } });
		expect(await log.check(NOW)).toMatchObject({ value: { refolded: false } });
		expect(await statsIn(open())).toEqual(statsOf(...whole(many(30)), 20_045));
	});

	test('a part that a later version packed is kept, told, and never taken for folded', async () => {
		const log = open();
		await log.append(many(SEGMENT_SIZE));
		await log.settle(NOW);
		await spoil('segments', (raw) => ({ ...(raw as object), v: 2 }));
		const raw = await openDB(DATABASE);
		await raw.clear('snapshot');
		await open().settle(NOW);
		expect(await raw.count('snapshot')).toBe(0);
		raw.close();
		const other = open();
		expect(idsIn(await other.all())).toEqual([]);
		expect(await other.check(NOW)).toMatchObject({ value: { entries: 0, unreadable: 1, damaged: 0 } });
	});
});

test('on a full device the snapshot makes room for answers', async () => {
	const log = open();
	await log.append(many(30));
	await log.settle(NOW);
	const add = Reflect.get(IDBObjectStore.prototype, 'add') as (
		this: IDBObjectStore,
		record: unknown
	) => IDBRequest<IDBValidKey>;
	let isFull = true;
	vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementationOnce(function (this: IDBObjectStore) {
		isFull = false;
		return this.delete(IDBKeyRange.lowerBound(''));
	});
	vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, record: unknown) {
		if (isFull) throw new DOMException('no room', 'QuotaExceededError');
		return add.call(this, record);
	});
	expect(await log.append(many(1, 30))).toEqual({ ok: true, value: 'disk' });
	expect(known(await read(open()))).toEqual(known(progressOf(many(31))));
});
