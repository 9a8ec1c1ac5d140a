import { inParts } from '#lib/adapters/in-parts.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Named } from '#lib/domain/exchange/backup.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { readEntry } from '#lib/domain/memory/record.ts';
import type { Backups, LastBackup, Restored, ReviewLog } from '#lib/usecases/ports.ts';
import type { Connection } from './connection.ts';
import type { ResultShelves, Shelf } from './shelf.ts';
import { readProblemOf } from './trouble.ts';

export interface BackupNeeds {
	readonly connection: Connection;
	readonly log: Pick<ReviewLog, 'append'>;
	readonly meta: Shelf;
	readonly drafts: Shelf;
	readonly packs: Shelf;
	readonly shelves: ResultShelves;
	/** Tells the other windows that entries were added. */
	readonly announce: () => void;
}

/** What backups are made of and where they go. The work itself is loaded when somebody restores or writes one. */
export const openBackups = (needs: BackupNeeds): Backups => ({
	last: async () => {
		const read = await needs.meta.read('backup');
		return read.ok ? readLast(read.value) : null;
	},
	note: async ({ at, reviews }) => {
		await needs.meta.write('backup', { at, reviews });
	},
	quietUntil: async () => {
		const read = await needs.meta.read('backup quiet until');
		return read.ok && typeof read.value === 'number' ? read.value : 0;
	},
	keepQuiet: async (until) => {
		await needs.meta.write('backup quiet until', until);
	},
	belongings: () => belongingsIn(needs),
	restore: (parts) => restore(needs, parts),
	inParts,
	write: async (value) => (await import('#lib/adapters/files.ts')).writeFile(value),
	read: async (file, bounds) => (await import('#lib/adapters/files.ts')).readFile(file, bounds)
});

const readLast = (raw: unknown): LastBackup | null => {
	if (typeof raw !== 'object' || raw === null || !('at' in raw) || !('reviews' in raw)) return null;
	const { at, reviews } = raw;
	return typeof at === 'number' && typeof reviews === 'number' ? { at, reviews } : null;
};

const belongingsIn = async ({ connection, drafts, packs, shelves }: BackupNeeds): ReturnType<Backups['belongings']> => {
	const kept = { drafts, packs, ...shelves };
	const [waiting, ...lists] = await Promise.all([
		connection.use((database): Promise<unknown[]> => database.getAll('held')),
		...[kept.drafts, kept.packs, kept.classes, kept.quizzes, kept.reports, kept.sent].map(named)
	]);
	for (const list of lists) if (!list.ok) return list;
	if (!waiting.ok && waiting.problem !== 'no-storage') return fail(readProblemOf(waiting.problem));
	const held = (waiting.ok ? waiting.value : [])
		.map(readEntry)
		.flatMap((read): Entry[] => (read.ok ? [read.value] : []));
	const [ownDrafts = [], ownPacks = [], classes = [], quizzes = [], reports = [], sent = []] = lists.map((list) =>
		list.ok ? list.value : []
	);
	return ok({ held, drafts: ownDrafts, packs: ownPacks, classes, quizzes, reports, sent });
};

const named = async (shelf: Shelf): Promise<Result<readonly Named[], ReadProblem>> => {
	const all = await shelf.all();
	return all.ok ? ok(all.value.map(([name, value]) => ({ name, value }))) : all;
};

const restore = async (needs: BackupNeeds, parts: Restored): Promise<Result<Saved, SaveProblem>> => {
	const { restoreInto } = await import('./restoring.ts');
	const restored = await needs.connection.use((database) => restoreInto(database, parts));
	if (restored.ok) needs.announce();
	if (restored.ok) return ok('disk');
	// Where nothing can be kept, the log lives in memory, and what is restored lives there as well
	return restored.problem === 'no-storage' ? needs.log.append(parts.taken) : restored;
};
