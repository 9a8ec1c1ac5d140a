import type { Drafts } from '#lib/usecases/ports.ts';
import type { Shelf } from './shelf.ts';

/** One draft: the last that was worked on. */
const LAST = 'last';

export const openDrafts = (shelf: Shelf): Drafts => ({
	last: async () => {
		const read = await shelf.read(LAST);
		return read.ok ? read.value : null;
	},
	save: (draft) => shelf.write(LAST, draft)
});
