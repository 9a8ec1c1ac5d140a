// Opening memory from its snapshot, and the due queue of 100,000 cards beside the same question to SQLite.
import { randomFrom } from '#lib/domain/base/random.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import { newCard, type CardMemory } from '#lib/domain/memory/card.ts';
import { toColumns, type CardColumns } from '#lib/domain/memory/card-columns.ts';
import { dueIn } from '#lib/domain/memory/due-columns.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import { packEntries } from '#lib/domain/memory/packed.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { readSnapshot, resume, snapshotOf } from '#lib/domain/memory/snapshot.ts';
import { aReview, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import { unpackEntries } from '#lib/domain/memory/unpack.ts';
import { quickestMs, type Measurement } from './measurement.ts';
import { onDemand } from '../lib/on-demand.ts';

const COUNT = 100_000;
const FIRST_DAY = 20_000;
const DAY = FIRST_DAY + 400;
const ROUNDS = 40;
/** The machine needs some hundred calls until it has made of a short function what it can; SQLite comes made. */
const QUEUE_ROUNDS = 300;
const SQLITE = '12.11.1';

export const benchSnapshot = (): readonly Measurement[] => [...benchOpening(), ...benchQueue()];

/** A log of 100,000 reviews of 10,000 cards. */
export const largeLog = (count = COUNT): readonly Review[] => {
	const random = randomFrom('bench snapshot');
	return Array.from({ length: count }, (_, n) =>
		aReview(n, {
			at: noonOf(FIRST_DAY + Math.floor((n * 390) / count)) + n,
			card: `bench/S${random.below(10_000)}.f`,
			form: n % 2 === 0 ? 'choice' : 'typed',
			options: n % 2 === 0 ? 4 : 0,
			rating: random.below(8) === 0 ? 1 : 3
		})
	);
};

const benchOpening = (): readonly Measurement[] => {
	const log = largeLog();
	const now: Moment = { at: noonOf(DAY), offsetMinutes: 0 };
	const stored = structuredClone(snapshotOf(progressOf(log), now));
	const segments = Array.from({ length: COUNT / 500 }, (_, n) => packEntries(log.slice(n * 500, (n + 1) * 500)));
	const whole = quickestMs(() => {
		progressOf(segments.flatMap((segment) => opened(unpackEntries(segment))));
	}, 3);
	const resumed = quickestMs(() => {
		const snapshot = readSnapshot(stored);
		if (snapshot === null || resume(snapshot, [], now) === null) throw new Error('the snapshot does not open');
	}, ROUNDS);
	return [
		{ name: 'snapshot.unpack-and-replay', value: whole, unit: 'ms', n: COUNT },
		{ name: 'snapshot.open', value: resumed, unit: 'ms', n: COUNT, baseline: whole, ratio: resumed / whole }
	];
};

const opened = <T>(read: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
	if (!read.ok) throw new Error('a segment does not open');
	return read.value;
};

const benchQueue = (): readonly Measurement[] => {
	const columns = toColumns(manyCards());
	const from = performance.now();
	const found = dueIn(columns, DAY);
	const first: Measurement = {
		name: 'queue.due-at-the-first-call',
		value: performance.now() - from,
		unit: 'ms',
		n: COUNT
	};
	const value = quickestMs(() => void dueIn(columns, DAY), QUEUE_ROUNDS);
	const one: Measurement = { name: `queue.due-${found.length}-of-100000`, value, unit: 'ms', n: COUNT };
	const Database = loadSqlite();
	if (Database === null) return [first, one];
	const ask = askSqlite(new Database(':memory:'), columns);
	const theirs = ask();
	if (found.length !== theirs.length || !theirs.every((row, n) => found[n] === row))
		throw new Error('SQLite finds other cards due, or in another order');
	const baseline = quickestMs(() => void ask(), QUEUE_ROUNDS);
	return [first, { ...one, baseline, ratio: value / baseline }];
};

/** Six in ten are in review, about a sixth of these due; one in fifty is suspended. */
const manyCards = (): readonly CardMemory[] => {
	const random = randomFrom('bench queue');
	return Array.from({ length: COUNT }, (_, n): CardMemory => {
		const card: CardKey = `bench/S${n}.f`;
		if (random.below(10) >= 6) return newCard(card);
		const [reviewedOn, dueOn] = [DAY - 1 - random.below(200), DAY - 30 + random.below(180)];
		const state = { stability: 1 + random.below(1_000_000) / 10_000, difficulty: 5, reviewedOn };
		return { ...newCard(card), state, reviews: 3, dueOn, latestOn: dueOn, suspended: random.below(50) === 0 };
	});
};

interface Statement {
	readonly run: (...values: readonly (number | string | null)[]) => unknown;
	readonly pluck: () => { readonly all: (...values: readonly number[]) => number[] };
}
interface Sqlite {
	readonly exec: (sql: string) => unknown;
	readonly prepare: (sql: string) => Statement;
}
type OpenSqlite = new (name: string) => Sqlite;

/** The same question to SQLite in memory, with an index that holds all it needs. */
const askSqlite = (database: Sqlite, columns: CardColumns): (() => readonly number[]) => {
	database.exec('create table cards (id integer primary key, suspended int, due int, reviewed int, stability real)');
	database.exec('begin');
	const add = database.prepare('insert into cards values (?, ?, ?, ?, ?)');
	columns.cards.forEach((_, n) => {
		const isNew = Number.isNaN(columns.stability[n]);
		const known = [columns.dueOn[n] ?? 0, columns.reviewedOn[n] ?? 0, columns.stability[n] ?? 0];
		add.run(n, columns.flags[n] ?? 0, ...(isNew ? [null, null, null] : known));
	});
	database.exec('commit; create index by_due on cards (suspended, due, reviewed, stability); analyze');
	const ask = database
		.prepare('select id from cards where suspended = 0 and due <= ? order by max(0, ? - reviewed) / stability desc, id')
		.pluck();
	return () => ask.all(DAY, DAY);
};

/** Null where it cannot be had. */
const loadSqlite = (): OpenSqlite | null => {
	const trial = "new it(':memory:').exec('select 1')";
	const found = onDemand('better-sqlite3', SQLITE, { trial, scripts: true });
	return isSqlite(found) ? found : null;
};

const isSqlite = (value: unknown): value is OpenSqlite => typeof value === 'function';
