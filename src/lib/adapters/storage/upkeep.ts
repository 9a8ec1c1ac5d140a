import { calmly } from '#lib/adapters/in-parts.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { compareEntries } from '#lib/domain/memory/log.ts';
import { foldingOf, type Progress } from '#lib/domain/memory/progress.ts';
import { readEntry } from '#lib/domain/memory/record.ts';
import { snapshotOf } from '#lib/domain/memory/snapshot.ts';
import { formTimesOf } from '#lib/domain/memory/stats/form-times.ts';
import { tallying, type Tally } from '#lib/domain/memory/stats/tally.ts';
import { writeTally } from '#lib/domain/memory/stats/tally-columns.ts';
import type { LogCheck } from '#lib/usecases/ports.ts';
import type { Database } from './connection.ts';
import { readLog } from './reading.ts';
import { SNAPSHOT_KEY, TALLY_KEY } from './schema.ts';
import { sealSegments, SEGMENT_SIZE } from './segments.ts';
import { readTallied } from './tallied.ts';

/**
 * Packs what has piled up and keeps the folded memory, so that the next opening reads little. Only one window does so
 * at a time; where there are no locks, two that do it at once harm nothing, as each step is one transaction.
 */
export const settle = async (database: Database, now: Moment): Promise<void> => {
	await admit(database, now);
	await compact(database);
	await keepSnapshot(database, now);
};

const DAY_MS = 86_400_000;

/** Entries dated too far ahead when they came enter the log once their day has come. */
const admit = async (database: Database, now: Moment): Promise<void> => {
	const transaction = database.transaction(['held', 'tail'], 'readwrite', { durability: 'strict' });
	const [held, tail] = [transaction.objectStore('held'), transaction.objectStore('tail')];
	for (const record of await held.getAll()) {
		if (record.t > now.at + DAY_MS) continue;
		void tail.put(record);
		void held.delete(record.i);
	}
	await transaction.done;
};

/** Whole segments' worth of the tail, oldest first. What cannot be read stays where it is. */
const compact = async (database: Database): Promise<void> => {
	const transaction = database.transaction(['tail', 'segments'], 'readwrite', { durability: 'strict' });
	const tail = transaction.objectStore('tail');
	if ((await tail.count()) >= SEGMENT_SIZE) {
		const entries = (await tail.getAll())
			.map(readEntry)
			.flatMap((read) => (read.ok ? [read.value] : []))
			.sort(compareEntries);
		const packed = entries.slice(0, entries.length - (entries.length % SEGMENT_SIZE));
		for (const segment of sealSegments(packed)) void transaction.objectStore('segments').add(segment);
		for (const { id } of packed) void tail.delete(id);
	}
	await transaction.done;
};

const keepSnapshot = async (database: Database, now: Moment): Promise<void> => {
	const { progress, tally, covers } = await readTallied(database, [], now);
	if (covers === null) return;
	const snapshot = snapshotOf(progress, now);
	const transaction = database.transaction('snapshot', 'readwrite');
	void transaction.store.put({ snapshot, covers }, SNAPSHOT_KEY);
	void transaction.store.put(writeTally(tally, snapshot), TALLY_KEY);
	await transaction.done;
};

/**
 * Reads every part of the log, and folds it again where what was folded does not match it. Engines differ in the last
 * digits, so numbers are compared by their first ones.
 */
export const check = async (database: Database, now: Moment): Promise<LogCheck> => {
	const [stored, folded] = [await readLog(database), await readTallied(database, [], now)];
	const whole = await calmly(foldingOf(stored.entries));
	const tally = await calmly(tallying(whole));
	const isRight = written(folded.progress) === written(whole) && counted(folded.tally) === counted(tally);
	if (!isRight) await database.clear('snapshot');
	if (!isRight) await keepSnapshot(database, now);
	return {
		entries: whole.entries.length,
		unreadable: stored.unreadable,
		damaged: stored.damaged.length,
		refolded: !isRight
	};
};

const written = ({ cards, settings }: Progress): string =>
	JSON.stringify([settings, [...cards.values()].sort((a, b) => (a.card < b.card ? -1 : 1))], shortened);

const counted = (tally: Tally): string => {
	const { answers, days, young, mature, bins, loss, misses, mistakes } = tally;
	const lists = [days, misses, mistakes].map((list) => [...list].sort(([a], [b]) => (a < b ? -1 : 1)));
	return JSON.stringify([answers, young, mature, bins, loss, lists, formTimesOf(tally)], shortened);
};

const shortened = (_: string, value: unknown): unknown =>
	typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value;
