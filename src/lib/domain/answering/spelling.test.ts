import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, letterMask, mayBeWithin, toleranceFor } from './spelling.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'h', 'é', '东'), maxLength: 9 });

test.each([
	['hebei', 'hubei', 1],
	['hubei', 'huebi', 1],
	['changzhou', 'hangzhou', 1],
	['changzhou', 'cahngzhuo', 2],
	['shanxi', 'shaanxi', 1],
	['457000', '475000', 1],
	['ca', 'abc', 3],
	['', 'abc', 3]
])('from %j to %j it takes %d slips', (a, b, slips) => expect(editDistance(a, b, 9)).toBe(slips));

test('the distance is the same both ways, and 0 only for equal texts', () =>
	fc.assert(
		fc.property(word, word, fc.nat(6), (a, b, bound) => {
			expect(editDistance(a, b, bound)).toBe(editDistance(b, a, bound));
			expect(editDistance(a, b, bound) === 0).toBe(a === b);
		})
	));

test('a bound never changes a distance within it', () =>
	fc.assert(
		fc.property(word, word, fc.nat(9), (a, b, bound) => {
			expect(editDistance(a, b, bound)).toBe(Math.min(slowly(a, b), bound + 1));
		})
	));

test('a detour over a third word saves at most half the way', () =>
	fc.assert(
		fc.property(word, word, word, (a, b, c) => {
			expect(editDistance(a, c, 30)).toBeLessThanOrEqual(2 * (editDistance(a, b, 30) + editDistance(b, c, 30)));
		})
	));

test('the quick look at letters never passes over a near word', () =>
	fc.assert(
		fc.property(word, word, (a, b) => {
			expect(mayBeWithin(letterMask(a), letterMask(b), slowly(a, b))).toBe(true);
		})
	));

test('the quick look at letters passes over a far word', () =>
	expect(mayBeWithin(letterMask('hubei'), letterMask('fujian'), 1)).toBe(false));

test.each([
	[4, 0],
	[5, 1],
	[9, 1],
	[10, 2]
])('%d letters may hold %d slips', (letters, slips) => expect(toleranceFor(letters)).toBe(slips));

/** The definition, read off without tables or bounds. */
const slowly = (a: string, b: string): number => {
	if (a === '' || b === '') return a.length + b.length;
	const cut = (text: string, n: number): string => text.slice(0, text.length - n);
	const same = a.at(-1) === b.at(-1);
	if (same && slowMemo(cut(a, 1), cut(b, 1)) === 0) return 0;
	const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
	return Math.min(
		slowMemo(cut(a, 1), b) + 1,
		slowMemo(a, cut(b, 1)) + 1,
		slowMemo(cut(a, 1), cut(b, 1)) + (same ? 0 : 1),
		swapped ? slowMemo(cut(a, 2), cut(b, 2)) + 1 : Infinity
	);
};

const memo = new Map<string, number>();
const slowMemo = (a: string, b: string): number => {
	const name = `${a}|${b}`;
	const held = memo.get(name) ?? slowly(a, b);
	memo.set(name, held);
	return held;
};
