import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShortDate, readDate, writeDate } from './date.ts';
import { isShortDecimal, readDecimal, writeDecimal } from './decimal.ts';
import { bitReader, columnReader, MAX_FIELD, widthOf } from './wire.ts';
import { bitWriter, columnWriter } from './wire-write.ts';

const throughBits = <T>(
	write: (bits: ReturnType<typeof bitWriter>) => void,
	read: (bits: ReturnType<typeof bitReader>) => T
): T => {
	const writer = bitWriter();
	write(writer);
	const reader = bitReader(writer.bytes());
	const value = read(reader);
	expect(reader.finished()).toBe(true);
	return value;
};

describe('numbers as bits', () => {
	test('come back in order and to the last bit', () =>
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.maxSafeNat(), fc.nat({ max: 500 }), fc.boolean())), (values) => {
				const read = throughBits(
					(bits) => {
						for (const [big, small, yes] of values) {
							bits.put(big, 53);
							bits.varint(small);
							bits.few(small);
							bits.flag(yes);
						}
					},
					(bits) => values.map(() => [bits.take(53), bits.varint(), bits.few(), bits.flag()])
				);
				expect(read).toEqual(values.map(([big, small, yes]) => [big, small, small, yes]));
			})
		));

	test('reading past the end is noticed', () => {
		const bits = bitReader(Uint8Array.of(255));
		expect(bits.take(8)).toBe(255);
		expect(bits.broken()).toBe(false);
		expect(bits.take(1)).toBe(0);
		expect(bits.broken()).toBe(true);
		expect(bits.finished()).toBe(false);
	});

	test('a byte too many, or a one in the filling, is not a finished reading', () => {
		const longer = bitReader(Uint8Array.of(0, 0));
		longer.take(8);
		expect(longer.finished()).toBe(false);
		const filled = bitReader(Uint8Array.of(1));
		filled.take(4);
		expect(filled.finished()).toBe(false);
	});

	test.each([
		[0, 0],
		[1, 0],
		[2, 1],
		[3, 2],
		[256, 8],
		[257, 9]
	])('numbers below %i take %i bits', (count, width) => {
		expect(widthOf(count)).toBe(width);
	});
});

describe('decimal text', () => {
	test.each(['0', '1', '-1', '1070000', '0.05', '-3.50', '100.0', '9007199254740991', '0.0', '12300000000000000000'])(
		'%s comes back letter by letter',
		(text) => {
			expect(isShortDecimal(text)).toBe(true);
			expect(throughBits((bits) => writeDecimal(bits, text), readDecimal)).toBe(text);
		}
	);

	test.each(['', '007', '+5', '.5', '5.', '-0x1', '1e6', '1,000', '12345678901234567', '٣', ' 1'])(
		'%j has no short form',
		(text) => {
			expect(isShortDecimal(text)).toBe(false);
		}
	);

	test('any number written plainly comes back or has no short form', () =>
		fc.assert(
			fc.property(fc.stringMatching(/^-?\d{1,20}(\.\d{1,14})?$/), (text) => {
				fc.pre(isShortDecimal(text));
				expect(throughBits((bits) => writeDecimal(bits, text), readDecimal)).toBe(text);
			})
		));

	test('a share in per cent takes less than four bytes', () => {
		const bits = bitWriter();
		writeDecimal(bits, '31.5');
		expect(bits.bytes().length).toBeLessThan(4);
	});
});

describe('dates', () => {
	test.each(['2023-08-09', '2023-08', '2023-Q1', '2023-H2', '2023', '2023-01/2023-05', '2020/..', '../2022', '0000'])(
		'%s comes back letter by letter',
		(text) => {
			expect(isShortDate(text)).toBe(true);
			expect(throughBits((bits) => writeDate(bits, text), readDate)).toBe(text);
		}
	);

	test.each(['', '2023-13', '2023-00', '2023-08-32', '2023-Q5', '23', '2023/2024/2025', '../..', '2023-8', '2023~'])(
		'%j has no short form',
		(text) => {
			expect(isShortDate(text)).toBe(false);
		}
	);

	test('a month that does not exist is refused', () => {
		const writer = bitWriter();
		writer.put(0, 2);
		writer.put(3, 3);
		writer.put(2023, 14);
		writer.put(13, 4);
		const reader = bitReader(writer.bytes());
		readDate(reader);
		expect(reader.broken()).toBe(true);
	});
});

describe('words in columns', () => {
	const NAMES = ['stem', 'answer', 'note'] as const;
	const field = fc.string({ unit: 'binary', maxLength: 40 });

	test('come back cleaned, each in its column', () =>
		fc.assert(
			fc.property(fc.array(field), fc.array(field), (stems, notes) => {
				const writer = columnWriter(NAMES);
				for (const stem of stems) writer.put('stem', stem);
				for (const note of notes) writer.put('note', note);
				const reader = columnReader(NAMES, writer.text());
				const again = columnWriter(NAMES);
				for (const _ of stems) again.put('stem', reader.take('stem'));
				for (const _ of notes) again.put('note', reader.take('note'));
				expect(reader.finished()).toBe(true);
				expect(again.text()).toBe(writer.text());
			})
		));

	test('line breaks stay, other control and bidi characters go', () => {
		const writer = columnWriter(NAMES);
		writer.put('stem', 'one\r\ntwo\u202e\u0000\u001d three\u2066 \ud800four\tfive');
		const reader = columnReader(NAMES, writer.text());
		expect(reader.take('stem')).toBe('one\ntwo three four five');
	});

	test('a missing, a left-over and a too long field are noticed', () => {
		const missing = columnReader(NAMES, 'a\n');
		missing.take('stem');
		missing.take('stem');
		expect(missing.broken()).toBe(true);
		expect(columnReader(NAMES, 'a\n').finished()).toBe(false);
		expect(columnReader(NAMES, 'a').broken()).toBe(true);
		expect(columnReader(NAMES, 'a\n\u001d\u001d\u001d').broken()).toBe(true);
		expect(columnReader(NAMES, `${'x'.repeat(MAX_FIELD + 1)}\n`).tooBig()).toBe(true);
	});
});
