import type { Moment } from '#lib/domain/base/time.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { calmly } from '#lib/adapters/in-parts.ts';
import { foldingOf, type Progress } from '#lib/domain/memory/progress.ts';
import { countFresh, tallying } from '#lib/domain/memory/stats/tally.ts';
import { readTally } from '#lib/domain/memory/stats/tally-columns.ts';
import type { Tallied } from '#lib/usecases/ports.ts';
import type { Database } from './connection.ts';
import { readLog, readProgress, type Covers } from './reading.ts';
import { TALLY_KEY } from './schema.ts';

export interface StoredTally extends Tallied {
	/** It went on from what was counted earlier. */
	readonly isKept: boolean;
	readonly covers: Covers | null;
}

/** As `readProgress`, with the sums that statistics are made of, which go on from those kept beside the snapshot. */
export const readTallied = async (database: Database, waiting: readonly Entry[], now: Moment): Promise<StoredTally> => {
	const { progress, since, covers } = await readProgress(database, waiting, now);
	if (since === null) return { ...(await tallyIn(progress)), covers, isKept: false };
	const kept = readTally(await database.get('snapshot', TALLY_KEY), since.snapshot);
	if (kept !== null) return { progress, tally: countFresh(kept, progress, since.fresh), covers, isKept: true };
	// None was kept yet, or by an earlier version: both from one reading, so that they are of the same log
	const stored = await readLog(database);
	const whole = await calmly(foldingOf(stored.entries, waiting));
	return { ...(await tallyIn(whole)), covers: stored.covers, isKept: false };
};

/** `progress` must be of the whole log. */
export const tallyIn = async (progress: Progress): Promise<Tallied> => ({
	progress,
	tally: await calmly(tallying(progress))
});
