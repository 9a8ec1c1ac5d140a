import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Sitting } from '#lib/domain/session/sitting.ts';
import type { Backups, ReviewLog, Sittings, Storage } from '#lib/usecases/ports.ts';
import { openBackups } from './backups.ts';
import { connect } from './connection.ts';
import { isNewHere } from './is-new.ts';
import { openLog } from './log.ts';
import { openShelf, type ResultShelves, type Shelf } from './shelf.ts';
import { openSittings } from './sittings.ts';

/** Everything this device keeps. */
export interface Store {
	readonly log: ReviewLog;
	readonly sittings: Sittings;
	readonly storage: Storage;
	readonly backups: Backups;
	/** Values of this device alone, such as language and theme. */
	readonly settings: Shelf;
	readonly drafts: Shelf;
	readonly packs: Shelf;
	/** What a class has, and what of a sitting is wanted back. */
	readonly shelves: ResultShelves;
	/** What keeps this window from its storage, such as `no-storage` in a private window; null while nothing is known. */
	readonly hindrance: () => SaveProblem | null;
	/** Calls back whenever the hindrance changes. Returns how to stop. */
	readonly watch: (changed: (hindrance: SaveProblem | null) => void) => () => void;
	readonly close: () => void;
}

export interface StoreNeeds {
	/** A fresh random device name, used once. */
	readonly newDevice: () => string;
	/** Tells the other windows that entries were added. */
	readonly announce: () => void;
	readonly readSitting: (raw: unknown) => Sitting | null;
	/** Another name than the app's own: for tests. */
	readonly database?: string;
}

/** Opens at the first use, not here: the first screen does not wait for the disk. */
export const openStorage = ({ newDevice, announce, readSitting, database }: StoreNeeds): Store => {
	const connection = connect(database);
	const meta = openShelf(connection, 'meta');
	const log = { ...openLog(connection, announce), device: deviceName(meta, newDevice) };
	const shelves: ResultShelves = {
		classes: openShelf(connection, 'classes'),
		quizzes: openShelf(connection, 'quizzes'),
		reports: openShelf(connection, 'reports'),
		sent: openShelf(connection, 'sent')
	};
	const [drafts, packs] = [openShelf(connection, 'drafts'), openShelf(connection, 'packs')];
	return {
		log,
		sittings: openSittings(openShelf(connection, 'sittings'), readSitting),
		storage: {
			isNew: isNewHere,
			persist: () => persist(meta),
			status: async () => ({
				...(await (await import('./status.ts')).storageStatus()),
				hindrance: connection.hindrance()
			})
		},
		backups: openBackups({ connection, log, meta, drafts, packs, shelves, announce }),
		settings: openShelf(connection, 'settings'),
		...{ drafts, packs, shelves },
		hindrance: connection.hindrance,
		watch: connection.watch,
		close: connection.close
	};
};

/** Made once and kept. While it cannot be kept it is the same at least in this window. */
const deviceName = (meta: Shelf, newDevice: () => string): (() => Promise<string>) => {
	let name: Promise<string> | null = null;
	const find = async (): Promise<string> => {
		const fresh = newDevice();
		const found = await meta.readOrWrite('device', fresh);
		return found.ok && typeof found.value === 'string' ? found.value : fresh;
	};
	return () => (name ??= find());
};

/** Asks once the browser has seen practice; its answer is written down for the status page. */
const persist = async (meta: Shelf): Promise<boolean> => {
	const promised = await askToPersist();
	await meta.write('persisted', promised);
	return promised;
};

const askToPersist = async (): Promise<boolean> => {
	if (typeof navigator === 'undefined' || !('storage' in navigator)) return false;
	try {
		return await navigator.storage.persist();
	} catch {
		return false;
	}
};
