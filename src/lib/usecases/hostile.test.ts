import { describe, expect, test } from 'vitest';
import { fuzz, MOST_MS, TARGETS } from './testing/hostile/fuzz.ts';

/** As many inputs as a test run has time for; `npm run fuzz` has more. */
const COUNT = 250;

describe('hostile input', () => {
	test.each(TARGETS)('ends in a value or a named problem: $kind', async (target) => {
		const { faults, slowest, ends } = await fuzz(target, COUNT, 'test');
		expect(faults).toEqual([]);
		expect(slowest.ms).toBeLessThan(MOST_MS);
		// A run in which everything is refused, or nothing, tries nothing
		expect(ends.size).toBeGreaterThan(2);
	});
});
