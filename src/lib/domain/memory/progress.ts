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
import { fsrs6 } from './fsrs.ts';
import { compareEntries, unite, voidedIn, type Entry, type EntryId } from './log.ts';
import { currentName, renamesIn, type Renames } from './renames.ts';
import { DEFAULT_SETTINGS, settingsInForce, type Settings } from './settings.ts';
import type { Weights } from './weights.ts';

/** Everything the log says, folded. Only `entries` is the truth. */
export interface Progress {
	/** In the order of the log, each once, those taken back included. */
	readonly entries: readonly Entry[];
	readonly voided: ReadonlySet<EntryId>;
	readonly renames: Renames;
	readonly settings: Settings;
	readonly scheduling: Scheduling;
	/** Cards that any entry is about, by their present name. */
	readonly cards: ReadonlyMap<CardKey, CardMemory>;
}

/** Folds logs, in any order and with any repetition. */
export const progressOf = (...logs: readonly (readonly Entry[])[]): Progress => {
	const entries = unite(...logs);
	const settings = settingsInForce(entries);
	return withAllCards({
		entries,
		voided: voidedIn(entries),
		renames: renamesIn(entries),
		settings,
		scheduling: schedulingBy(settings)
	});
};

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
			return withAllCards({ ...next, renames: renamesIn(next.entries) });
		case 'undo':
			return withoutReview({ ...next, voided: new Set(next.voided).add(entry.review) }, entry.review);
		default:
			return position === progress.entries.length ? withLatest(next, entry) : withCard(next, nameIn(next, entry));
	}
};

export const memoryOf = (progress: Progress, card: CardKey): CardMemory => progress.cards.get(card) ?? newCard(card);

const schedulingBy = ({ weights, desiredRetention }: Settings): Scheduling => ({
	model: fsrs6(weights.values),
	desiredRetention
});

export const NO_PROGRESS: Progress = {
	entries: [],
	voided: new Set(),
	renames: new Map(),
	settings: DEFAULT_SETTINGS,
	scheduling: schedulingBy(DEFAULT_SETTINGS),
	cards: new Map()
};

/** Where an entry stands or would stand. Nearly always the end, so the search starts there. */
const positionOf = (entries: readonly Entry[], entry: Entry): number => {
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

const inserted = (entries: readonly Entry[], position: number, entry: Entry): readonly Entry[] =>
	position === entries.length
		? [...entries, entry]
		: [...entries.slice(0, position), entry, ...entries.slice(position)];

const nameIn = ({ renames }: Pick<Progress, 'renames'>, { card }: CardEntry): CardKey => currentName(renames, card);

const isCounted = (entry: Entry, { voided }: Pick<Progress, 'voided'>): entry is CardEntry => {
	if (entry.kind === 'review') return !voided.has(entry.id);
	return entry.kind === 'suspend' || entry.kind === 'resume' || entry.kind === 'forget';
};

const withLatest = (progress: Progress, entry: CardEntry): Progress => {
	if (!isCounted(entry, progress)) return progress;
	const card = nameIn(progress, entry);
	const memory = afterEntries(memoryOf(progress, card), [entry], progress.scheduling);
	return { ...progress, cards: new Map(progress.cards).set(card, memory) };
};

const withCard = (progress: Progress, card: CardKey): Progress => {
	const entries = progress.entries.filter(
		(entry): entry is CardEntry => isCounted(entry, progress) && nameIn(progress, entry) === card
	);
	const cards = new Map(progress.cards);
	if (entries.length === 0) cards.delete(card);
	else cards.set(card, afterEntries(newCard(card), entries, progress.scheduling));
	return { ...progress, cards };
};

const withoutReview = (progress: Progress, id: EntryId): Progress => {
	const review = progress.entries.find((entry) => entry.id === id);
	return review?.kind === 'review' ? withCard(progress, nameIn(progress, review)) : progress;
};

const withSettings = (progress: Progress): Progress => {
	const settings = settingsInForce(progress.entries);
	const { weights, desiredRetention } = progress.settings;
	const isSame = settings.desiredRetention === desiredRetention && sameWeights(settings.weights.values, weights.values);
	if (isSame) return { ...progress, settings };
	return withAllCards({ ...progress, settings, scheduling: schedulingBy(settings) });
};

const sameWeights = (a: Weights, b: Weights): boolean => a.every((weight, index) => weight === b[index]);

const withAllCards = (progress: Omit<Progress, 'cards'>): Progress => {
	const cards = new Map<CardKey, CardMemory>();
	for (const entry of progress.entries) {
		if (!isCounted(entry, progress)) continue;
		const card = nameIn(progress, entry);
		cards.set(card, afterEntry(cards.get(card) ?? newCard(card), entry, progress.scheduling.model));
	}
	for (const [card, memory] of cards) cards.set(card, scheduled(memory, progress.scheduling));
	return { ...progress, cards };
};
