import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { fsrs6 } from '#lib/domain/memory/fsrs.ts';
import type { Entry, Review } from '#lib/domain/memory/log.ts';
import { replay } from '#lib/domain/memory/memory.ts';
import { progressOf, type Progress } from '#lib/domain/memory/progress.ts';
import { readSnapshot, resume, snapshotOf } from '#lib/domain/memory/snapshot.ts';
import { aReview, anOp, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { randomLog } from '#lib/domain/memory/testing/random-log.ts';
import { DEFAULT_WEIGHTS } from '#lib/domain/memory/weights.ts';
import { daysPractisedThisWeek, recallOf } from '#lib/domain/memory/today.ts';
import { statsOf } from './stats.ts';
import { countFresh, tallyOf } from './tally.ts';
import { readTally, writeTally } from './tally-columns.ts';
import { wilson } from './wilson.ts';

// 20,000 is Thursday, 4 October 2024
const TODAY = 20_000;
const statsIn = (progress: Progress, today = TODAY) => statsOf(progress, tallyOf(progress), today);
const statsFor = (entries: readonly Entry[], today = TODAY) => statsIn(progressOf(entries), today);
const days = (...list: readonly (readonly [day: number, part?: Partial<Review>])[]): Review[] =>
	list.map(([day, part], n) => aReview(n, { day, ...part }));

describe('the score interval', () => {
	test('is as worked out by hand: 8 of 10, and nothing wrong in 5', () => {
		expect(wilson(8, 10).low).toBeCloseTo(0.4902, 4);
		expect(wilson(8, 10).high).toBeCloseTo(0.9433, 4);
		expect(wilson(5, 5).low).toBeCloseTo(0.5655, 4);
		expect(wilson(5, 5).high).toBe(1);
		expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
	});

	test('holds the share, stays within 0-1, and mirrors right and wrong', () => {
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(5000), (right, wrong) => {
				fc.pre(right + wrong > 0);
				const [{ low, high }, mirrored] = [wilson(right, right + wrong), wilson(wrong, right + wrong)];
				const share = right / (right + wrong);
				expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
				expect(mirrored.high).toBeCloseTo(1 - low, 10);
			})
		);
	});
});

describe('true retention', () => {
	test('counts the first answer of a later day only', () => {
		const log = days([TODAY - 40], [TODAY - 39, { rating: 1 }], [TODAY - 39], [TODAY - 10], [TODAY - 3], [TODAY - 3]);
		expect(statsFor(log).retention.map(({ span, right, of }) => [span, right, of])).toEqual([
			['week', 1, 1],
			['month', 2, 2],
			['year', 2, 3],
			['all', 2, 3],
			['young', 1, 2],
			['mature', 1, 1]
		]);
	});

	test('leaves out cramming, what was taken back, and forms over several facts', () => {
		const log = days(
			[TODAY - 9],
			[TODAY - 8, { context: 'cram' }],
			[TODAY - 7, { form: 'order', options: 4 }],
			[TODAY - 6]
		);
		const undo = anOp(99, { kind: 'undo', review: log[3]?.id ?? '' });
		expect(statsFor(log).retention.find(({ span }) => span === 'all')).toMatchObject({ right: 1, of: 1 });
		expect(statsFor([...log, undo]).retention).toEqual([]);
	});

	test('begins anew after a card was forgotten on purpose', () => {
		const [first, second] = days([TODAY - 9], [TODAY - 5]);
		if (first === undefined || second === undefined) throw new Error('two reviews');
		const forget = anOp(9, { kind: 'forget', card: first.card }, { at: second.at - 1 });
		expect(statsFor([first, forget, second]).retention).toEqual([]);
	});
});

describe('calibration', () => {
	test('predicts what the model of practice says, by memory or by luck', () => {
		const log = days([TODAY - 20, { form: 'choice', options: 4 }], [TODAY - 12, { form: 'choice', options: 4 }]);
		const model = fsrs6(DEFAULT_WEIGHTS);
		const state = replay(log.slice(0, 1), model);
		if (state === null) throw new Error('a memory');
		const recall = model.retrievability(state, TODAY - 12);
		const chance = 0.25 + 0.75 * recall;
		const { calibration } = statsFor(log);
		expect(calibration).toMatchObject({ of: 1, observed: 1 });
		expect(calibration?.predicted).toBeCloseTo(chance, 5);
		expect(calibration?.logLoss).toBeCloseTo(-Math.log(chance), 5);
		expect(calibration?.bins).toHaveLength(1);
		expect(calibration?.bins[0]).toMatchObject({ of: 1, observed: 1 });
	});

	test('follows the memory of practice through any log', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const progress = progressOf(randomLog(randomFrom(String(seed)), 60, 2));
				const known = statsIn(progress, TODAY + 60).known;
				const met = [...progress.cards.values()].filter(({ state }) => state !== null);
				expect(known.met).toBe(met.length);
				const recall = recallOf(progress, [...progress.cards.keys()], TODAY + 60) ?? 0;
				expect(Math.abs(known.cards - recall * met.length)).toBeLessThan(1e-4);
			}),
			{ numRuns: 40 }
		);
	});

	test('counts the answers of true retention, whichever bin they fall in', () => {
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const progress = progressOf(randomLog(randomFrom(String(seed)), 80, 3));
				const { calibration, retention } = statsIn(progress, TODAY + 60);
				const all = retention.find(({ span }) => span === 'all');
				expect(calibration?.of).toBe(all?.of);
				const parts = retention.filter(({ span }) => span === 'young' || span === 'mature');
				expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(all?.of ?? 0);
				for (const bin of calibration?.bins ?? []) {
					expect(bin.predicted).toBeGreaterThanOrEqual(bin.from);
					expect(bin.predicted).toBeLessThanOrEqual(bin.to);
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('days and times', () => {
	test('the map begins on a Monday and ends today', () => {
		const log = days([TODAY - 300], [TODAY - 7], [TODAY - 6], [TODAY - 6], [TODAY], [TODAY + 5]);
		const { from, answers, total, lastSeven } = statsFor(log).days;
		expect(new Date(from * 86_400_000).getUTCDay()).toBe(1);
		expect(answers).toHaveLength(TODAY - from + 1);
		expect(answers.slice(-8)).toEqual([1, 2, 0, 0, 0, 0, 0, 1]);
		expect({ total, lastSeven }).toEqual({ total: 4, lastSeven: 2 });
	});

	test('the last seven days are those of the start page', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: -5, max: 50 }), (seed, ahead) => {
				const progress = progressOf(randomLog(randomFrom(String(seed)), 30, 2));
				expect(statsIn(progress, TODAY + ahead).days.lastSeven).toBe(daysPractisedThisWeek(progress, TODAY + ahead));
			}),
			{ numRuns: 40 }
		);
	});

	test('the time of a form is the median of those known', () => {
		const took = (tookMs: number | null, form: Review['form'] = 'typed') => [TODAY, { tookMs, form }] as const;
		const { times } = statsFor(
			days(
				took(9000),
				took(1000),
				took(4000),
				took(null),
				took(0, 'choice'),
				took(60_000, 'choice'),
				took(null, 'self')
			)
		);
		expect(times).toEqual([
			{ form: 'choice', of: 2, medianMs: 0 },
			{ form: 'typed', of: 3, medianMs: 4000 }
		]);
	});
});

describe('cards', () => {
	test('the forecast puts what is overdue on today and leaves out what is suspended or far away', () => {
		const log = [
			aReview(1, { day: TODAY - 50, card: 'cars/S1.f' }),
			aReview(2, { day: TODAY - 1, card: 'cars/S2.f' }),
			aReview(3, { day: TODAY - 50, card: 'cars/S3.f' }),
			anOp(4, { kind: 'suspend', card: 'cars/S3.f' })
		];
		const progress = progressOf(log);
		const { forecast } = statsIn(progress, TODAY);
		const inDays = (progress.cards.get('cars/S2.f')?.dueOn ?? 0) - TODAY;
		expect(forecast).toHaveLength(30);
		expect(forecast[0]).toBe(1);
		expect(forecast[inDays]).toBe(1);
		expect(forecast.reduce((sum, due) => sum + due, 0)).toBe(2);
	});

	test('the hardest come by lapses, then by misses; those never missed are not among them', () => {
		const miss = { rating: 1, card: 'cars/S1.f' } as const;
		const log = days(
			[TODAY - 9, { card: 'cars/S1.f' }],
			[TODAY - 8, miss],
			[TODAY - 9, { card: 'cars/S2.f', rating: 1 }],
			[TODAY - 9, { card: 'cars/S2.f', rating: 1 }],
			[TODAY - 9, { card: 'cars/S3.f' }]
		);
		expect(statsFor(log).hardest).toEqual([
			{ card: 'cars/S1.f', misses: 1, lapses: 1, leech: false },
			{ card: 'cars/S2.f', misses: 2, lapses: 0, leech: false }
		]);
	});

	test('every card that keeps being forgotten is listed as a leech, however many there are', () => {
		const cards = Array.from({ length: 25 }, (_, n) => `cars/S${n}.f` as const);
		const forgotten = Array.from({ length: 6 }, (_, time) => [
			...cards.map((card) => [TODAY - 40 + 3 * time, { card }] as const),
			...cards.map((card) => [TODAY - 39 + 3 * time, { card, rating: 1 }] as const)
		]);
		const { hardest } = statsFor(days(...forgotten.flat()));
		expect(hardest).toHaveLength(25);
		expect(hardest.every(({ leech, lapses }) => leech && lapses === 6)).toBe(true);
	});

	test('a confusion is counted by card and wrong option', () => {
		const took = (chosen: string | null, rating: 1 | 3 = 1) =>
			[TODAY, { form: 'choice', options: 4, chosen, rating }] as const;
		expect(statsFor(days(took('wuhu'), took('hefei'), took('wuhu'), took(null), took(null, 3))).confusions).toEqual([
			{ card: 'cars/S1.f', chosen: 'wuhu', times: 2 },
			{ card: 'cars/S1.f', chosen: 'hefei', times: 1 }
		]);
	});
});

test('a newcomer is told nothing', () => {
	const stats = statsFor([]);
	expect(stats).toMatchObject({ answers: 0, known: { cards: 0, met: 0 }, calibration: null });
	expect([stats.retention, stats.times, stats.hardest, stats.confusions]).toEqual([[], [], [], []]);
	expect(stats.days).toMatchObject({ total: 0, lastSeven: 0 });
});

/** With the sums of numbers that were added in another order shortened to what they share. */
const shortened = (stats: unknown): unknown =>
	JSON.parse(
		JSON.stringify(stats, (_, value: unknown) =>
			typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value
		)
	);

/** What statistics say of a log of which a part was counted and kept earlier; null where memory must be folded anew. */
const statsAfter = (before: readonly Entry[], fresh: readonly Entry[], today: number) => {
	const [now, first] = [{ at: noonOf(today), offsetMinutes: 0 }, progressOf(before)];
	const snapshot = readSnapshot(structuredClone(snapshotOf(first, now)));
	const progress = snapshot === null ? null : resume(snapshot, fresh, now);
	if (snapshot === null || progress === null) return null;
	const kept = readTally(structuredClone(writeTally(tallyOf(first), snapshot)), snapshot);
	if (kept === null) throw new Error('a tally that was just kept must open');
	return statsOf(progress, countFresh(kept, progress, fresh), today, 20);
};

describe('a tally that was kept', () => {
	test('gives, with the entries after it, the statistics of the whole log, wherever it is cut', () => {
		let told = 0;
		fc.assert(
			fc.property(fc.string(), fc.nat(200), fc.nat(100), (seed, length, percent) => {
				const log = randomLog(randomFrom(seed), length, 3);
				const cut = Math.floor((length * percent) / 100);
				const stats = statsAfter(log.slice(0, cut), log.slice(cut), TODAY + 45);
				if (stats === null) return;
				told++;
				const whole = progressOf(log);
				expect(shortened(stats)).toEqual(shortened(statsOf(whole, tallyOf(whole), TODAY + 45, 20)));
			}),
			{ numRuns: 400 }
		);
		expect(told).toBeGreaterThan(20);
	});

	test('does so for entries in the order of time, however many there are', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 120 }), fc.nat(100), (seed, length, percent) => {
				const random = randomLog(randomFrom(seed), length, 2).filter(({ kind }) => kind !== 'pack' && kind !== 'undo');
				const log = progressOf(random).entries.filter((entry, n, all) => all[n - 1]?.at !== entry.at);
				const cut = Math.floor((log.length * percent) / 100);
				const stats = statsAfter(log.slice(0, cut), log.slice(cut), TODAY + 45);
				const whole = progressOf(log);
				expect(shortened(stats)).toEqual(shortened(statsOf(whole, tallyOf(whole), TODAY + 45, 20)));
			}),
			{ numRuns: 80 }
		);
	});

	test('counts an answer that was taken back among the entries after it no more', () => {
		const [first, second] = days([TODAY - 9], [TODAY - 2, { rating: 1, chosen: 'wuhu', form: 'choice' }]);
		if (first === undefined || second === undefined) throw new Error('two reviews');
		const undo = anOp(9, { kind: 'undo', review: second.id });
		expect(statsAfter([first], [second, undo], TODAY)).toMatchObject({ answers: 1, confusions: [], retention: [] });
	});

	test('is none beside another snapshot, or when it is not whole', () => {
		const progress = progressOf(days([TODAY - 9], [TODAY - 2]));
		const snapshot = snapshotOf(progress, { at: noonOf(TODAY), offsetMinutes: 0 });
		const kept = writeTally(tallyOf(progress), snapshot);
		expect(readTally(kept, snapshot)).not.toBeNull();
		const others = [{ takenAt: 0 }, { reviews: 3 }];
		for (const other of others) expect(readTally(kept, { ...snapshot, ...other })).toBeNull();
		const short = { ...kept.cards, lastDay: new Int32Array(0) };
		const times = { ...kept.times, ms: kept.times.ms.map(() => 60_001), form: kept.times.form };
		for (const raw of [null, {}, { ...kept, v: 0 }, { ...kept, cards: short }, { ...kept, times }])
			expect(readTally(raw, snapshot)).toBeNull();
	});
});
