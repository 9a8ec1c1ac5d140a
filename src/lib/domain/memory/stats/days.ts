import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Tally } from './tally.ts';

export interface DaysPractised {
	/** The Monday on which the map begins. */
	readonly from: StudyDay;
	/** Answers on each day from then up to today. */
	readonly answers: readonly number[];
	/** Days with practice since the beginning, and among the last seven, today included. */
	readonly total: number;
	readonly lastSeven: number;
}

const WEEKS = 26;
const WEEK = 7;

/** Answers by study day. Days ahead of today, by a clock that was wrong, are not shown. */
export const daysPractised = ({ days }: Tally, today: StudyDay): DaysPractised => {
	const from = mondayOf(today) - (WEEKS - 1) * WEEK;
	const answers = Array.from({ length: today - from + 1 }, (_, n) => days.get(from + n)?.answers ?? 0);
	const total = [...days.keys()].filter((day) => day <= today).length;
	return { from, answers, total, lastSeven: answers.slice(-WEEK).filter((given) => given > 0).length };
};

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: StudyDay): StudyDay => day - ((((day + 3) % WEEK) + WEEK) % WEEK);
