import type { CardKey } from '#lib/domain/base/id.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import { guessChance, movesMemory } from '#lib/domain/memory/guess.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import type { Rating } from '#lib/domain/memory/memory.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import { currentName } from '#lib/domain/memory/renames.ts';

/** One answer, as far as a model of memory needs to know it. */
export interface Past {
	readonly day: StudyDay;
	readonly rating: Rating;
	/** Chance of a lucky right answer, 0-1. */
	readonly guess: number;
}

/**
 * All reviews that shaped memory, card after card, as columns that pass quickly to a worker. A history begins at the
 * first answer to a card, and again after the learner had it forgotten.
 */
export interface Histories {
	/** Where each history begins, and where the last one ends: one number more than there are histories. */
	readonly starts: Float64Array;
	readonly days: Float64Array;
	/** Whole days since the review before; 0 for the first and on the same day. */
	readonly elapsed: Float64Array;
	readonly ratings: Float64Array;
	readonly guesses: Float64Array;
}

/**
 * From all of the log, cards in the order in which it names them first. Neither taken back answers nor cramming count,
 * nor items over several facts.
 */
export const historiesOf = (progress: Progress): Histories => {
	const open = new Map<CardKey, Past[]>();
	const all: Past[][] = [];
	for (const entry of progress.entries) {
		if (entry.kind === 'forget') open.delete(currentName(progress.renames, entry.card));
		if (entry.kind !== 'review' || !isTold(entry) || progress.voided.has(entry.id)) continue;
		const card = currentName(progress.renames, entry.card);
		const history = open.get(card);
		if (history !== undefined) history.push(pastOf(entry));
		else {
			const begun = [pastOf(entry)];
			open.set(card, begun);
			all.push(begun);
		}
	}
	return columnsOf(all);
};

export const columnsOf = (histories: readonly (readonly Past[])[]): Histories => {
	const length = histories.reduce((sum, history) => sum + history.length, 0);
	const starts = new Float64Array(histories.length + 1);
	const days = new Float64Array(length);
	const elapsed = new Float64Array(length);
	const ratings = new Float64Array(length);
	const guesses = new Float64Array(length);
	let at = 0;
	histories.forEach((history, n) => {
		let latest = history[0]?.day ?? 0;
		for (const { day, rating, guess } of history) {
			days[at] = day;
			// A clock that went back unlearns nothing
			elapsed[at] = Math.max(0, day - latest);
			latest = Math.max(latest, day);
			ratings[at] = rating;
			guesses[at++] = guess;
		}
		starts[n + 1] = at;
	});
	return { starts, days, elapsed, ratings, guesses };
};

const isTold = ({ context, form }: Review): boolean => context !== 'cram' && movesMemory(form);

const pastOf = (review: Review): Past => ({
	day: studyDayOf(review, review.rolloverHour),
	rating: review.rating,
	guess: guessChance(review.form, review.options, review.hints)
});
