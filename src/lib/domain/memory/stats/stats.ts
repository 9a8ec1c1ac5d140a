import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import { confusionsOf, forecastOf, hardestOf, knownNow, type HardCard, type Known } from './cards.ts';
import { daysPractised, type DaysPractised } from './days.ts';
import { formTimesOf, type FormTime } from './form-times.ts';
import { retentionOf, type Retained } from './retention.ts';
import type { Mistake, Tally } from './tally.ts';

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

/** `progress` and `tally` must be of the same log; `most`: length of the lists of cards. */
export const statsOf = (progress: Progress, tally: Tally, today: StudyDay, most = 10): Stats => ({
	answers: tally.answers,
	known: knownNow(progress, today),
	retention: retentionOf(tally, today),
	calibration: calibrationOf(tally),
	forecast: forecastOf(progress, today),
	days: daysPractised(tally, today),
	times: formTimesOf(tally),
	hardest: hardestOf(progress, tally, most),
	confusions: confusionsOf(tally, most)
});
