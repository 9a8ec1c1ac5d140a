import { expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { HALF_ROW, LOOKS, NAME, NAME_ROW, ROW, SIZE, SIZED, TRIPLES } from './thing-rows.ts';
import { TRIPLE_WORDS } from './triples.ts';

test('a row has room for all that stands in it, and no two things stand in one place', () => {
	expect(2 * SIZE).toBeGreaterThan(SIZED);
	expect(2 * SIZE + 2).toBeLessThanOrEqual(LOOKS);
	expect(LOOKS + LOCALES.length).toBeLessThanOrEqual(TRIPLES);
	expect(TRIPLES + TRIPLE_WORDS).toBeLessThanOrEqual(NAME);
	expect(NAME + NAME_ROW * LOCALES.length).toBeLessThanOrEqual(ROW);
	expect(HALF_ROW).toBe(ROW / 2);
});
