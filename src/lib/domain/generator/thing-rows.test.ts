import { expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { LANGUAGE_ROW, NAME_ROW, nameRow, SECOND } from './name-row.ts';
import { HALF_ROW, LOOKS, ROW, SIZE, SIZED, TRIPLES } from './thing-rows.ts';
import { TRIPLE_WORDS } from './triples.ts';

test('a row has room for all that stands in it, and no two things stand in one place', () => {
	expect(2 * SIZE).toBeGreaterThan(SIZED);
	expect(2 * SIZE + 2).toBeLessThanOrEqual(LOOKS);
	expect(LOOKS + LOCALES.length).toBeLessThanOrEqual(TRIPLES);
	expect(TRIPLES + TRIPLE_WORDS).toBeLessThanOrEqual(ROW);
	expect(HALF_ROW).toBe(ROW / 2);
});

test('the row of a name has room for each language', () => {
	expect(SECOND).toBeLessThan(LANGUAGE_ROW);
	expect(LANGUAGE_ROW * LOCALES.length).toBeLessThanOrEqual(NAME_ROW);
	expect(nameRow(3, 1)).toBe(3 * NAME_ROW + LANGUAGE_ROW);
});
