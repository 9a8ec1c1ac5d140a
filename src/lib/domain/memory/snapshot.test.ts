import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { DEFAULT_ROLLOVER_HOUR, studyDayOf, type Moment } from '#lib/domain/base/time.ts';
import type { Entry } from './log.ts';
import { apply, progressOf, reviewsOf, type Progress } from './progress.ts';
import { readEntry, writeEntry } from './record.ts';
import { readSnapshot, resume, SNAPSHOT_VERSION, snapshotOf } from './snapshot.ts';
import { aReview, anOp, idOf, noonOf } from './testing/a-review.ts';
import { randomLog } from './testing/random-log.ts';
import { daysPractisedThisWeek, todayOf } from './today.ts';

const NOW: Moment = { at: noonOf(20_045), offsetMinutes: 480 };

/** What is known, without the functions of the model; of entries only what is counted by. */
const known = (progress: Progress) => {
	const day = studyDayOf(NOW, DEFAULT_ROLLOVER_HOUR);
	const days = [day - 1, day, day + 1];
	return {
		cards: new Map([...progress.cards].sort(([a], [b]) => (a < b ? -1 : 1))),
		voided: new Set(progress.voided),
		renames: progress.renames,
		settings: progress.settings,
		reviews: reviewsOf(progress),
		todays: days.map((one) => todayOf(progress, one)),
		practised: days.map((one) => daysPractisedThisWeek(progress, one))
	};
};

const through = (progress: Progress) => readSnapshot(structuredClone(snapshotOf(progress, NOW)));

const resumed = (before: readonly Entry[], fresh: readonly Entry[]): Progress | null => {
	const snapshot = through(progressOf(before));
	return snapshot === null ? null : resume(snapshot, fresh, NOW);
};

describe('going on from a snapshot', () => {
	test('gives what folding the whole log gives, wherever the log is cut, or says that it cannot', () => {
		let told = 0;
		fc.assert(
			fc.property(fc.string(), fc.nat(120), fc.nat(100), (seed, length, percent) => {
				const log = randomLog(randomFrom(seed), length, 3);
				const cut = Math.floor((length * percent) / 100);
				const progress = resumed(log.slice(0, cut), log.slice(cut));
				if (progress !== null) expect(known(progress)).toEqual(known(progressOf(log)));
				if (progress !== null) told++;
			}),
			{ numRuns: 300 }
		);
		expect(told).toBeGreaterThan(20);
	});

	test('holds for entries in the order of time, cut again and again', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.nat(30), { maxLength: 6 }), (seed, parts) => {
				const length = parts.reduce((sum, part) => sum + part, 0);
				const log = progressOf(randomLog(randomFrom(seed), length, 2).filter(({ kind }) => kind !== 'pack')).entries;
				let progress = progressOf([]);
				let from = 0;
				for (const part of parts) {
					const snapshot = through(progress);
					const next = log.slice(from, from + part);
					from += part;
					const went = snapshot === null ? null : resume(snapshot, next, NOW);
					progress = went ?? progressOf(log.slice(0, from));
				}
				expect(known(progress)).toEqual(known(progressOf(log)));
			}),
			{ numRuns: 150 }
		);
	});

	test('one more entry at a time gives the same, or is called stale', () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(60), fc.nat(30), (seed, length, more) => {
				const log = randomLog(randomFrom(seed), length + more, 3);
				const snapshot = through(progressOf(log.slice(0, length)));
				const start = snapshot === null ? null : resume(snapshot, [], NOW);
				if (start === null) throw new Error('a snapshot that was just taken must open');
				const progress = log.slice(length).reduce(apply, start);
				if (!progress.stale) expect(known(progress)).toEqual(known(progressOf(log)));
			}),
			{ numRuns: 300 }
		);
	});

	test('an entry that arrives a second time counts once, or makes the whole log be read', () => {
		const log = [aReview(1), aReview(2, { day: 20_010 }), aReview(3, { card: 'cars/S2.f', day: 20_044 })];
		for (const again of log) expect(resumed(log, [again])).toBeNull();
		const suspend = anOp(4, { kind: 'suspend', card: 'cars/S1.f' }, { at: noonOf(20_044) });
		expect(resumed([...log, suspend], [suspend])).toBeNull();
		const undo = anOp(5, { kind: 'undo', review: idOf(3) }, { at: noonOf(20_045) });
		const progress = resumed([...log, undo], [undo]);
		expect(progress && known(progress)).toEqual(known(progressOf([...log, undo])));
	});

	test('an undo that came before its review still voids it', () => {
		const undo = anOp(5, { kind: 'undo', review: idOf(9) }, { at: noonOf(20_001) });
		const progress = resumed([aReview(1), undo], [aReview(9, { day: 20_040 })]);
		expect(progress && reviewsOf(progress)).toBe(1);
	});

	test('a goal that changed moves due days without folding anything again', () => {
		const log = [aReview(1, { rating: 4 }), aReview(2, { day: 20_020, rating: 4 })];
		const goal = anOp(3, { kind: 'setting', name: 'desiredRetention', value: 0.97 }, { at: noonOf(20_044) });
		const progress = resumed(log, [goal]);
		expect(progress && known(progress)).toEqual(known(progressOf([...log, goal])));
	});

	test.each([
		['an undo of what is folded', anOp(9, { kind: 'undo', review: idOf(1) }, { at: noonOf(20_044) })],
		['a review older than the last of its card', aReview(9, { day: 20_001 })],
		['renamed cards', anOp(9, { kind: 'pack', pack: 'cars', version: '2', renamed: { 'cars/S1.f': 'cars/S3.f' } })]
	])('%s needs the whole log', (_, entry) => {
		expect(resumed([aReview(1), aReview(2, { day: 20_010 })], [entry])).toBeNull();
	});

	test('a clock that shows a day before the snapshot needs the whole log', () => {
		const snapshot = through(progressOf([aReview(1)]));
		expect(snapshot && resume(snapshot, [], { ...NOW, at: noonOf(20_043) })).toBeNull();
	});

	test('holds few of many old entries', () => {
		const log = Array.from({ length: 3000 }, (_, n) => aReview(n, { day: 19_000 + Math.floor(n / 10) }));
		expect(resumed(log, [])?.entries).toHaveLength(200);
	});
});

test('what is no snapshot of this version is none', () => {
	const snapshot = snapshotOf(progressOf([aReview(1)]), NOW);
	expect(readSnapshot(snapshot)).not.toBeNull();
	const short = { ...snapshot.columns, dueOn: new Int32Array(0) };
	for (const raw of [null, 'x', {}, { ...snapshot, v: 2 }, { ...snapshot, columns: short }])
		expect(readSnapshot(raw)).toBeNull();
});

/** With 9 digits: engines differ in the last ones. */
const rounded = (progress: Progress): unknown =>
	JSON.parse(
		JSON.stringify([...progress.cards.values()], (_, value: unknown) =>
			typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value
		)
	);

test('whoever changes what the log is folded into raises the version of snapshots', () => {
	const file = `fixtures/reviews/fold-v${SNAPSHOT_VERSION}.json`;
	if (process.env.FREEZE === '1' && !existsSync(file)) writeFileSync(file, frozenFold());
	const { records, cards } = JSON.parse(readFileSync(file, 'utf8')) as { records: unknown[]; cards: unknown };
	const log = records.map(readEntry).flatMap((read) => (read.ok ? [read.value] : []));
	expect(log).toHaveLength(records.length);
	expect(rounded(progressOf(log))).toEqual(cards);
});

/** What a new version freezes once, by FREEZE=1. */
const frozenFold = (): string => {
	const log = randomLog(randomFrom('fold'), 200, 2).filter(({ kind }) => kind !== 'pack' && kind !== 'forget');
	const records = log.map((entry) => JSON.stringify(writeEntry(entry))).join(',\n  ');
	return `{"records":[\n  ${records}\n],"cards":${JSON.stringify(rounded(progressOf(log)))}}\n`;
};
