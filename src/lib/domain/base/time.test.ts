import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studyDayOf } from './time.ts';

const at = (iso: string): number => Date.parse(iso);

test('the day turns over at the learner’s hour, by the offset of the moment', () => {
	const shanghai = 480;
	const before = studyDayOf({ at: at('2026-11-23T19:59:59Z'), offsetMinutes: shanghai }, 4);
	const after = studyDayOf({ at: at('2026-11-23T20:00:00Z'), offsetMinutes: shanghai }, 4);
	expect(after - before).toBe(1);
	expect(after).toBe(studyDayOf({ at: at('2026-11-24T12:00:00Z'), offsetMinutes: 0 }, 4));
});

test('a day later is the next study day', () =>
	fc.assert(
		fc.property(
			fc.integer({ min: -1e12, max: 4e12 }),
			fc.integer({ min: -720, max: 840 }),
			fc.integer({ min: 0, max: 23 }),
			(now, offset, hour) => {
				expect(studyDayOf({ at: now + 86_400_000, offsetMinutes: offset }, hour)).toBe(
					studyDayOf({ at: now, offsetMinutes: offset }, hour) + 1
				);
			}
		)
	));
