// Statistics of 100,000 reviews: from the bytes that are kept of them, and counted anew from the whole log.
import { deserialize, serialize } from 'node:v8';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { readSnapshot, resume, snapshotOf } from '#lib/domain/memory/snapshot.ts';
import { statsOf } from '#lib/domain/memory/stats/stats.ts';
import { countFresh, tallyOf } from '#lib/domain/memory/stats/tally.ts';
import { readTally, writeTally } from '#lib/domain/memory/stats/tally-columns.ts';
import { noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { quickestMs, type Measurement } from './measurement.ts';
import { largeLog } from './snapshot.ts';

const TODAY = 20_400;
const NOW = { at: noonOf(TODAY), offsetMinutes: 0 };
const ROUNDS = 15;
/** Entries that came after what is kept: as many as there can be before the log is put in order. */
const FRESH = 499;

export const benchStats = (): readonly Measurement[] => {
	const log = largeLog();
	const [kept, fresh] = [keptOf(log.slice(0, -FRESH)), log.slice(-FRESH)];
	const progress = progressOf(log);
	const fromBytes = () => {
		const snapshot = readSnapshot(deserialize(kept.snapshot));
		const resumed = snapshot === null ? null : resume(snapshot, fresh, NOW);
		const tally = snapshot === null ? null : readTally(deserialize(kept.tally), snapshot);
		if (resumed === null || tally === null) throw new Error('what is kept does not open');
		return statsOf(resumed, countFresh(tally, resumed, fresh), TODAY);
	};
	if (fromBytes().answers !== log.length) throw new Error('answers are missing');
	const value = quickestMs(() => void fromBytes(), ROUNDS);
	const baseline = quickestMs(() => void statsOf(progress, tallyOf(progress), TODAY), ROUNDS);
	return [
		{ name: 'stats.from-stored-bytes', value, unit: 'ms', n: log.length },
		{ name: 'stats.counted-from-the-folded-log', value: baseline, unit: 'ms', n: log.length },
		{ name: 'stats.stored-tally', value: kept.tally.length, unit: 'bytes', n: log.length }
	];
};

const keptOf = (log: ReturnType<typeof largeLog>) => {
	const progress = progressOf(log);
	const snapshot = snapshotOf(progress, NOW);
	return { snapshot: serialize(snapshot), tally: serialize(writeTally(tallyOf(progress), snapshot)) };
};
