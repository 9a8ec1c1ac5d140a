import { builtInPackList } from '#lib/adapters/pack-list.ts';
import { systemClock } from '#lib/adapters/clock.ts';
import { openIds } from '#lib/adapters/ids.ts';
import { isNewHere } from '#lib/adapters/storage/is-new.ts';
import type { OwnPacks } from '#lib/adapters/own-packs.ts';
import { openTabs } from '#lib/adapters/tabs.ts';
import { isOwnId } from '#lib/domain/base/own-id.ts';
import type { Files, Links, Packs, Ports } from '#lib/usecases/ports.ts';

/** `quizAddress`: of the page that opens quizzes, without a fragment. */
export interface World {
	readonly quizAddress: () => string;
}

/**
 * Builds every adapter, once. What a first visit does not need is loaded when it is first used: a page that only
 * greets has neither storage nor packs.
 */
export const openPorts = ({ quizAddress }: World): Ports => {
	const ids = openIds();
	const tabs = openTabs();
	const { ownPacks, ...storage } = lazyStorage({ newDevice: ids.device, announce: tabs.announce, quizAddress });
	const packs = lazyPacks(ownPacks);
	const calculator = once(async () => (await import('#lib/adapters/workers/calculator.ts')).openCalculator());
	return {
		...{ ids, tabs, packs, clock: systemClock },
		...storage,
		ownPacks: ownPacks.keep,
		packFiles: once(async () => (await import('#lib/adapters/pack-files.ts')).packFiles),
		files: lazyFiles(quizAddress),
		links: lazyLinks(packs, quizAddress),
		calculator: {
			fitWeights: async (...given) => (await calculator()).fitWeights(...given),
			workload: async (...given) => (await calculator()).workload(...given)
		},
		qr: {
			draw: async ({ digits }) => {
				const { drawQr } = await import('#lib/adapters/qr.ts');
				const drawing = await drawQr(`${quizAddress()}#`, digits);
				return drawing.ok ? drawing.value : null;
			}
		}
	};
};

interface LazyOwn {
	readonly keep: Ports['ownPacks'];
	readonly list: OwnPacks['list'];
	readonly open: OwnPacks['open'];
}

interface StorageNeeds {
	readonly newDevice: () => string;
	readonly announce: () => void;
	readonly quizAddress: () => string;
}

const lazyStorage = (
	needs: StorageNeeds
): Pick<Ports, 'log' | 'sittings' | 'storage' | 'drafts' | 'backups' | 'results'> & { readonly ownPacks: LazyOwn } => {
	let log: Ports['log'] | null = null;
	const opened = once(async () => {
		const [{ openStorage }, { keepOn }, { readSitting }] = await Promise.all([
			import('#lib/adapters/storage/store.ts'),
			import('#lib/adapters/storage/keep.ts'),
			import('#lib/domain/session/read-sitting.ts')
		]);
		const store = openStorage({ ...needs, readSitting });
		log = store.log;
		return { ...store, drafts: keepOn(store.drafts), ownPacks: keepOn(store.packs) };
	});
	const own = once(async () => {
		const [{ openOwnPacks }, store] = await Promise.all([import('#lib/adapters/own-packs.ts'), opened()]);
		return openOwnPacks(store.packs);
	});
	type Opened = Awaited<ReturnType<typeof opened>>;
	const later =
		<A extends readonly unknown[], R>(pick: (store: Opened) => (...given: A) => Promise<R>) =>
		async (...given: A): Promise<R> =>
			pick(await opened())(...given);
	return {
		log: {
			device: later((store) => store.log.device),
			all: later((store) => store.log.all),
			append: later((store) => store.log.append),
			progress: later((store) => store.log.progress),
			tallied: later((store) => store.log.tallied),
			settle: later((store) => store.log.settle),
			check: later((store) => store.log.check),
			// Before it was opened this window holds nothing
			unsaved: () => log?.unsaved() ?? []
		},
		sittings: {
			last: later(({ sittings }) => sittings.last),
			byCode: later(({ sittings }) => sittings.byCode),
			save: later(({ sittings }) => sittings.save),
			drop: later(({ sittings }) => sittings.drop)
		},
		storage: {
			isNew: isNewHere,
			persist: later(({ storage }) => storage.persist),
			status: later(({ storage }) => storage.status)
		},
		backups: {
			last: later(({ backups }) => backups.last),
			note: later(({ backups }) => backups.note),
			quietUntil: later(({ backups }) => backups.quietUntil),
			keepQuiet: later(({ backups }) => backups.keepQuiet),
			belongings: later(({ backups }) => backups.belongings),
			restore: later(({ backups }) => backups.restore),
			write: later(({ backups }) => backups.write),
			read: later(({ backups }) => backups.read),
			inParts: async (work, watch) => (await opened()).backups.inParts(work, watch)
		},
		results: once(async () => {
			const [{ openResults }, { shelves }] = await Promise.all([import('#lib/adapters/results.ts'), opened()]);
			return openResults({ shelves, address: () => new URL('../results/', needs.quizAddress()).href });
		}),
		ownPacks: {
			keep: {
				all: later(({ ownPacks }) => ownPacks.all),
				save: later(({ ownPacks }) => ownPacks.save),
				drop: later(({ ownPacks }) => ownPacks.drop)
			},
			// A newcomer has none, and no storage is opened to learn that
			list: async () => ((await isNewHere()) ? [] : (await own()).list()),
			open: async (id) => (await own()).open(id)
		},
		drafts: {
			all: later(({ drafts }) => drafts.all),
			save: later(({ drafts }) => drafts.save),
			drop: later(({ drafts }) => drafts.drop)
		}
	};
};

/** The list is at hand; what opens a pack comes with the first pack. */
const lazyPacks = (own: LazyOwn): Packs => {
	const packs = once(async () => (await import('#lib/adapters/packs.ts')).builtInPacks());
	return {
		list: builtInPackList,
		all: async () => [...builtInPackList, ...(await own.list())],
		open: async (id, need) => (isOwnId(id) ? own.open(id) : (await packs()).open(id, need))
	};
};

const lazyFiles = (quizAddress: () => string): Files => {
	const files = once(() => import('#lib/adapters/files.ts'));
	return {
		canShare: async (name, file) => (await files()).canShareFile(name, file),
		share: async (name, file) => (await files()).shareFile(name, file),
		save: async (name, file) => (await files()).saveFile(name, file),
		write: async (value) => (await files()).writeFile(value),
		start: async (file) => (await files()).startOf(file),
		read: async (file, bounds) => (await files()).readFile(file, bounds),
		text: async (file, most) => (await files()).readText(file, most),
		player: async () => (await files()).fetchKept(new URL('../quiz-page.txt', quizAddress()).href),
		received: async (take) => (await files()).received(take)
	};
};

/** The first page of a link takes less than its questions do. */
const lazyLinks = (packs: Packs, quizAddress: () => string): Links => {
	const links = once(async () => (await import('#lib/adapters/links.ts')).openLinks(packs, quizAddress));
	return {
		writeQuiz: async (quiz) => (await links()).writeQuiz(quiz),
		writeBlueprint: async (blueprint) => (await links()).writeBlueprint(blueprint),
		peek: async (text) => {
			const { peekFragment } = await linkCover();
			return peekFragment(text, (number) => packs.list.some((pack) => pack.number === number));
		},
		read: async (text) => (await links()).read(text),
		codeIn: async (text) => (await links()).codeIn(text)
	};
};

function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | null = null;
	return () => {
		made ??= make().catch((error: unknown) => {
			// What could not be loaded is tried again at the next use
			made = null;
			throw error;
		});
		return made;
	};
}

const linkCover = once(() => import('#lib/adapters/link-cover.ts'));
// On the page of quizzes an address with a fragment holds one: what reads it is ready when the page is
if (typeof location !== 'undefined' && location.hash !== '' && location.pathname.endsWith('/quiz/'))
	linkCover().catch(() => undefined);
