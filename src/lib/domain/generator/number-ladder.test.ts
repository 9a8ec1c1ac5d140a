import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, isDecimal, normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { randomFrom } from '#lib/domain/base/random.ts';
import { DIFFICULTIES } from './blueprint.ts';
import { gridOf, lastExponentOf } from './number-grid.ts';
import { numberLadder, STEPS } from './number-ladder.ts';

const everything = (): ((m: number) => boolean) => () => true;
const ladderOf = (
	key: string,
	seed: string,
	difficulty: (typeof DIFFICULTIES)[number] = 'medium',
	count = 3
): ReturnType<typeof numberLadder> => numberLadder({ key, count, difficulty, fieldAt: everything }, randomFrom(seed));

const keys = fc
	.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -2, max: 6 }), fc.boolean())
	.map(([digits, exponent, negative]) => {
		const text =
			exponent < 0
				? `${Math.floor(digits / 100)}.${String(digits % 100).padStart(2, '0')}`
				: `${digits}${'0'.repeat(exponent)}`;
		return normalizeDecimal(`${negative ? '-' : ''}${text}`) ?? '1';
	});

describe('a number ladder', () => {
	test('holds the key among ascending canonical numbers, each a step from its neighbours', () => {
		fc.assert(
			fc.property(
				keys,
				fc.nat(1000).map(String),
				fc.constantFrom(...DIFFICULTIES),
				fc.constantFrom(2, 3, 4),
				(key, seed, difficulty, count) => {
					const ladder = ladderOf(key, seed, difficulty, count);
					if (typeof ladder === 'string') return;
					expect(ladder).toHaveLength(count);
					expect(ladder).toContain(key);
					expect(ladder.every(isDecimal)).toBe(true);
					const { least, most } = STEPS[difficulty];
					ladder.slice(1).forEach((n, at) => {
						const before = ladder[at] ?? '';
						expect(compareDecimals(before, n)).toBe(-1);
						const [small, large] = [Math.abs(Number(before)), Math.abs(Number(n))].sort((a, b) => a - b);
						expect((large ?? 0) / (small ?? 1)).toBeGreaterThanOrEqual(least / 1000 - 1e-9);
						expect((large ?? 0) / (small ?? 1)).toBeLessThanOrEqual(most / 1000 + 1e-9);
					});
				}
			)
		);
	});

	test('never leaves the key the only number that is rounded as it is', () => {
		fc.assert(
			fc.property(keys, fc.nat(1000).map(String), (key, seed) => {
				const ladder = ladderOf(key, seed);
				if (typeof ladder === 'string') return;
				const alike = ladder.filter((n) => n !== key && lastExponentOf(n) === lastExponentOf(key));
				expect(alike.length).toBeGreaterThan(0);
			})
		);
	});

	test('does not exist where a bound makes one rank impossible, else the bound would be a cue', () => {
		const upTo100 = (exponent: number) => (m: number) => m <= gridOf('100', exponent);
		const made = Array.from({ length: 200 }, (_, seed) =>
			numberLadder({ key: '80.5', count: 3, difficulty: 'medium', fieldAt: upTo100 }, randomFrom(`${seed}`))
		);
		expect(new Set(made)).toEqual(new Set(['bound']));
	});

	test('does not exist for zero, nor where nothing is proven wrong', () => {
		expect(ladderOf('0', '1')).toBe('bound');
		expect(numberLadder({ key: '5000', count: 3, difficulty: 'easy', fieldAt: () => null }, randomFrom('1'))).toBe(
			'overlap'
		);
	});
});
