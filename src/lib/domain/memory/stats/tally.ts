import type { Form } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import { finish, type Steps } from '#lib/domain/base/steps.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import { guessChance, movesMemory } from '#lib/domain/memory/guess.ts';
import { MOST_TOOK_MS, unite, type Entry, type Review } from '#lib/domain/memory/log.ts';
import { chanceOf, lossOf } from '#lib/domain/memory/optimise/forward.ts';
import { stepOf } from '#lib/domain/memory/optimise/step.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import { currentName } from '#lib/domain/memory/renames.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import { tracesFor, type Traces } from './traces.ts';

/** How many of some answers were right. */
export interface Share {
	right: number;
	of: number;
}

/** Answers of a study day; `right` and `of` count those that tell what was remembered. */
export interface DayCount extends Share {
	answers: number;
}

/** Answers of which about the same chance was predicted; `predicted` is the sum of what was. */
export interface BinCount extends Share {
	predicted: number;
}

/** A wrong option, and how often it was taken where the card was asked. */
export interface Mistake {
	readonly card: CardKey;
	readonly chosen: string;
	readonly times: number;
}

/**
 * What statistics are counted from: sums over every answer that stands, and the memory that the next one is predicted
 * from. Later answers are added in place, so that none is ever looked at twice.
 */
export interface Tally {
	answers: number;
	readonly days: Map<StudyDay, DayCount>;
	/** Answers that tell what was remembered, by how long ago the card was last answered. */
	readonly young: Share;
	readonly mature: Share;
	/** By tenths of the predicted chance. */
	readonly bins: readonly BinCount[];
	/** Sum of the log losses of what was predicted, in nats. */
	loss: number;
	/** How often each whole millisecond was needed, by form. */
	readonly times: Map<Form, Uint32Array>;
	readonly misses: Map<CardKey, number>;
	/** By card and wrong option. */
	readonly mistakes: Map<string, Mistake>;
	/** Where each card's memory lies among the traces. */
	readonly places: Map<CardKey, number>;
	readonly traces: Traces;
}

export const BINS = 10;

/** Days from which on a card counts as long learned. */
const MATURE_DAYS = 21;

/** From all of the log (`base` null), in one pass. */
export const tallyOf = (progress: Progress): Tally => finish(tallying(progress));

/** Entries between two pauses. */
const PART = 2000;

/** The same in parts, for long logs. */
export function* tallying(progress: Progress): Steps<Tally> {
	const { entries, settings } = progress;
	const tally = emptyTally(settings.weights.values);
	for (let from = 0; from < entries.length; from += PART) {
		countOn(tally, progress, entries.slice(from, from + PART));
		yield from / entries.length;
	}
	return tally;
}

/**
 * Adds entries, each later than all that was counted of its card. What is taken back among them does not count; `tally`
 * itself is changed and given back.
 */
export const countOn = (
	tally: Tally,
	{ voided, renames }: Pick<Progress, 'voided' | 'renames'>,
	entries: readonly Entry[]
): Tally => {
	for (const entry of entries) {
		if (entry.kind === 'forget') tally.traces.forget(placeOf(tally, currentName(renames, entry.card)));
		if (entry.kind !== 'review' || voided.has(entry.id)) continue;
		take(tally, entry, currentName(renames, entry.card));
	}
	return tally;
};

/** The same for entries in any order and with repetition. */
export const countFresh = (tally: Tally, progress: Progress, entries: readonly Entry[]): Tally =>
	countOn(tally, progress, unite(entries));

export const emptyTally = (weights: Weights): Tally => ({
	...{ answers: 0, loss: 0, days: new Map(), young: { right: 0, of: 0 }, mature: { right: 0, of: 0 } },
	bins: Array.from({ length: BINS }, () => ({ predicted: 0, right: 0, of: 0 })),
	...{ times: new Map(), misses: new Map(), mistakes: new Map(), places: new Map() },
	traces: tracesFor(stepOf(weights))
});

const placeOf = ({ places }: Tally, card: CardKey): number => {
	const known = places.get(card);
	if (known !== undefined) return known;
	places.set(card, places.size);
	return places.size - 1;
};

const take = (tally: Tally, review: Review, card: CardKey): void => {
	const day = studyDayOf(review, review.rolloverHour);
	const count = dayCountOf(tally, day);
	tally.answers++;
	count.answers++;
	if (review.tookMs !== null) time(tally, review.form, review.tookMs);
	// What was taken in a comparison belongs to another fact
	if (!review.correct) note(tally, card, movesMemory(review.form) ? review.chosen : null);
	if (review.context !== 'cram' && movesMemory(review.form)) recall(tally, review, placeOf(tally, card), day, count);
};

const dayCountOf = ({ days }: Tally, day: StudyDay): DayCount => {
	const known = days.get(day);
	if (known !== undefined) return known;
	const begun = { answers: 0, right: 0, of: 0 };
	days.set(day, begun);
	return begun;
};

/** A first answer, or one on the day of the one before, tells nothing of what was remembered. */
const recall = (tally: Tally, review: Review, place: number, day: StudyDay, count: DayCount): void => {
	const guess = guessChance(review.form, review.options, review.hints);
	const since = tally.traces.daysSince(place, day);
	if (since > 0) {
		const chance = chanceOf(tally.traces.recall(place, since), guess);
		const bin = tally.bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
		for (const share of [count, since < MATURE_DAYS ? tally.young : tally.mature]) add(share, review.correct);
		if (bin !== undefined) add(bin, review.correct);
		if (bin !== undefined) bin.predicted += chance;
		tally.loss += lossOf(chance, review.correct);
	}
	tally.traces.answer(place, day, review.rating, guess);
};

const add = (share: Share, isRight: boolean): void => {
	share.of++;
	if (isRight) share.right++;
};

const time = ({ times }: Tally, form: Form, tookMs: number): void => {
	// A count for each: linear, where sorting a long log would be felt
	const seen = times.get(form) ?? new Uint32Array(MOST_TOOK_MS + 1);
	const ms = Math.min(MOST_TOOK_MS, Math.max(0, Math.round(tookMs)));
	seen[ms] = (seen[ms] ?? 0) + 1;
	times.set(form, seen);
};

const note = ({ misses, mistakes }: Tally, card: CardKey, chosen: string | null): void => {
	misses.set(card, (misses.get(card) ?? 0) + 1);
	if (chosen === null) return;
	const name = `${card}\n${chosen}`;
	mistakes.set(name, { card, chosen, times: (mistakes.get(name)?.times ?? 0) + 1 });
};
