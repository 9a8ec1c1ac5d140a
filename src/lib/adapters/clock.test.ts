import { expect, test } from 'vitest';
import { studyDayOf } from '#lib/domain/base/time.ts';
import { clockAt, systemClock } from './clock.ts';

test('the device’s clock gives whole milliseconds and minutes east of UTC', () => {
	const before = Date.now();
	const { at, offsetMinutes } = systemClock.now();
	expect(at >= before && at <= Date.now() && Number.isInteger(at)).toBe(true);
	// The local calendar day is the study day that turns over at midnight
	const local = new Date(at);
	const days = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / 86_400_000;
	expect(studyDayOf({ at, offsetMinutes }, 0)).toBe(days);
});

test('a clock for tests stands still', () => {
	const clock = clockAt({ at: 5, offsetMinutes: 480 });
	expect([clock.now(), clock.now()]).toEqual([
		{ at: 5, offsetMinutes: 480 },
		{ at: 5, offsetMinutes: 480 }
	]);
});
