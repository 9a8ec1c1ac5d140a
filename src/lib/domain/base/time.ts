/** Milliseconds since 1970 by the device's clock. */
export type Instant = number;

/** An instant and the minutes east of UTC that held where it happened. */
export interface Moment {
	readonly at: Instant;
	readonly offsetMinutes: number;
}

/** Whole days since 1970 in the learner's own days, which turn over at their hour. */
export type StudyDay = number;

export const DEFAULT_ROLLOVER_HOUR = 4;

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/** The study day of a moment: only the moment's own offset enters, so travel never moves a past day. */
export const studyDayOf = ({ at, offsetMinutes }: Moment, rolloverHour: number): StudyDay =>
	Math.floor((at + offsetMinutes * MINUTE - rolloverHour * HOUR) / DAY);
