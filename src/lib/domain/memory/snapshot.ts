import * as v from 'valibot';
import type { CardKey } from '#lib/domain/base/id.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { Instant, Moment } from '#lib/domain/base/time.ts';
import { afterEntry, newCard, scheduled, type CardEntry, type CardMemory } from './card.ts';
import { CardColumnsShape, fromColumns, toColumns } from './card-columns.ts';
import { unite, voidedIn, type Entry } from './log.ts';
import { packEntries } from './packed.ts';
import { isCounted, nameIn, rescheduled, reviewsOf, sameWeights, schedulingBy, type Progress } from './progress.ts';
import { CardSchema, readEntry, writeEntry } from './record.ts';
import { sameDueDays, settingsInForce, winningSettings } from './settings.ts';
import { unpackEntries } from './unpack.ts';
import { WeightsSchema } from './weights-schema.ts';

/**
 * Layout and way of folding. Raise it whenever either changes, such as how a review changes memory or when a card is
 * due: older snapshots are then folded anew from the log.
 */
export const SNAPSHOT_VERSION = 1;

const DAY_MS = 86_400_000;
/** The last seven study days of any later moment, wherever the learner travels, and the clock a day behind. */
const RECENT_MS = 12 * DAY_MS;
const TIMED_ANSWERS = 200;

/** `packed` and `settings` are looked at entry by entry when they are used. */
const SnapshotShape = v.object({
	v: v.literal(SNAPSHOT_VERSION),
	takenAt: v.number(),
	model: v.literal('fsrs6'),
	weights: WeightsSchema,
	columns: CardColumnsShape,
	recent: v.unknown(),
	settings: v.array(v.unknown()),
	voided: v.array(v.string()),
	renames: v.array(v.strictTuple([v.string(), CardSchema])),
	reviews: v.number()
});

/** Memory folded up to some entry of the log, as it lies on disk. It can be thrown away and made again. */
export type Snapshot = Readonly<v.InferOutput<typeof SnapshotShape>>;

export const snapshotOf = (progress: Progress, now: Moment): Snapshot => ({
	v: SNAPSHOT_VERSION,
	takenAt: now.at,
	model: progress.settings.weights.model,
	weights: [...progress.settings.weights.values],
	columns: toColumns(progress.cards.values()),
	recent: packEntries(recentOf(progress.entries, now.at)),
	settings: winningSettings([...(progress.base?.settings ?? []), ...progress.entries]).map(writeEntry),
	voided: [...progress.voided],
	renames: [...progress.renames],
	reviews: reviewsOf(progress)
});

/** Null for anything that this version did not write. */
export const readSnapshot = (raw: unknown): Snapshot | null => {
	const read = readWith(SnapshotShape, raw);
	return read.ok ? read.value : null;
};

/**
 * What folding the whole log gives, from a snapshot and the entries that it does not cover, in any order. Null where
 * only the whole log can tell: an entry older than what is known of its card, an undo of what is folded already,
 * renamed cards, other weights, or a clock that shows a day before the snapshot was taken.
 */
export const resume = (snapshot: Snapshot, fresh: readonly Entry[], now: Moment): Progress | null => {
	const base = opened(snapshot);
	if (base === null || now.at < snapshot.takenAt - DAY_MS) return null;
	const entries = unite(fresh);
	if (entries.some((entry) => entry.kind === 'pack') || undoesFolded(base, entries)) return null;
	const settings = settingsInForce(unite(base.base.settings, entries));
	if (!sameWeights(settings.weights.values, snapshot.weights)) return null;
	const voided = new Set([...base.voided, ...voidedIn(entries)]);
	const whole = {
		...base,
		entries: unite(base.entries, entries),
		voided,
		settings,
		scheduling: schedulingBy(settings)
	};
	const cards = foldedOnto(whole, entries);
	if (cards === null) return null;
	return { ...whole, cards: sameDueDays(settings, base.settings) ? cards : rescheduled(cards, whole.scheduling) };
};

type WithBase = Progress & { readonly base: NonNullable<Progress['base']> };

/** Progress as it was when the snapshot was taken. */
const opened = (snapshot: Snapshot): WithBase | null => {
	const recent = unpackEntries(snapshot.recent);
	const settings = snapshot.settings.map(readEntry).flatMap((read) => (read.ok ? [read.value] : []));
	if (!recent.ok || settings.length !== snapshot.settings.length) return null;
	const cards = fromColumns(snapshot.columns);
	const inForce = settingsInForce(unite(settings));
	return {
		entries: recent.value,
		base: { cards, holds: new Set(recent.value.map(({ id }) => id)), settings, reviews: snapshot.reviews },
		stale: false,
		voided: new Set(snapshot.voided),
		renames: new Map(snapshot.renames),
		settings: inForce,
		scheduling: schedulingBy(inForce),
		cards
	};
};

/** The undone review, unless it is fresh as well, may be folded into the cards. */
const undoesFolded = ({ voided }: Progress, entries: readonly Entry[]): boolean => {
	const fresh = new Set(entries.map(({ id }) => id));
	return entries.some((entry) => entry.kind === 'undo' && !fresh.has(entry.review) && !voided.has(entry.review));
};

/** The cards after entries in the order of the log; null when one is not later than all that is known of its card. */
const foldedOnto = (progress: WithBase, entries: readonly Entry[]): Map<CardKey, CardMemory> | null => {
	const { base, scheduling } = progress;
	const touched = new Map<CardKey, CardMemory>();
	for (const entry of entries) {
		if (!isCounted(entry, progress)) continue;
		const card = nameIn(progress, entry);
		const known = base.cards.get(card);
		if (isLate(entry, known)) return null;
		touched.set(card, afterEntry(touched.get(card) ?? known ?? newCard(card), entry, scheduling.model));
	}
	const cards = new Map(base.cards);
	for (const [card, memory] of touched) cards.set(card, scheduled(memory, scheduling));
	return cards;
};

const isLate = (entry: CardEntry, known: CardMemory | undefined): boolean =>
	known !== undefined && known.lastAt !== null && entry.at <= known.lastAt;

/** The end of the log that today's figures are counted by. */
const recentOf = (entries: readonly Entry[], now: Instant): readonly Entry[] => {
	let timed = 0;
	let first = entries.length;
	for (; first > 0; first--) {
		const entry = entries[first - 1];
		if (entry === undefined || (entry.at < now - RECENT_MS && timed >= TIMED_ANSWERS)) break;
		if (entry.kind === 'review' && entry.tookMs !== null) timed++;
	}
	return entries.slice(first);
};
