import type { CardKey } from '#lib/domain/base/id.ts';
import {
	afterEntries,
	afterEntry,
	newCard,
	scheduled,
	type CardEntry,
	type CardMemory,
	type Scheduling
} from './card.ts';
import { finish, type Steps } from '#lib/domain/base/steps.ts';
import { fsrs6 } from './fsrs.ts';
import { inserted, positionOf, unite, voidedIn, type Entry, type EntryId } from './log.ts';
import { currentName, renamesIn, type Renames } from './renames.ts';
import { DEFAULT_SETTINGS, sameDueDays, settingsInForce, type Settings } from './settings.ts';
import type { Weights } from './weights.ts';

/** Everything the log says, folded. Only the entries are the truth. */
export interface Progress {
	/**
	 * What is at hand of the log, in its order, each once, those taken back included: all of it, or with a `base` at
	 * least what is later than it and what the last days and answers are counted by.
	 */
	readonly entries: readonly Entry[];
	/** Null when all of the log is at hand. */
	readonly base: Base | null;
	/** An entry came that the base cannot take up: only folding the whole log again gives the right cards. */
	readonly stale: boolean;
	readonly voided: ReadonlySet<EntryId>;
	readonly renames: Renames;
	readonly settings: Settings;
	readonly scheduling: Scheduling;
	/** Cards that any entry is about, by their present name. */
	readonly cards: ReadonlyMap<CardKey, CardMemory>;
}

/** A part of the log that was folded earlier. */
export interface Base {
	readonly cards: ReadonlyMap<CardKey, CardMemory>;
	/** Ids of those among `entries` that are folded into it. */
	readonly holds: ReadonlySet<EntryId>;
	/** For each name, the entry whose value was in force. */
	readonly settings: readonly Entry[];
	/** Reviews in it that were not taken back. */
	readonly reviews: number;
}

/** Folds logs, in any order and with any repetition. */
export const progressOf = (...logs: readonly (readonly Entry[])[]): Progress => finish(foldingOf(...logs));

/** The same in parts, for long logs. */
export function* foldingOf(...logs: readonly (readonly Entry[])[]): Steps<Progress> {
	const entries = unite(...logs);
	yield 0.4;
	const settings = settingsInForce(entries);
	return yield* foldingCards({
		...{ entries, base: null, stale: false },
		voided: voidedIn(entries),
		renames: renamesIn(entries),
		settings,
		scheduling: schedulingBy(settings)
	});
}

/**
 * One entry more, wherever it belongs in the log; one already known changes nothing. Gives what `progressOf` gives for
 * all entries, but works on a single card unless the entry concerns all of them.
 */
export const apply = (progress: Progress, entry: Entry): Progress => {
	const position = positionOf(progress.entries, entry);
	if (progress.entries[position]?.id === entry.id) return progress;
	const next = { ...progress, entries: inserted(progress.entries, position, entry) };
	switch (entry.kind) {
		case 'setting':
			return withSettings(next);
		case 'pack':
			return next.base === null
				? withAllCards({ ...next, renames: renamesIn(next.entries) })
				: { ...next, stale: true };
		case 'undo':
			return withoutReview({ ...next, voided: new Set(next.voided).add(entry.review) }, entry.review);
		default:
			return position === progress.entries.length && isAfterBase(next, entry)
				? withLatest(next, entry)
				: withCard(next, nameIn(next, entry));
	}
};

/** Reviews that were not taken back. */
export const reviewsOf = ({ entries, base, voided }: Pick<Progress, 'entries' | 'base' | 'voided'>): number =>
	entries.reduce(
		(sum, { kind, id }) => sum + (kind === 'review' && !voided.has(id) && base?.holds.has(id) !== true ? 1 : 0),
		base?.reviews ?? 0
	);

export const memoryOf = (progress: Progress, card: CardKey): CardMemory => progress.cards.get(card) ?? newCard(card);

export const schedulingBy = ({ weights, desiredRetention, easyDays }: Settings): Scheduling => ({
	model: fsrs6(weights.values),
	desiredRetention,
	easyDays
});

export const NO_PROGRESS: Progress = {
	...{ entries: [], base: null, stale: false },
	voided: new Set(),
	renames: new Map(),
	settings: DEFAULT_SETTINGS,
	scheduling: schedulingBy(DEFAULT_SETTINGS),
	cards: new Map()
};

/** What an entry is about, by its present name. */
export const nameIn = ({ renames }: Pick<Progress, 'renames'>, { card }: CardEntry): CardKey =>
	currentName(renames, card);

/** Whether an entry is about a single card, and stands. */
export const isCounted = (entry: Entry, { voided }: Pick<Progress, 'voided'>): entry is CardEntry => {
	if (entry.kind === 'review') return !voided.has(entry.id);
	return entry.kind === 'suspend' || entry.kind === 'resume' || entry.kind === 'forget';
};

const withLatest = (progress: Progress, entry: CardEntry): Progress => {
	if (!isCounted(entry, progress)) return progress;
	const card = nameIn(progress, entry);
	const memory = afterEntries(memoryOf(progress, card), [entry], progress.scheduling);
	return { ...progress, cards: new Map(progress.cards).set(card, memory) };
};

/** Folds one card anew from what is at hand, on top of what the base knows of it. */
const withCard = (progress: Progress, card: CardKey): Progress => {
	const entries = progress.entries.filter(
		(entry): entry is CardEntry =>
			isCounted(entry, progress) && progress.base?.holds.has(entry.id) !== true && nameIn(progress, entry) === card
	);
	const before = progress.base?.cards.get(card);
	const cards = new Map(progress.cards);
	if (entries.length === 0 && before === undefined) cards.delete(card);
	else cards.set(card, afterEntries(before ?? newCard(card), entries, progress.scheduling));
	const [first] = entries;
	return { ...progress, cards, stale: progress.stale || (first !== undefined && !isAfterBase(progress, first)) };
};

/** Whether an entry is later than all that the base knows of its card. */
const isAfterBase = (progress: Progress, entry: CardEntry): boolean => {
	const lastAt = progress.base?.cards.get(nameIn(progress, entry))?.lastAt ?? null;
	return lastAt === null || entry.at > lastAt;
};

/** With a base a review that is not at hand, or is folded into it, cannot be taken out again. */
const withoutReview = (progress: Progress, id: EntryId): Progress => {
	const review = progress.entries.find((entry) => entry.id === id);
	const isOutOfReach = progress.base !== null && (review === undefined || progress.base.holds.has(id));
	if (isOutOfReach) return { ...progress, stale: true };
	return review?.kind === 'review' ? withCard(progress, nameIn(progress, review)) : progress;
};

const withSettings = (progress: Progress): Progress => {
	const settings = settingsInForce(unite(progress.base?.settings ?? [], progress.entries));
	const { weights } = progress.settings;
	const next = { ...progress, settings };
	if (!sameWeights(settings.weights.values, weights.values)) return withWeights(next);
	return sameDueDays(settings, progress.settings) ? next : withGoal(next);
};

const withWeights = (progress: Progress): Progress =>
	progress.base === null
		? withAllCards({ ...progress, scheduling: schedulingBy(progress.settings) })
		: { ...progress, stale: true };

/** Another goal or other easy days move due days and nothing else. */
const withGoal = (progress: Progress): Progress => {
	const scheduling = schedulingBy(progress.settings);
	return { ...progress, scheduling, cards: rescheduled(progress.cards, scheduling) };
};

export const rescheduled = (
	cards: ReadonlyMap<CardKey, CardMemory>,
	scheduling: Scheduling
): ReadonlyMap<CardKey, CardMemory> =>
	new Map([...cards].map(([card, memory]) => [card, scheduled(memory, scheduling)]));

export const sameWeights = (a: Weights, b: Weights): boolean => a.every((weight, index) => weight === b[index]);

const withAllCards = (progress: Omit<Progress, 'cards'>): Progress => finish(foldingCards(progress));

/** Entries, or cards, between two pauses. */
const PART = 2000;

function* foldingCards(progress: Omit<Progress, 'cards'>): Steps<Progress> {
	const cards = new Map<CardKey, CardMemory>();
	for (let from = 0; from < progress.entries.length; from += PART) {
		foldInto(cards, progress, from);
		yield 0.4 + (0.5 * from) / progress.entries.length;
	}
	let count = 0;
	for (const [card, memory] of cards) {
		cards.set(card, scheduled(memory, progress.scheduling));
		if (++count % PART === 0) yield 0.9;
	}
	return { ...progress, cards };
}

const foldInto = (cards: Map<CardKey, CardMemory>, progress: Omit<Progress, 'cards'>, from: number): void => {
	for (const entry of progress.entries.slice(from, from + PART)) {
		if (!isCounted(entry, progress)) continue;
		const card = nameIn(progress, entry);
		cards.set(card, afterEntry(cards.get(card) ?? newCard(card), entry, progress.scheduling.model));
	}
};
