import type { Locale } from '#lib/domain/base/locale.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import { studyDayOf } from '#lib/domain/base/time.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { answersOn } from '#lib/domain/memory/today.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { openFor, sayCard, type Said } from './told-cards.ts';

/** An answer of today that stands. */
export interface GivenAnswer {
	readonly review: Review;
	/** What its fact says; null when the pack no longer has it or cannot be opened. */
	readonly said: Said | null;
}

/** All answers of today, from whichever practice or quiz, the last one first. */
export const readTodaysAnswers = async (
	{ log, clock, packs }: Pick<Ports, 'log' | 'clock' | 'packs'>,
	locale: Locale
): Promise<Result<readonly GivenAnswer[], ReadProblem>> => {
	const now = clock.now();
	const read = await log.progress(now);
	if (!read.ok) return read;
	const reviews = answersOn(read.value, studyDayOf(now, read.value.settings.rolloverHour));
	const { indexes } = await openFor(
		packs,
		reviews.map(({ card }) => card)
	);
	return ok(reviews.map((review) => ({ review, said: sayCard(indexes, review.card, locale) })));
};

type Writing = Pick<Ports, 'log' | 'clock' | 'ids'>;

/** Memory is then as if it had not been given. */
export const takeBack = async (
	{ log, clock, ids }: Writing,
	{ id: review }: Review
): Promise<Result<Saved, SaveProblem>> => {
	const now = clock.now();
	const device = await log.device();
	return log.append([{ kind: 'undo', id: ids.entry(now.at), device, ...now, review }]);
};

/** After it was taken back: the same answer under another name, at its old place in the log. */
export const giveAgain = async (
	{ log, ids }: Pick<Writing, 'log' | 'ids'>,
	taken: Review
): Promise<Result<Review, SaveProblem>> => {
	const review = { ...taken, id: ids.entry(taken.at) };
	const saved = await log.append([review]);
	return saved.ok ? ok(review) : saved;
};
