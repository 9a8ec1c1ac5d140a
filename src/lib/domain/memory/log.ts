import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey, Id } from '#lib/domain/base/id.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import type { Hints } from './guess.ts';
import type { Rating } from './memory.ts';

/** A UUID in lower case; ours are version 7 and sort by time. */
export type EntryId = string;

/** Plain data, as deep and as large as `record.ts` lets in. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

interface Stamp extends Moment {
	readonly id: EntryId;
	/** Short random name of the device that wrote it. */
	readonly device: string;
}

/** `cram` is kept but does not change memory; `quiz` came from a link. */
export type Context = 'practice' | 'cram' | 'quiz';

/** One remembered occasion with its raw outcome. Never changed once written. */
export interface Review extends Stamp {
	readonly kind: 'review';
	readonly card: CardKey;
	/** The other facts, where the question was over several. */
	readonly further?: readonly Id[];
	/** The learner's hour on that device at that time, so that a later change moves no past day. */
	readonly rolloverHour: number;
	readonly form: Form;
	/** Number of options shown, 0 where there are none. */
	readonly options: number;
	readonly correct: boolean;
	readonly rating: Rating;
	/** Time to answer, at most 60,000; null when the page lost focus meanwhile. */
	readonly tookMs: number | null;
	readonly hints: Hints;
	readonly context: Context;
	/** What the question is rebuilt from; null when it was written by hand. */
	readonly seed: string | null;
	/** The wrong option taken. A miss without it in a choice form is "I don't know". */
	readonly chosen: string | null;
}

export type Op = Stamp &
	(
		| { readonly kind: 'undo'; readonly review: EntryId }
		| { readonly kind: 'suspend' | 'resume' | 'forget'; readonly card: CardKey }
		| { readonly kind: 'setting'; readonly name: string; readonly value: Json }
		| {
				readonly kind: 'pack';
				readonly pack: Id;
				readonly version: string;
				/** Old card key to new one. Ids are permanent, so a name is given up once and never reused. */
				readonly renamed: { readonly [card: string]: CardKey };
		  }
	);

export type Entry = Review | Op;

export const MOST_TOOK_MS = 60_000;

const DAY_MS = 86_400_000;

/** Order of the log: by time, then by id. */
export const compareEntries = (a: Entry, b: Entry): number => {
	if (a.at !== b.at) return a.at - b.at;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/** All entries of all logs once, in order. Neither the order of the logs nor repetition matters. */
export const unite = (...logs: readonly (readonly Entry[])[]): Entry[] => {
	const byId = new Map<EntryId, Entry>();
	for (const log of logs)
		for (const entry of log) {
			const known = byId.get(entry.id);
			byId.set(entry.id, known === undefined ? entry : settled(known, entry));
		}
	return [...byId.values()].sort(compareEntries);
};

/** Where an entry stands or would stand. Nearly always the end, so the search starts there. */
export const positionOf = (entries: readonly Entry[], entry: Entry): number => {
	const isBefore = (index: number): boolean => {
		const other = entries[index];
		return other !== undefined && compareEntries(other, entry) < 0;
	};
	let [low, high] = [0, entries.length];
	if (high === 0 || isBefore(high - 1)) return high;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** A log with one entry more at its position. */
export const inserted = (entries: readonly Entry[], position: number, entry: Entry): readonly Entry[] =>
	position === entries.length
		? [...entries, entry]
		: [...entries.slice(0, position), entry, ...entries.slice(position)];

/** Ids of reviews taken back, wherever the undo stands: it may arrive before its review. */
export const voidedIn = (entries: readonly Entry[]): Set<EntryId> =>
	new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.review] : [])));

/** What may enter now, and what is dated more than a day ahead of this device and waits. */
export const holdBack = (
	entries: readonly Entry[],
	now: Moment
): { readonly taken: readonly Entry[]; readonly held: readonly Entry[] } => {
	const isAhead = (entry: Entry): boolean => entry.at > now.at + DAY_MS;
	return { taken: entries.filter((entry) => !isAhead(entry)), held: entries.filter(isAhead) };
};

/** Whether the clock of this device shows a time before something it has already written. */
export const isClockBehind = (entries: readonly Entry[], device: string, now: Moment): boolean =>
	entries.some((entry) => entry.device === device && entry.at > now.at);

/**
 * Whether an entry takes the place of one with the same id. Two that differ are a damaged or forged copy; every device
 * must settle on the same one.
 */
export const supersedes = (entry: Entry, known: Entry): boolean =>
	entry !== known && canonical(entry) < canonical(known);

const settled = (known: Entry, entry: Entry): Entry => (supersedes(entry, known) ? entry : known);

const canonical = (entry: Entry): string => JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
