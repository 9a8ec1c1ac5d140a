import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { finish, type Steps } from '#lib/domain/base/steps.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { readEntry, writeEntry, type EntryRecord } from '#lib/domain/memory/record.ts';

/** Everything a learner or teacher has on a device, as one value that any later version of the app can read. */
export interface Backup {
	readonly madeAt: Moment;
	/** Short random name of the device that made it. */
	readonly device: string;
	/** In no particular order. */
	readonly entries: readonly Entry[];
	/** Ways of this device, such as language and theme, by name. They are not in the log: they do not travel by themselves. */
	readonly ways: { readonly [name: string]: string };
	/** Quiz drafts by name, as they are stored. */
	readonly drafts: readonly Named[];
	/** Packs of one's own by name, as they are stored. */
	readonly packs: readonly Named[];
	/** Quizzes that were shared for a class, reports that came back, and answers that were or may be sent, as they are stored. */
	readonly quizzes: readonly Named[];
	readonly reports: readonly Named[];
	readonly sent: readonly Named[];
	/** What nobody else may see, such as the keys of classes: whoever has the file has these. */
	readonly secrets: readonly Named[];
}

export interface Named {
	readonly name: string;
	/** Looked at by whoever knows its shape, before it is used. */
	readonly value: unknown;
}

/** A backup, and how many entries of its log could not be read: damaged, or written by a later version. */
export interface ReadBackup extends Backup {
	readonly unreadable: number;
}

/** `newer`: a later version of the app wrote it. */
export type BackupProblem = 'no-backup' | 'newer';

/** Raised when an older app would misread the file; what may be left out needs no new number. */
const VERSION = 1;
const FORMAT = 'factline';
const KIND = 'backup';
const MOST_ENTRIES = 5_000_000;
const MOST_VALUES = 10_000;
/** Thirty students in a few hundred quizzes. */
const MOST_REPORTS = 200_000;

const Name = v.pipe(v.string(), v.maxLength(300));
/** Levels of lists and records in each other: what is nested deeper can be neither compared nor stored. */
const MOST_LEVELS = 60;
const isShallow = (value: unknown, levels = MOST_LEVELS): boolean =>
	typeof value !== 'object' ||
	value === null ||
	(levels > 0 && Object.values(value).every((inside) => isShallow(inside, levels - 1)));
const Value = v.pipe(
	v.unknown(),
	v.check((value) => isShallow(value))
);
const atMost = (most: number) =>
	v.optional(v.pipe(v.array(v.object({ name: Name, value: Value })), v.maxLength(most)), []);
const Values = atMost(MOST_VALUES);

const Head = v.object({ format: v.literal(FORMAT), kind: v.literal(KIND), version: v.number() });

/** Things that are not there are empty: so later versions can add to the file. */
const Body = v.object({
	madeAt: v.object({ at: v.number(), offsetMinutes: v.number() }),
	device: Name,
	log: v.pipe(v.array(v.unknown()), v.maxLength(MOST_ENTRIES)),
	ways: v.optional(v.record(Name, v.pipe(v.string(), v.maxLength(100))), {}),
	drafts: Values,
	packs: Values,
	quizzes: Values,
	reports: atMost(MOST_REPORTS),
	sent: Values,
	secrets: v.optional(
		v.pipe(v.array(v.object({ name: Name, secret: v.literal(true), value: Value })), v.maxLength(MOST_VALUES)),
		[]
	)
});

/** A backup as plain data. Each secret says that it is one. */
export const writeBackup = (backup: Backup): unknown => finish(writingBackup(backup));

/** Entries that are read or written before the next pause. */
const PART = 200;

/** The same in parts, for long logs. */
export function* writingBackup({ entries, secrets, madeAt, ...backup }: Backup): Steps<unknown> {
	const log: EntryRecord[] = [];
	for (const [n, entry] of entries.entries()) {
		if (n % PART === 0) yield n / entries.length;
		log.push(writeEntry(entry));
	}
	return {
		...{ format: FORMAT, kind: KIND, version: VERSION },
		madeAt: { at: madeAt.at, offsetMinutes: madeAt.offsetMinutes },
		...backup,
		secrets: secrets.map(({ name, value }) => ({ name, secret: true, value })),
		log
	};
}

/** Reads plain data from outside, once and wholly. Entries that make no sense are counted and left out. */
export const readBackup = (raw: unknown): Result<ReadBackup, BackupProblem> => finish(readingBackup(raw));

/** The same in parts: a long log takes seconds on a phone. */
export function* readingBackup(raw: unknown): Steps<Result<ReadBackup, BackupProblem>> {
	const head = readWith(Head, raw);
	if (!head.ok) return fail('no-backup');
	if (head.value.version > VERSION) return fail('newer');
	yield 0;
	const body = readWith(Body, raw);
	if (!body.ok) return fail('no-backup');
	const { log, secrets, ...rest } = body.value;
	const entries: Entry[] = [];
	for (const [n, record] of log.entries()) {
		if (n % PART === 0) yield n / log.length;
		const read = readEntry(record);
		if (read.ok) entries.push(read.value);
	}
	return ok({
		...rest,
		entries,
		secrets: secrets.map(({ name, value }) => ({ name, value })),
		unreadable: log.length - entries.length
	});
}
