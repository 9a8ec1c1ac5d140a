import type { Page } from '@playwright/test';
import type { Entry } from '#lib/domain/memory/log.ts';
import { progressOf, reviewsOf, type Progress } from '#lib/domain/memory/progress.ts';
import { readEntry } from '#lib/domain/memory/record.ts';
import { readSnapshot, resume } from '#lib/domain/memory/snapshot.ts';
import { openSegment } from '#lib/adapters/storage/segments.ts';
import { unfreezeValue } from '#lib/adapters/storage/testing/frozen.ts';

export interface Found {
	readonly entries: number;
	readonly segments: number;
	readonly reviews: number;
	/** Sentences about what is not as it must be. */
	readonly wrong: readonly string[];
}

interface Raw {
	readonly tail: readonly unknown[];
	readonly segments: readonly (readonly [number, unknown])[];
	readonly snapshot: unknown;
}

/** Looks at the database from a page of the same origin in which the app does not run. */
export const inspect = async (page: Page, root: string): Promise<Found> => {
	await page.goto(`${root}manifest.webmanifest`);
	const text = await page.evaluate(dump);
	const raw = readRaw(unfreezeValue(text));
	const tail = raw.tail.map(readEntry);
	const segments = raw.segments.map(([, segment]) => openSegment(segment));
	const entries = [...segments, ...tail.map((read) => (read.ok ? { ...read, value: [read.value] } : read))].flatMap(
		(read) => (read.ok ? read.value : [])
	);
	const log = progressOf(entries);
	const wrong = [
		...(tail.every(({ ok }) => ok) ? [] : ['a record of the tail cannot be read']),
		...(segments.every(({ ok }) => ok) ? [] : ['a segment is damaged']),
		...(log.entries.length === entries.length ? [] : ['an entry is stored twice']),
		...compare(raw, entries, log)
	];
	return { entries: log.entries.length, segments: segments.length, reviews: reviewsOf(log), wrong };
};

/** The snapshot and what it does not cover must give what the whole log gives. */
const compare = ({ tail, segments, snapshot: kept }: Raw, entries: readonly Entry[], log: Progress): string[] => {
	if (kept === undefined || kept === null) return [];
	if (typeof kept !== 'object' || !('snapshot' in kept) || !('covers' in kept))
		return ['the snapshot has another shape'];
	const snapshot = readSnapshot(kept.snapshot);
	const { covers } = kept;
	if (snapshot === null) return ['the snapshot cannot be read'];
	if (typeof covers !== 'object' || covers === null || !('segment' in covers) || !('tail' in covers))
		return ['no covers'];
	const [last, applied] = [Number(covers.segment), new Set(Array.isArray(covers.tail) ? covers.tail : [])];
	const later = segments.filter(([key]) => key > last).map(([, segment]) => openSegment(segment));
	const fresh = [...later, ...tail.map(readEntry)].flatMap((read) => (read.ok ? read.value : []));
	const newest = Math.max(0, ...entries.map(({ at }) => at));
	const progress = resume(
		snapshot,
		fresh.filter(({ id }) => !applied.has(id)),
		{ at: newest, offsetMinutes: 0 }
	);
	if (progress === null) return [];
	return written(progress) === written(log) ? [] : ['the snapshot gives other memory than the log'];
};

/** With 7 digits: the browser and Node differ in the last ones. */
const written = ({ cards, settings }: Progress): string =>
	JSON.stringify([settings, [...cards.values()].sort((a, b) => (a.card < b.card ? -1 : 1))], (_, value: unknown) =>
		typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value
	);

const readRaw = (raw: unknown): Raw => {
	if (typeof raw !== 'object' || raw === null || !('tail' in raw) || !('segments' in raw) || !('snapshot' in raw))
		throw new Error('the database could not be read');
	const tail: readonly unknown[] = Array.isArray(raw.tail) ? raw.tail : [];
	const segments: readonly unknown[] = Array.isArray(raw.segments) ? raw.segments : [];
	return {
		tail,
		segments: segments.flatMap((pair): readonly (readonly [number, unknown])[] =>
			Array.isArray(pair) ? [[Number(pair[0]), pair[1]]] : []
		),
		snapshot: raw.snapshot
	};
};

/** Runs in the page; columns of numbers are written as in frozen databases. */
const dump = async (): Promise<string> => {
	const settled = <T>(request: IDBRequest<T>): Promise<T> =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error(String(request.error)));
		});
	const known = (await indexedDB.databases()).some(({ name }) => name === 'factline');
	// Opening one that is not there would make an empty one
	if (!known) return '{"tail":[],"segments":[],"snapshot":null}';
	const database = await settled(indexedDB.open('factline'));
	const transaction = database.transaction(['tail', 'segments', 'snapshot']);
	const segments = transaction.objectStore('segments');
	const [tail, keys, values, snapshot] = await Promise.all([
		settled(transaction.objectStore('tail').getAll()),
		settled(segments.getAllKeys()),
		settled(segments.getAll()),
		settled<unknown>(transaction.objectStore('snapshot').get('memory'))
	]);
	database.close();
	const all = {
		tail,
		segments: keys.map((key, n): unknown[] => [key, values[n]]),
		snapshot: snapshot ?? null
	};
	return JSON.stringify(all, (_, value: unknown) =>
		ArrayBuffer.isView(value) && !(value instanceof DataView)
			? { $: value.constructor.name, n: [...(value as unknown as Iterable<number>)] }
			: value
	);
};
