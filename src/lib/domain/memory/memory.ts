import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import { guessChance, movesMemory } from './guess.ts';
import type { Review } from './log.ts';

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

/** Stability in days (time until recall falls to 90 %), difficulty 1-10, and the study day of the last review. */
export interface MemoryState {
	readonly stability: number;
	readonly difficulty: number;
	readonly reviewedOn: StudyDay;
}

export interface MemoryModel {
	readonly name: 'fsrs6';
	readonly afterReview: (before: MemoryState | null, rating: Rating, on: StudyDay) => MemoryState;
	/** Probability of recall on a day, 0-1; 1 on the day of the last review. */
	readonly retrievability: (state: MemoryState, on: StudyDay) => number;
	/** Days until recall falls to `desiredRetention` (0-1), not rounded and without limits. */
	readonly intervalFor: (state: MemoryState, desiredRetention: number) => number;
}

export const AGAIN: Rating = 1;

/** What recall is assumed to be before anything is known of a card. A starting value without evidence. */
export const FIRST_SIGHT_RECALL = 0.6;

/** An answer as memory takes it; `guess` is the chance of a lucky right one, 0-1. */
export interface Answered {
	readonly rating: Rating;
	readonly guess: number;
	readonly on: StudyDay;
}

/** Memory after one review. Cram reviews and items over several facts change nothing. */
export const remember = (before: MemoryState | null, review: Review, model: MemoryModel): MemoryState | null => {
	if (review.context === 'cram' || !movesMemory(review.form)) return before;
	const { rating, form, options, hints } = review;
	const on = studyDayOf(review, review.rolloverHour);
	return afterAnswer(before, { rating, guess: guessChance(form, options, hints), on }, model);
};

/** Memory after one answer. A right one that luck can give counts for less. */
export const afterAnswer = (
	before: MemoryState | null,
	{ rating, guess, on }: Answered,
	model: MemoryModel
): MemoryState => {
	const after = model.afterReview(before, rating, on);
	if (guess === 0 || rating === AGAIN) return after;
	const recall = before === null ? FIRST_SIGHT_RECALL : model.retrievability(before, on);
	return blend(after, model.afterReview(before, AGAIN, on), knownShare(recall, guess));
};

/** Memory of one card from all its reviews, in the order of the log. */
export const replay = (reviews: readonly Review[], model: MemoryModel): MemoryState | null =>
	reviews.reduce<MemoryState | null>((before, review) => remember(before, review, model), null);

/** Probability that a right answer was known, by Bayes' rule. */
export const knownShare = (recall: number, guess: number): number => recall / (recall + (1 - recall) * guess);

/** Between remembered and forgotten: stability on a logarithmic scale, difficulty on a plain one. */
const blend = (known: MemoryState, forgotten: MemoryState, share: number): MemoryState => ({
	stability: Math.exp(share * Math.log(known.stability) + (1 - share) * Math.log(forgotten.stability)),
	difficulty: share * known.difficulty + (1 - share) * forgotten.difficulty,
	reviewedOn: known.reviewedOn
});
