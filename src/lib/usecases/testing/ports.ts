import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { readFile, readText, startOf, writeFile } from '#lib/adapters/files.ts';
import { openIds } from '#lib/adapters/ids.ts';
import { openLinks } from '#lib/adapters/links.ts';
import { openOwnPacks, type OwnPacks } from '#lib/adapters/own-packs.ts';
import { packFiles } from '#lib/adapters/pack-files.ts';
import { openResults } from '#lib/adapters/results.ts';
import { keepOn } from '#lib/adapters/storage/keep.ts';
import { openStorage, type Store } from '#lib/adapters/storage/store.ts';
import { isOwnId } from '#lib/domain/base/own-id.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { fit } from '#lib/domain/memory/optimise/optimise.ts';
import { GOALS, workloadAt } from '#lib/domain/memory/simulate/workload.ts';
import { readSitting } from '#lib/domain/session/read-sitting.ts';
import type { PackProblem, Packs, Ports, Watch } from '#lib/usecases/ports.ts';
import { aCourse } from './a-course.ts';

/** The page that opens quizzes. */
export const QUIZ_PAGE = 'https://factline.test/quiz/';
/** The page that collects answers. */
export const RESULTS_PAGE = 'https://factline.test/results/';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A device for tests: real storage, links and ids over a database in memory; the clock is moved by hand. */
export interface Device {
	readonly ports: Ports;
	readonly clock: {
		readonly now: () => Moment;
		/** Moves on; to another zone when `offsetMinutes` is given. */
		readonly pass: (time: { readonly days?: number; readonly ms?: number; readonly offsetMinutes?: number }) => void;
	};
	/** What a reload, or another window, would find. */
	readonly stored: () => Promise<readonly Entry[]>;
	/** The same device after the tab was closed: nothing in memory survives. */
	readonly reopened: () => Device;
}

export interface DeviceParts {
	readonly packs?: readonly Pack[];
	/** What opening a pack gives instead. */
	readonly packProblem?: PackProblem;
	readonly start?: Moment;
	readonly database?: string;
	readonly ports?: Partial<Ports>;
}

/** Noon of a day in Shanghai. */
export const NOON: Moment = { at: Date.UTC(2026, 10, 24, 4), offsetMinutes: 480 };

let devices = 0;

export const aDevice = (parts: DeviceParts = {}): Device => {
	const { packs: known = [aCourse()], packProblem, start = NOON, database = `device ${++devices}` } = parts;
	let now = start;
	const open = (): Store => openStorage({ newDevice: () => 'phone', announce: () => undefined, readSitting, database });
	const store = open();
	const packs = packsOf(known, packProblem, openOwnPacks(store.packs));
	return {
		ports: {
			...{ packs, clock: { now: () => now }, ids: openIds(counting()), links: openLinks(packs, () => QUIZ_PAGE) },
			...{
				log: store.log,
				sittings: store.sittings,
				storage: { ...store.storage, isNew: () => Promise.resolve(false), persist: () => Promise.resolve(false) },
				backups: store.backups
			},
			files: noFiles,
			tabs: aloneTabs,
			drafts: keepOn(store.drafts),
			ownPacks: keepOn(store.packs),
			packFiles: () => Promise.resolve(packFiles),
			results: () => Promise.resolve(openResults({ shelves: store.shelves, address: () => RESULTS_PAGE })),
			qr: { draw: () => Promise.resolve(null) },
			calculator: calculatorHere,
			...parts.ports
		},
		clock: {
			now: () => now,
			pass: ({ days = 0, ms = 0, offsetMinutes = now.offsetMinutes }) => {
				now = { at: now.at + days * DAY + ms, offsetMinutes };
			}
		},
		stored: async () => {
			const other = open();
			const entries = await other.log.all();
			other.close();
			return entries.ok ? entries.value : [];
		},
		reopened: () => {
			store.close();
			return aDevice({ ...parts, packs: known, start: now, database });
		}
	};
};

/** Work that nobody follows or ends. */
export const unwatched = (): Watch => ({ onShare: () => undefined, signal: new AbortController().signal });

/** The disk has no room until the returned function is called. */
export const outOfRoom = (): (() => void) => {
	const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	return () => add.mockRestore();
};

/** What is stored cannot be read until the returned function is called. */
export const outOfReach = (): (() => void) => {
	const read = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
		throw new DOMException('damaged', 'DataError');
	});
	return () => read.mockRestore();
};

const packsOf = (known: readonly Pack[], problem: PackProblem | undefined, own: OwnPacks): Packs => {
	const list = known.map(({ id, title, version, facts }, number) => ({
		id,
		title,
		version,
		number,
		facts: facts.length
	}));
	return {
		list,
		all: async () => [...list, ...(await own.list())],
		open: (id) => {
			const pack = known.find((one) => one.id === id);
			if (problem !== undefined) return Promise.resolve(fail(problem));
			if (isOwnId(id)) return own.open(id);
			return Promise.resolve(pack === undefined ? fail('unknown-pack') : ok(pack));
		}
	};
};

/** Nothing leaves a device in a test unless the test wants it. */
const noFiles: Ports['files'] = {
	canShare: () => Promise.resolve(false),
	share: () => Promise.resolve('failed'),
	save: () => Promise.resolve('given'),
	player: () => Promise.resolve(null),
	received: () => Promise.resolve(),
	...{ write: writeFile, read: readFile, text: readText, start: startOf }
};

/** The same calculations without a worker; stopped beforehand they give nothing. */
const calculatorHere: Ports['calculator'] = {
	fitWeights: (histories, inForce, { onShare, signal }) => {
		if (signal.aborted) return Promise.resolve(fail('stopped'));
		onShare(0.5);
		return Promise.resolve(ok(fit(histories, inForce)));
	},
	workload: (plan, { onShare, signal }) => {
		if (signal.aborted) return Promise.resolve(fail('stopped'));
		onShare(0.5);
		return Promise.resolve(ok(GOALS.map((goal) => workloadAt(plan, goal))));
	}
};

const aloneTabs: Ports['tabs'] = {
	onEntries: () => () => undefined,
	isPracticeHeld: () => Promise.resolve(false),
	takePractice: () => Promise.resolve({ held: true, release: () => undefined })
};

let fills = 0;

/** Bytes that count up: no two ids are the same, also on a device that was opened again. */
const counting = () => (bytes: Uint8Array<ArrayBuffer>) => {
	fills++;
	bytes.forEach((_, at) => (bytes[at] = (fills >>> (8 * (bytes.length - 1 - at))) & 0xff));
};
