import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { readNumber } from './number.ts';

describe('for all numbers', () => {
	const whole = fc.bigInt({ min: 0n, max: 999_999_999_999n });

	test('digits with and without thousands marks are read alike', () =>
		fc.assert(
			fc.property(whole, (n) => {
				const plain = n.toString();
				const marked = (mark: string): string => plain.replace(/\B(?=(\d{3})+$)/g, mark);
				for (const text of [plain, marked(','), marked(' ')]) expect(readNumber(text)).toEqual(ok(plain));
			})
		));

	test('English words say the number', () =>
		fc.assert(
			fc.property(whole, (n) => {
				expect(readNumber(inWords(n))).toEqual(ok(n.toString()));
			})
		));

	test('Chinese numerals say the number', () =>
		fc.assert(
			fc.property(whole, (n) => {
				expect(readNumber(inHan(n))).toEqual(ok(n.toString()));
			})
		));

	test('no text makes the reader fail without a reason', () =>
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'01.,  -%万亿百十零点一二mekaE第^×'.split('')), maxLength: 14 }),
				(text) => {
					const result = readNumber(text, 'vehicles');
					if (result.ok) expect(result.value).toMatch(/^-?\d+(\.\d*[1-9])?$/);
					else expect(result.problem.reason).not.toBe('');
				}
			),
			{ numRuns: 2000 }
		));
});

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const inWords = (n: bigint): string => {
	for (const [worth, name] of [
		[1_000_000_000n, 'billion'],
		[1_000_000n, 'million'],
		[1000n, 'thousand'],
		[100n, 'hundred']
	] as const) {
		if (n >= worth) return `${inWords(n / worth)} ${name}${n % worth === 0n ? '' : ` ${inWords(n % worth)}`}`;
	}
	const small = Number(n);
	if (small < 20) return ONES[small] ?? '';
	return `${TENS[Math.floor(small / 10)] ?? ''}${small % 10 === 0 ? '' : `-${ONES[small % 10] ?? ''}`}`;
};

const HAN = '零一二三四五六七八九'.split('');
const inHan = (n: bigint): string => {
	for (const [worth, name] of [
		[100_000_000n, '亿'],
		[10_000n, '万'],
		[1000n, '千'],
		[100n, '百'],
		[10n, '十']
	] as const) {
		if (n < worth) continue;
		const rest = n % worth;
		const gap = rest > 0n && rest < worth / 10n ? '零' : '';
		return `${inHan(n / worth)}${name}${rest === 0n ? '' : gap + inHan(rest)}`;
	}
	return HAN[Number(n)] ?? '';
};
