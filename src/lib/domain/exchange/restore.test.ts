import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffle, type Random } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import { studyDayOf, type Moment, type StudyDay } from '#lib/domain/base/time.ts';
import { unite, type Entry, type Op } from '#lib/domain/memory/log.ts';
import { progressOf, reviewsOf } from '#lib/domain/memory/progress.ts';
import { aReview, anOp, idOf, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { randomLog } from '#lib/domain/memory/testing/random-log.ts';
import { readBackup, writeBackup, type Backup, type ReadBackup } from './backup.ts';
import { isEmptyPlan, planRestore } from './restore.ts';

const NOW: Moment = { at: noonOf(20_100), offsetMinutes: 480 };

const aBackup = (entries: readonly Entry[], change: Partial<Backup> = {}): Backup => ({
	...{ madeAt: NOW, device: 'phone', ways: {}, drafts: [], packs: [], quizzes: [], reports: [], sent: [], secrets: [] },
	entries,
	...change
});

/** As through a file. */
const sent = (backup: Backup): ReadBackup => {
	const read = readBackup(JSON.parse(JSON.stringify(writeBackup(backup))));
	if (!read.ok) throw new Error(read.problem);
	return read.value;
};

describe('a backup', () => {
	test('holds everything, and its secrets say that they are secret', () => {
		const backup = aBackup(randomLog(randomFrom('backup'), 60, 3), {
			ways: { language: 'zh', theme: 'night' },
			drafts: [{ name: 'last', value: { title: 'Ports', items: [1, null] } }],
			packs: [{ name: 'mine', value: [] }],
			secrets: [{ name: 'class 3b', value: { key: 'k' } }]
		});
		expect(sent(backup)).toEqual({ ...backup, unreadable: 0 });
		expect(writeBackup(backup)).toMatchObject({ secrets: [{ name: 'class 3b', secret: true }] });
	});

	test('a record that makes no sense is left out and counted; the rest counts', () => {
		const log = [aReview(1), aReview(2)];
		const raw = { ...(writeBackup(aBackup(log)) as object), log: [{ v: 1 }, { v: 99, i: 'x' }, null] };
		expect(readBackup(raw)).toMatchObject({ value: { entries: [], unreadable: 3 } });
	});

	test.each([
		['nothing', null, 'no-backup'],
		['text', 'factline', 'no-backup'],
		['a list', [], 'no-backup'],
		['another file of this app', { format: 'factline', kind: 'quiz', version: 1 }, 'no-backup'],
		['no log', { ...(writeBackup(aBackup([])) as object), log: 'none' }, 'no-backup'],
		['a later version', { format: 'factline', kind: 'backup', version: 2, all: 'new' }, 'newer'],
		['a secret that is not marked', { ...(writeBackup(aBackup([])) as object), secrets: [{ name: 'k' }] }, 'no-backup']
	] as const)('%s is told from a backup', (_, raw, problem) => expect(readBackup(raw)).toEqual(fail(problem)));

	test('a value nested so deeply that it could be neither compared nor stored is no backup', () => {
		const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
		const holding = (value: unknown) => readBackup(writeBackup(aBackup([], { drafts: [{ name: 'last', value }] })));
		expect(holding(deep(50)).ok).toBe(true);
		expect(holding(deep(100_000))).toEqual(fail('no-backup'));
		const secrets = [{ name: 'class', value: deep(100_000) }];
		expect(readBackup(writeBackup(aBackup([], { secrets })))).toEqual(fail('no-backup'));
	});

	test('no value makes the reader throw', () => {
		const whole = writeBackup(aBackup([aReview(1)])) as object;
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...Object.keys(whole)), (value, key) => {
				expect(typeof readBackup(value).ok).toBe('boolean');
				expect(typeof readBackup({ ...whole, [key]: value }).ok).toBe('boolean');
			})
		);
	});

	test('one made by version 1 stays readable, with the same meaning', () => {
		const file = 'fixtures/backups/v1.json';
		if (process.env.FREEZE === '1' && !existsSync(file)) writeFileSync(file, frozenBackup());
		const { backup, reviews, cards } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
		const read = readBackup(backup);
		if (!read.ok) throw new Error(read.problem);
		const progress = progressOf(read.value.entries);
		expect(read.value.unreadable).toBe(0);
		expect(reviewsOf(progress)).toBe(reviews);
		expect([...progress.cards.keys()].sort()).toEqual(cards);
		expect(read.value).toMatchObject({
			ways: { language: 'zh' },
			drafts: [{ name: 'last' }],
			secrets: [{ name: 'class' }]
		});
	});
});

/** What version 1 froze, by FREEZE=1. */
const frozenBackup = (): string => {
	const entries = randomLog(randomFrom('backup v1'), 50, 3);
	const backup = writeBackup(
		aBackup(entries, {
			ways: { language: 'zh', theme: 'night' },
			drafts: [{ name: 'last', value: { title: 'Ports' } }],
			packs: [{ name: 'mine', value: {} }],
			secrets: [{ name: 'class', value: 'key' }]
		})
	);
	const progress = progressOf(entries);
	return `${JSON.stringify({ backup, reviews: reviewsOf(progress), cards: [...progress.cards.keys()].sort() }, null, ' ')}\n`;
};

describe('the plan of a restore', () => {
	const plan = (here: readonly Entry[], there: readonly Entry[]) => planRestore(here, sent(aBackup(there)), NOW);

	test('tells what is new, what is taken back, and which settings become others', () => {
		const here = [aReview(1), aReview(2), anOp(3, { kind: 'setting', name: 'newPerDay', value: 7 })];
		const there = [
			aReview(1),
			aReview(4),
			aReview(5),
			anOp(6, { kind: 'undo', review: idOf(2) }),
			anOp(7, { kind: 'undo', review: idOf(5) }),
			anOp(8, { kind: 'setting', name: 'newPerDay', value: 9 }),
			anOp(2 ** 20, { kind: 'setting', name: 'desiredRetention', value: 0.8 }, { at: noonOf(19_000) })
		];
		expect(plan(here, there)).toMatchObject({
			...{ reviews: 3, newReviews: 1, undone: 1 },
			settings: [
				{ name: 'desiredRetention', now: 0.9, then: 0.8 },
				{ name: 'newPerDay', now: 7, then: 9 }
			]
		});
	});

	test('an older setting does not take the place of a newer one', () => {
		const here = [anOp(3, { kind: 'setting', name: 'newPerDay', value: 7 }, { at: noonOf(20_050) })];
		expect(plan(here, [anOp(1, { kind: 'setting', name: 'newPerDay', value: 9 })]).settings).toEqual([]);
	});

	test('a second time there is nothing to do', () => {
		const log = randomLog(randomFrom('again'), 50, 2);
		expect(isEmptyPlan(plan(log, log))).toBe(true);
		expect(isEmptyPlan(plan([], log))).toBe(false);
	});

	test('what is dated more than a day ahead waits, and counts once its day has come', () => {
		const ahead = aReview(1, { day: 20_103 });
		expect(plan([], [ahead])).toMatchObject({ taken: [], held: [ahead], newReviews: 0, reviews: 1 });
	});
});

/** A phone or desk with a clock of its own, and what it has written down and received. */
interface Owner {
	readonly name: string;
	readonly skewMs: number;
	log: readonly Entry[];
	held: readonly Entry[];
}

const DAY_MS = 86_400_000;

const restore = (owner: Owner, file: ReadBackup, now: Moment): void => {
	const { taken, held } = planRestore([...owner.log, ...owner.held], file, now);
	owner.log = [...owner.log, ...taken];
	owner.held = [...owner.held, ...held];
};

const admit = (owner: Owner, now: Moment): void => {
	owner.log = [...owner.log, ...owner.held.filter(({ at }) => at <= now.at + DAY_MS)];
	owner.held = owner.held.filter(({ at }) => at > now.at + DAY_MS);
};

const backUp = (owner: Owner, madeAt: Moment): ReadBackup =>
	sent(aBackup([...owner.log, ...owner.held], { madeAt, device: owner.name }));

/** Learners write on devices that travel, with clocks askew, and carry files between them in any order. */
const live = (random: Random, steps: number): { owners: Owner[]; days: Map<string, StudyDay> } => {
	const days = new Map<string, StudyDay>();
	const owners = Array.from({ length: 2 + random.below(4) }, (_, n): Owner => {
		const skewMs = random.below(4) === 0 ? (random.below(5) - 2) * DAY_MS : random.below(600_000) - 300_000;
		return { name: `device-${n}`, skewMs, log: [], held: [] };
	});
	for (let step = 0; step < steps; step++) {
		const time = noonOf(20_000) + Math.floor((step * 60 * DAY_MS) / steps);
		const owner = owners[random.below(owners.length)];
		const other = owners[random.below(owners.length)];
		if (owner === undefined || other === undefined) continue;
		const now = { at: time + owner.skewMs, offsetMinutes: 15 * (random.below(105) - 48) };
		admit(owner, now);
		if (random.below(5) === 0) restore(owner, backUp(other, now), now);
		else owner.log = [...owner.log, { ...somethingDone(step, owner, random), ...now, device: owner.name }];
		for (const entry of owner.log) if (entry.kind === 'review' && !days.has(entry.id)) days.set(entry.id, dayOf(entry));
	}
	return { owners, days };
};

const dayOf = (entry: Entry): StudyDay => studyDayOf(entry, entry.kind === 'review' ? entry.rolloverHour : 0);

/** Mostly answers; also undo, also of what another device wrote, forgetting a card, settings and the start of the day. */
const somethingDone = (step: number, owner: Owner, random: Random): Entry => {
	const card = (['cars/S1.f', 'cars/S1.i', 'cars/S2.f', 'birds/B1.f'] as const)[random.below(4)] ?? 'cars/S1.f';
	const rolloverHour = progressOf(owner.log).settings.rolloverHour;
	const rating = random.below(4) === 0 ? 1 : 3;
	if (random.below(10) < 6) return aReview(step, { card, rating, rolloverHour, form: 'choice', options: 4 });
	const reviews = owner.log.filter(({ kind }) => kind === 'review');
	const undone = reviews[random.below(Math.max(1, reviews.length))]?.id ?? idOf(step + 1);
	const ops: Op[] = [
		{ kind: 'undo', review: undone },
		{ kind: 'forget', card },
		{ kind: random.below(2) === 0 ? 'suspend' : 'resume', card },
		{ kind: 'setting', name: 'rolloverHour', value: random.below(24) },
		{ kind: 'setting', name: 'desiredRetention', value: 0.75 + random.below(20) / 100 },
		{ kind: 'setting', name: 'newPerDay', value: random.below(30) }
	].map((says) => anOp(step, says as Parameters<typeof anOp>[1]) as Op);
	return ops[random.below(ops.length)] ?? aReview(step);
};

/** Numbers as far as engines agree on them. */
const rounded = (log: readonly Entry[]) => {
	const { cards, settings, voided } = progressOf(log);
	const states = [...cards.values()].map(({ state, ...card }) => ({
		...card,
		stability: Number(state?.stability.toPrecision(6)),
		difficulty: Number(state?.difficulty.toPrecision(6))
	}));
	return { settings, voided: [...voided].sort(), cards: states.sort((a, b) => (a.card < b.card ? -1 : 1)) };
};

describe('devices that exchange backups', () => {
	test('end up with the same memory and settings, in whatever order and however often files are restored', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 0, max: 40 }), (seed, steps) => {
				const random = randomFrom(seed);
				const { owners, days } = live(random, steps);
				const everything = unite(...owners.flatMap(({ log, held }) => [log, held]));
				const later = { at: noonOf(20_070), offsetMinutes: 0 };
				const files = owners.map((owner) => backUp(owner, later));
				for (const owner of owners) {
					admit(owner, later);
					for (const file of shuffle([...files, ...files], random)) restore(owner, file, later);
					expect(unite(owner.log)).toEqual(everything);
					expect(rounded(owner.log)).toEqual(rounded(everything));
					for (const entry of owner.log)
						if (entry.kind === 'review') expect(dayOf(entry)).toBe(days.get(entry.id) ?? 'unknown');
				}
			}),
			{ numRuns: 1000 }
		);
	});

	test('a forged copy of an entry leaves all of them with the same one', () => {
		const [mine, forged] = [aReview(1, { rating: 3 }), aReview(1, { rating: 1 })];
		const ends = [
			[mine, forged],
			[forged, mine]
		].map(([first, second]) => {
			const owner: Owner = { name: 'a', skewMs: 0, log: first === undefined ? [] : [first], held: [] };
			restore(owner, sent(aBackup(second === undefined ? [] : [second])), NOW);
			return unite(owner.log);
		});
		expect(ends[0]).toEqual(ends[1]);
	});
});
