import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { randomFrom } from '#lib/domain/base/random.ts';
import { scaleOf } from '#lib/domain/questions/estimate/scale.ts';
import { dateEnds, numberEnds } from './scale-ends.ts';

const OPEN = { min: '0', max: null };
const SHARE = { min: '0', max: '100' };
const SEEDS = 2000;
/** Chi-square of four even counts (3 degrees of freedom): above this value p < 1e-6. */
const CRITICAL = 30.66;

/** How often a key stands in each quarter of the part of the scale where it may stand. */
const quartersOf = (answer: 'number' | 'date', key: string): readonly number[] => {
	const counts = [0, 0, 0, 0];
	for (let seed = 0; seed < SEEDS; seed++) {
		const random = randomFrom(`${seed}`);
		const ends = answer === 'date' ? dateEnds(key, '2026-11-24', random) : numberEnds(key, OPEN, random);
		if (typeof ends === 'string') continue;
		const scale = scaleOf({ answer, from: ends[0], to: ends[1] });
		const share = (scale.place(key) / scale.steps - 0.1) / 0.8;
		const quarter = Math.min(3, Math.max(0, Math.floor(share * 4)));
		counts[quarter] = (counts[quarter] ?? 0) + 1;
	}
	return counts;
};
const chiSquare = (counts: readonly number[]): number =>
	counts.reduce((sum, count) => sum + ((count - SEEDS / 4) * (count - SEEDS / 4)) / (SEEDS / 4), 0);

describe('the ends of a scale', () => {
	test.each(['1070000', '457000', '2.5', '0.034', '150', '93546599'])(
		'put %s in each quarter about equally often',
		(key) => {
			const counts = quartersOf('number', key);
			// Round ends leave a step of one ninth between neighbouring places
			for (const count of counts) expect(count / SEEDS).toBeGreaterThan(0.12);
			for (const count of counts) expect(count / SEEDS).toBeLessThan(0.4);
		}
	);

	test.each(['14', '37', '84'])('put the count %s anywhere on a scale from zero', (key) => {
		const counts = quartersOf('number', key);
		for (const count of counts) expect(count / SEEDS).toBeGreaterThan(0.12);
	});

	test.each(['1953', '1911', '2003-05', '1983-05', '2019-03-01'])('put %s in each quarter equally often', (key) => {
		expect(chiSquare(quartersOf('date', key))).toBeLessThan(CRITICAL);
	});

	test.each(['2015', '2020', '2022', '2023-08', '2025-12-01'])(
		'put the recent %s in each quarter, although no scale goes beyond the pack',
		(key) => {
			for (const count of quartersOf('date', key)) expect(count / SEEDS).toBeGreaterThan(0.1);
		}
	);

	test('hold the number, keep to the bounds and stay whole', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 3 }), fc.nat(), (n, places, seed) => {
				const number = String(n / Number(`1e${places}`));
				const ends = numberEnds(number, { min: '0', max: '2000000000' }, randomFrom(`${seed}`));
				if (typeof ends === 'string') throw new Error(`no ends for ${number}`);
				expect([compareDecimals(ends[0], number), compareDecimals(number, ends[1])]).toEqual([-1, -1]);
				expect([compareDecimals('0', ends[0]), compareDecimals(ends[1], '2000000000')]).not.toContain(1);
				if (!number.includes('.')) expect(ends.join('')).not.toContain('.');
			})
		);
	});

	test('are always the same for a share', () => {
		const ends = Array.from({ length: 20 }, (_, seed) => numberEnds('31.6', SHARE, randomFrom(`${seed}`)));
		expect(new Set(ends.map(String))).toEqual(new Set(['0,100']));
	});

	test('do not stand where nothing is wrong on one side', () => {
		expect(numberEnds('100', SHARE, randomFrom('1'))).toBe('bound');
		expect(numberEnds('0', OPEN, randomFrom('1'))).toBe('bound');
		expect(numberEnds('-5', { min: null, max: null }, randomFrom('1'))).toBe('bound');
		expect(dateEnds('2026', '2026-11-24', randomFrom('1'))).toBe('bound');
		expect(dateEnds('2009/2022', '2026-11-24', randomFrom('1'))).toBe('unfit');
	});

	test('of dates are dates of the same kind, none after the pack', () => {
		for (const key of ['2025', '2026-10', '2026-Q3', '2026-H1', '2026-11-23', '2024-02-29', '1862']) {
			for (let seed = 0; seed < 50; seed++) {
				const ends = dateEnds(key, '2026-11-24', randomFrom(`${seed}`));
				if (typeof ends === 'string') throw new Error(`no ends for ${key}`);
				expect(ends[0] < key && key < ends[1], `${ends[0]} ${key} ${ends[1]}`).toBe(true);
				expect(ends[1] <= '2026-11-24' || ends[1] === '2026-Q4' || ends[1] === '2026-H2').toBe(true);
			}
		}
	});
});
