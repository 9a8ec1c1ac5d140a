import type { Moment } from '#lib/domain/base/time.ts';
import type { Clock } from '#lib/usecases/ports.ts';

export const systemClock: Clock = {
	now: () => {
		const now = new Date();
		return { at: now.getTime(), offsetMinutes: Math.round(-now.getTimezoneOffset()) };
	}
};

/** A clock that stands still: for tests. */
export const clockAt = (moment: Moment): Clock => ({ now: () => moment });
