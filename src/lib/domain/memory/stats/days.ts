import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Answers } from './answers.ts';

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
export const daysPractised = ({ count, day }: Answers, today: StudyDay): DaysPractised => {
	const from = mondayOf(today) - (WEEKS - 1) * WEEK;
	const answers = Array.from({ length: today - from + 1 }, () => 0);
	const days = new Set<StudyDay>();
	let last = NaN;
	for (let n = 0; n < count; n++) {
		const on = day[n] ?? 0;
		if (on > today) continue;
		// Answers come day by day, mostly
		if (on !== last) days.add(on);
		last = on;
		if (on >= from) answers[on - from] = (answers[on - from] ?? 0) + 1;
	}
	const lastSeven = answers.slice(-WEEK).filter((given) => given > 0).length;
	return { from, answers, total: days.size, lastSeven };
};

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: StudyDay): StudyDay => day - ((((day + 3) % WEEK) + WEEK) % WEEK);
