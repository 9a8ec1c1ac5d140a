import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import { studyDayOf, type Instant, type StudyDay } from '#lib/domain/base/time.ts';
import type { EasyDays } from './easy-days.ts';
import { movesMemory } from './guess.ts';
import { dueAfter } from './interval.ts';
import type { Op, Review } from './log.ts';
import { AGAIN, remember, type MemoryModel, type MemoryState } from './memory.ts';

/** What the log says about one card. Derived: it can be thrown away and folded again. */
export interface CardMemory {
	readonly card: CardKey;
	/** Null for a card that is new. */
	readonly state: MemoryState | null;
	/** Reviews that changed memory. */
	readonly reviews: number;
	/** Times it was forgotten on a later day than it was learned. */
	readonly lapses: number;
	readonly introducedOn: StudyDay | null;
	readonly dueOn: StudyDay | null;
	/** The last day of the range in which it is due. */
	readonly latestOn: StudyDay | null;
	readonly lastReviewedOn: StudyDay | null;
	readonly lastMissedOn: StudyDay | null;
	readonly lastForm: Form | null;
	/** When the last entry about it was made, of whatever kind; null before the first. */
	readonly lastAt: Instant | null;
	readonly suspended: boolean;
}

/** What is folded with: one learner's model, retention goal and easy days. */
export interface Scheduling {
	readonly model: MemoryModel;
	readonly desiredRetention: number;
	readonly easyDays: EasyDays;
}

/** An entry that is about a single card. */
export type CardEntry = Review | (Op & { readonly kind: 'suspend' | 'resume' | 'forget' });

export const newCard = (card: CardKey): CardMemory => ({
	card,
	state: null,
	reviews: 0,
	lapses: 0,
	introducedOn: null,
	dueOn: null,
	latestOn: null,
	lastReviewedOn: null,
	lastMissedOn: null,
	lastForm: null,
	lastAt: null,
	suspended: false
});

/** A card after more entries, which are later in the log than all before. */
export const afterEntries = (before: CardMemory, entries: readonly CardEntry[], scheduling: Scheduling): CardMemory =>
	scheduled(
		entries.reduce((card, entry) => afterEntry(card, entry, scheduling.model), before),
		scheduling
	);

/** One step of a longer fold: everything but the due day, which only the last state needs. */
export const afterEntry = (before: CardMemory, entry: CardEntry, model: MemoryModel): CardMemory => {
	const lastAt = latest(before, entry);
	switch (entry.kind) {
		case 'review':
			return afterReview(before, entry, model);
		case 'suspend':
			return { ...before, suspended: true, lastAt };
		case 'resume':
			return { ...before, suspended: false, lastAt };
		case 'forget':
			return { ...newCard(before.card), suspended: before.suspended, lastAt };
	}
};

/** A folded card with the days on which it is due. */
export const scheduled = (card: CardMemory, { desiredRetention, model, easyDays }: Scheduling): CardMemory =>
	card.state === null
		? card
		: { ...card, ...dueAfter(card.card, card.reviews, card.state, desiredRetention, model, easyDays) };

const afterReview = (before: CardMemory, review: Review, model: MemoryModel): CardMemory => {
	const on = studyDayOf(review, review.rolloverHour);
	const lastReviewedOn = Math.max(on, before.lastReviewedOn ?? on);
	const lastAt = latest(before, review);
	// Its feedback tells what the siblings ask, so they wait as after any other
	if (!movesMemory(review.form)) return { ...before, lastAt, lastReviewedOn };
	const seen: CardMemory = { ...before, lastForm: review.form, lastAt, lastReviewedOn };
	const lastMissedOn = review.rating === AGAIN ? on : before.lastMissedOn;
	const state = remember(before.state, review, model);
	if (review.context === 'cram' || state === null) return { ...seen, lastMissedOn };
	return {
		...seen,
		lastMissedOn,
		state,
		reviews: before.reviews + 1,
		lapses: before.lapses + (isLapse(before, review, on) ? 1 : 0),
		introducedOn: before.introducedOn ?? on
	};
};

const latest = ({ lastAt }: CardMemory, { at }: CardEntry): Instant => Math.max(at, lastAt ?? at);

/** A miss on a later day; what was just missed and is asked again the same day was not forgotten once more. */
const isLapse = ({ state }: CardMemory, review: Review, on: StudyDay): boolean =>
	review.rating === AGAIN && state !== null && on > state.reviewedOn;
