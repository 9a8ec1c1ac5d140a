import { studyDayOf, type Moment, type StudyDay } from '#lib/domain/base/time.ts';
import type { Ports } from '#lib/usecases/ports.ts';

const DAYS = 7;
const REVIEWS = 50;
const DAY_MS = 86_400_000;

/** What is known of practice so far. */
export interface Practised {
	readonly reviews: number;
	readonly day: StudyDay;
	/** The day on which the first card was met; null before it. */
	readonly since: StudyDay | null;
}

/**
 * Days without a backup, when it is time to say so: from 7 days and 50 new answers on. Null otherwise, and for a week
 * after somebody put it off.
 */
export const backupHint = async (
	{ backups, clock }: Pick<Ports, 'backups' | 'clock'>,
	{ reviews, day, since }: Practised
): Promise<number | null> => {
	const [last, quietUntil] = await Promise.all([backups.last(), backups.quietUntil()]);
	const now = clock.now();
	if (now.at < quietUntil) return null;
	const from = last === null ? since : dayOf({ at: last.at, offsetMinutes: now.offsetMinutes });
	const days = from === null ? 0 : day - from;
	return days >= DAYS && reviews - (last?.reviews ?? 0) >= REVIEWS ? days : null;
};

/** Not again for a week. */
export const putOffBackup = ({ backups, clock }: Pick<Ports, 'backups' | 'clock'>): Promise<void> =>
	backups.keepQuiet(clock.now().at + DAYS * DAY_MS);

const dayOf = (moment: Moment): StudyDay => studyDayOf(moment, 0);
