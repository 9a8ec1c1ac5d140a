import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import { answersOf, type Mistake } from './answers.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { confusionsOf, forecastOf, hardestOf, knownNow, type HardCard, type Known } from './cards.ts';
import { daysPractised, type DaysPractised } from './days.ts';
import { formTimesOf, type FormTime } from './form-times.ts';
import { retentionOf, type Retained } from './retention.ts';

/** What a learner can be told about practice so far. Everything is empty, null or 0 before there is something to tell. */
export interface Stats {
	/** Answers that stand. */
	readonly answers: number;
	readonly known: Known;
	readonly retention: readonly Retained[];
	readonly calibration: Calibration | null;
	/** Cards due by day, today first. */
	readonly forecast: readonly number[];
	readonly days: DaysPractised;
	readonly times: readonly FormTime[];
	readonly hardest: readonly HardCard[];
	readonly confusions: readonly Mistake[];
}

/** `progress` must be of the whole log (`base` null); `most`: length of the lists of cards. */
export const statsOf = (progress: Progress, today: StudyDay, most = 10): Stats => {
	const answers = answersOf(progress);
	return {
		answers: answers.count,
		known: knownNow(progress, today),
		retention: retentionOf(answers, today),
		calibration: calibrationOf(answers),
		forecast: forecastOf(progress, today),
		days: daysPractised(answers, today),
		times: formTimesOf(answers),
		hardest: hardestOf(progress, answers, most),
		confusions: confusionsOf(answers, most)
	};
};
