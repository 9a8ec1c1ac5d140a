import { ok } from '#lib/domain/base/result.ts';
import type { Keep } from '#lib/usecases/ports.ts';
import type { Shelf } from './shelf.ts';

/** A shelf as use cases see it. */
export const keepOn = (shelf: Shelf): Keep => ({
	all: async () => {
		const all = await shelf.all();
		return all.ok ? ok(all.value.map(([name, value]) => ({ name, value }))) : all;
	},
	save: shelf.write,
	drop: shelf.remove
});
