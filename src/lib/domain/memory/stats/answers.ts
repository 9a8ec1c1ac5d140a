import { FORMS } from '#lib/domain/base/form.ts';
import type { CardKey } from '#lib/domain/base/id.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import { guessChance, movesMemory } from '#lib/domain/memory/guess.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import { chanceOf } from '#lib/domain/memory/optimise/forward.ts';
import { stepOf } from '#lib/domain/memory/optimise/step.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import { currentName } from '#lib/domain/memory/renames.ts';
import { NEVER, tracesFor, type Traces } from './traces.ts';

/** Stands in `predicted` where an answer tells nothing of what was remembered. */
export const NOT_TOLD = -1;
/** Stands in `tookMs` where the time is not known. */
export const NO_TIME = 0xffff;

/** A wrong option, and how often it was taken where the card was asked. */
export interface Mistake {
	readonly card: CardKey;
	readonly chosen: string;
	readonly times: number;
}

/**
 * Every answer that stands, by columns in the order of the log: position n of each is about one of them. Statistics
 * count over these without looking at the log again.
 */
export interface Answers {
	readonly count: number;
	readonly day: Int32Array;
	/** Position in `FORMS`. */
	readonly form: Uint8Array;
	readonly right: Uint8Array;
	readonly tookMs: Uint16Array;
	/**
	 * Chance of a right answer, by memory or by luck, as the model saw it before: 0-1. `NOT_TOLD` for a first answer, for
	 * one on the day of the one before, for cramming, and in forms over several facts.
	 */
	readonly predicted: Float64Array;
	/** Whole days since the answer before; meaningless where nothing was predicted. */
	readonly elapsed: Int32Array;
	/** By card: how often it was missed. */
	readonly misses: ReadonlyMap<CardKey, number>;
	readonly mistakes: readonly Mistake[];
}

/** From all of the log, in one pass; memory is replayed on the way to know what was predicted. */
export const answersOf = (progress: Progress): Answers => {
	const columns = emptyColumns(progress.entries.length);
	const traces = tracesFor(stepOf(progress.settings.weights.values));
	const places = new Map<CardKey, number>();
	const tally: Tally = { misses: new Map(), mistakes: new Map() };
	let count = 0;
	for (const entry of progress.entries) {
		if (entry.kind === 'forget') traces.forget(placeOf(places, currentName(progress.renames, entry.card)));
		if (entry.kind !== 'review' || progress.voided.has(entry.id)) continue;
		const card = currentName(progress.renames, entry.card);
		take(columns, count++, entry, traces, placeOf(places, card));
		// What was taken in a comparison belongs to another fact
		if (!entry.correct) note(tally, card, movesMemory(entry.form) ? entry.chosen : null);
	}
	return { count, ...columns, misses: tally.misses, mistakes: [...tally.mistakes.values()] };
};

type Columns = Pick<Answers, 'day' | 'form' | 'right' | 'tookMs' | 'predicted' | 'elapsed'>;

interface Tally {
	readonly misses: Map<CardKey, number>;
	readonly mistakes: Map<string, Mistake>;
}

const emptyColumns = (length: number): Columns => ({
	day: new Int32Array(length),
	form: new Uint8Array(length),
	right: new Uint8Array(length),
	tookMs: new Uint16Array(length),
	predicted: new Float64Array(length),
	elapsed: new Int32Array(length)
});

const placeOf = (places: Map<CardKey, number>, card: CardKey): number => {
	const known = places.get(card);
	if (known !== undefined) return known;
	places.set(card, places.size);
	return places.size - 1;
};

const take = (columns: Columns, n: number, review: Review, traces: Traces, place: number): void => {
	const day = studyDayOf(review, review.rolloverHour);
	columns.day[n] = day;
	columns.form[n] = FORMS.indexOf(review.form);
	columns.right[n] = review.correct ? 1 : 0;
	columns.tookMs[n] = review.tookMs ?? NO_TIME;
	columns.predicted[n] = NOT_TOLD;
	if (review.context !== 'cram' && movesMemory(review.form)) remember(columns, n, review, { traces, place, day });
};

const remember = (
	columns: Columns,
	n: number,
	{ form, options, hints, rating }: Review,
	{ traces, place, day }: { readonly traces: Traces; readonly place: number; readonly day: StudyDay }
): void => {
	const guess = guessChance(form, options, hints);
	const since = traces.daysSince(place, day);
	columns.elapsed[n] = since;
	if (since !== NEVER && since > 0) columns.predicted[n] = chanceOf(traces.recall(place, since), guess);
	traces.answer(place, day, rating, guess);
};

const note = ({ misses, mistakes }: Tally, card: CardKey, chosen: string | null): void => {
	misses.set(card, (misses.get(card) ?? 0) + 1);
	if (chosen === null) return;
	const name = `${card}\n${chosen}`;
	mistakes.set(name, { card, chosen, times: (mistakes.get(name)?.times ?? 0) + 1 });
};
