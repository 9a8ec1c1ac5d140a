import type { CardKey } from '#lib/domain/base/id.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import type { Review } from '#lib/domain/memory/log.ts';
import { memoryOf, type Progress } from '#lib/domain/memory/progress.ts';

/**
 * Cards that were missed today and not answered right since, the one missed first at the head: a practice that was
 * left early, or a quiz, still owes them an answer today, although they are due on a later day only.
 */
export const owedCards = (progress: Progress, cards: readonly CardKey[], day: StudyDay): readonly CardKey[] => {
	const missed = new Set(
		cards.filter((card) => {
			const { lastMissedOn, suspended } = memoryOf(progress, card);
			return lastMissedOn === day && !suspended;
		})
	);
	if (missed.size === 0) return [];
	const last = new Map<CardKey, Review>();
	for (const entry of progress.entries) {
		if (entry.kind !== 'review' || !missed.has(entry.card) || progress.voided.has(entry.id)) continue;
		// Set anew, so that the order is that of the last answers
		last.delete(entry.card);
		last.set(entry.card, entry);
	}
	return [...last].flatMap(([card, review]) => (isOpen(review, day) ? [card] : []));
};

const isOpen = (review: Review, day: StudyDay): boolean =>
	!review.correct && studyDayOf(review, review.rolloverHour) === day;
