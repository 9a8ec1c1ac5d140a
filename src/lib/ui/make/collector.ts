import type { Collecting } from '#lib/ui/state/collecting.svelte.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import type ShareCollect from './ShareCollect.svelte';

/** What chooses a class and remembers what was shared for it. */
export interface Collector {
	readonly ShareCollect: typeof ShareCollect;
	readonly collecting: Collecting;
}

/** Most who share a quiz want no answers back: it is loaded for those who do. */
export const openCollector = async (ports: () => Ports): Promise<Collector> => {
	const [{ default: ShareCollect }, { Collecting }] = await Promise.all([
		import('./ShareCollect.svelte'),
		import('#lib/ui/state/collecting.svelte.ts')
	]);
	return { ShareCollect, collecting: new Collecting(ports) };
};
