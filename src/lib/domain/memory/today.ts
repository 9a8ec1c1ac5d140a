import type { CardKey } from '#lib/domain/base/id.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import type { Review } from './log.ts';
import { memoryOf, type Progress } from './progress.ts';
import { buildQueue, type Candidate, type Limits, type Today } from './queue.ts';

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;
const USUAL_OF_LAST = 200;

/** What an answer is taken to need before the learner has given any. */
const FIRST_USUAL_MS = 12_000;

/** Cards as the queue wants them. Cards that no entry is about are new. */
export const candidatesOf = (progress: Progress, cards: readonly CardKey[], day: StudyDay): Candidate[] =>
	cards.map((card) => {
		const { state, dueOn, latestOn, lastReviewedOn, suspended } = memoryOf(progress, card);
		const retrievability = state === null ? 0 : progress.scheduling.model.retrievability(state, day);
		return { card, dueOn, latestOn, lastReviewedOn, retrievability, suspended };
	});

/** What has been done on a study day, over all packs. */
export const todayOf = (progress: Progress, day: StudyDay): Today => {
	let [introduced, reviewed] = [0, 0];
	for (const { introducedOn, lastReviewedOn } of progress.cards.values()) {
		if (introducedOn === day) introduced++;
		else if (lastReviewedOn === day) reviewed++;
	}
	const spentMs = answersOn(progress, day).reduce((sum, { tookMs }) => sum + (tookMs ?? 0), 0);
	return { day, introduced, reviewed, spentMs, usualMs: usualMsOf(progress) };
};

/** Answers of a study day that nobody took back, newest first. */
export const answersOn = (progress: Progress, day: StudyDay): readonly Review[] =>
	reviewsSince(progress, day).filter((review) => dayOf(review) === day);

/** How many cards are due today and can be asked today: as many as a practice without new cards would have. */
export const dueCount = (progress: Progress, cards: readonly CardKey[], day: StudyDay): number =>
	queueOf(progress, cards, day, { newPerDay: 0 }).length;

/** How many new cards today's limits still let in. */
export const newCount = (progress: Progress, cards: readonly CardKey[], day: StudyDay): number =>
	queueOf(progress, cards, day, {}).filter((card) => memoryOf(progress, card).dueOn === null).length;

/** Study days with practice among the last seven, today included: 0-7. */
export const daysPractisedThisWeek = (progress: Progress, day: StudyDay): number => {
	const first = day - DAYS_OF_WEEK + 1;
	const days = reviewsSince(progress, first).map(dayOf);
	return new Set(days.filter((practised) => practised >= first && practised <= day)).size;
};

/** Mean probability of recall today of the cards met so far, 0-1; null when none was. */
export const recallOf = (progress: Progress, cards: readonly CardKey[], day: StudyDay): number | null => {
	const states = cards.flatMap((card) => memoryOf(progress, card).state ?? []);
	if (states.length === 0) return null;
	const { model } = progress.scheduling;
	return states.reduce((sum, state) => sum + model.retrievability(state, day), 0) / states.length;
};

const queueOf = (progress: Progress, cards: readonly CardKey[], day: StudyDay, limits: Partial<Limits>): CardKey[] =>
	buildQueue(candidatesOf(progress, cards, day), { ...progress.settings, ...limits }, todayOf(progress, day), {
		size: Infinity
	});

const dayOf = (review: Review): StudyDay => studyDayOf(review, review.rolloverHour);

/** Reviews not taken back whose study day may be `day` or later, newest first. */
const reviewsSince = ({ entries, voided }: Progress, day: StudyDay): Review[] => {
	const reviews: Review[] = [];
	for (let index = entries.length - 1; index >= 0; index--) {
		const entry = entries[index];
		// No offset moves a moment by two days
		if (entry === undefined || entry.at < (day - 2) * DAY_MS) break;
		if (entry.kind === 'review' && !voided.has(entry.id)) reviews.push(entry);
	}
	return reviews;
};

/** Median time of the last answers whose time is known, in ms, at least 1. */
const usualMsOf = ({ entries }: Progress): number => {
	const times: number[] = [];
	for (let index = entries.length - 1; index >= 0 && times.length < USUAL_OF_LAST; index--) {
		const entry = entries[index];
		if (entry?.kind === 'review' && entry.tookMs !== null) times.push(entry.tookMs);
	}
	const middle = times.sort((a, b) => a - b)[times.length >>> 1];
	return middle === undefined ? FIRST_USUAL_MS : Math.max(1, middle);
};
