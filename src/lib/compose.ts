import { packList } from '#lib/generated/packs/index.ts';
import type { Packs, Ports } from '#lib/usecases/ports.ts';
import { systemClock } from './adapters/clock.ts';
import { openIds } from './adapters/ids.ts';
import { openDrafts } from './adapters/storage/drafts.ts';
import { openStorage } from './adapters/storage/store.ts';
import { openTabs } from './adapters/tabs.ts';
import { readSitting } from './domain/session/read-sitting.ts';

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
	const links = once(async () => (await import('./adapters/links.ts')).openLinks(packs, quizAddress));
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
				const { drawQr } = await import('./adapters/qr.ts');
				const drawing = await drawQr(`${quizAddress()}#`, digits);
				return drawing.ok ? drawing.value : null;
			}
		}
	};
};

/** The list is at hand; what opens a pack comes with the first pack. */
const lazyPacks = (): Packs => {
	const packs = once(async () => (await import('./adapters/packs.ts')).builtInPacks());
	return {
		list: packList.map(({ id, title, version, number, counts }) => ({
			id,
			title,
			version,
			number,
			facts: counts.facts
		})),
		open: async (id, need) => (await packs()).open(id, need)
	};
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
	let made: Promise<T> | null = null;
	return () => (made ??= make());
};
