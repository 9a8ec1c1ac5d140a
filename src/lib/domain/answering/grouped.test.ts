import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './number.ts';
import { grouped } from './grouped.ts';

test.each([
	['1070000.5', '1,070,000.5'],
	['107', '107'],
	['1070', '1,070']
])('%s is offered as %s', (decimal, shown) => {
	expect(grouped(decimal)).toBe(shown);
});

test('what is offered is read back as the same number', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1_000_000, max: 999_999_999_999 }), (n) => {
			expect(readNumber(grouped(String(n)), '')).toMatchObject({ ok: true, value: String(n) });
		})
	);
});
