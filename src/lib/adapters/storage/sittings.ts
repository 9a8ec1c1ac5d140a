import type { Sitting } from '#lib/domain/session/sitting.ts';
import type { Sittings } from '#lib/usecases/ports.ts';
import type { Shelf } from './shelf.ts';

/** Sittings by attempt id. `read` makes a sitting of what lies there, or null; what it cannot read counts as absent. */
export const openSittings = (shelf: Shelf, read: (raw: unknown) => Sitting | null): Sittings => {
	const all = async (): Promise<Sitting[]> => {
		const stored = await shelf.all();
		const values = stored.ok ? stored.value : [];
		return values.flatMap(([, value]) => read(value) ?? []).sort((a, b) => b.startedAt - a.startedAt);
	};
	return {
		last: async () => (await all())[0] ?? null,
		byCode: async (code) => (await all()).find((sitting) => sitting.code === code) ?? null,
		save: (sitting) => shelf.write(sitting.attempt, sitting),
		drop: async (attempt) => {
			await shelf.remove(attempt);
		}
	};
};
