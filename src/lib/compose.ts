import { builtInPackList } from '#lib/adapters/pack-list.ts';
import type { Packs, Ports } from '#lib/usecases/ports.ts';
import { systemClock } from '#lib/adapters/clock.ts';
import { openIds } from '#lib/adapters/ids.ts';
import { openDrafts } from '#lib/adapters/storage/drafts.ts';
import { openStorage } from '#lib/adapters/storage/store.ts';
import { openTabs } from '#lib/adapters/tabs.ts';
import { readSitting } from '#lib/domain/session/read-sitting.ts';

/** `quizAddress`: of the page that opens quizzes, without a fragment. */
export interface World {
	readonly quizAddress: () => string;
}

/**
 * Builds every adapter, once. What a first question does not need is loaded when it is first used,
 * inside the one function that needs it.
 */
export const openPorts = ({ quizAddress }: World): Ports => {
	const ids = openIds();
	const tabs = openTabs();
	const store = openStorage({ newDevice: ids.device, announce: tabs.announce, readSitting });
	const packs = lazyPacks();
	const links = once(async () => (await import('#lib/adapters/links.ts')).openLinks(packs, quizAddress));
	return {
		...{ ids, tabs, packs, clock: systemClock },
		...{ log: store.log, sittings: store.sittings, storage: store.storage, drafts: openDrafts(store.drafts) },
		links: {
			writeQuiz: async (quiz) => (await links()).writeQuiz(quiz),
			writeBlueprint: async (blueprint) => (await links()).writeBlueprint(blueprint),
			read: async (text) => (await links()).read(text)
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

/** The list is at hand; what opens a pack comes with the first pack. */
const lazyPacks = (): Packs => {
	const packs = once(async () => (await import('#lib/adapters/packs.ts')).builtInPacks());
	return {
		list: builtInPackList,
		open: async (id, need) => (await packs()).open(id, need)
	};
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
	let made: Promise<T> | null = null;
	return () => (made ??= make());
};
