import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { crc32 } from './frame-crc.ts';
import { digitsLength, fromDigits, toDigits } from './frame-digits.ts';
import { MAX_FRAME, readFrame } from './frame.ts';
import { writeFrame } from './frame-write.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const frameOf = (payload: Uint8Array) => ({ type: 'q', payload: Uint8Array.from(payload) });
const sample = frameOf(Uint8Array.from({ length: 60 }, (_, i) => (i * 37) % 256));

describe('letters and digits', () => {
	test('base64url is the one of the platform', () =>
		fc.assert(
			fc.property(bytes, (raw) => {
				expect(toBase64url(raw)).toBe(Buffer.from(raw).toString('base64url'));
				expect(fromBase64url(toBase64url(raw))).toEqual(Uint8Array.from(raw));
			})
		));

	test.each(['A', 'A=', 'AB', 'A B', 'é'])('%j is not what we write', (text) => {
		const read = fromBase64url(text);
		expect(read === null || read.length === 0).toBe(true);
	});

	test('digits hold the same bytes', () =>
		fc.assert(
			fc.property(bytes, (raw) => {
				const digits = toDigits(raw);
				expect(digits.length).toBe(digitsLength(raw.length));
				expect(fromDigits(digits)).toEqual(Uint8Array.from(raw));
			})
		));

	test.each(['99999999999999999', '999', '12', '1234x678'])('%s is no group of digits', (digits) => {
		expect(fromDigits(digits)).toBeNull();
	});

	test('the check has the published value, and that of the platform where it knows it', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
		if (typeof zlibCrc32 === 'function') expect(crc32(sample.payload)).toBe(zlibCrc32(sample.payload));
	});
});

describe('a frame', () => {
	test('opens as the payload it was made of, as letters and as digits, whatever follows it', () =>
		fc.assert(
			fc.property(bytes, fc.string(), (raw, behind) => {
				const frame = frameOf(raw);
				const { code, digits } = writeFrame(frame);
				expect(readFrame(code + behind)).toEqual({ ok: true, value: frame });
				expect(readFrame(`${digits} ${behind}`)).toEqual({ ok: true, value: frame });
			})
		));

	test('ends in a letter and holds nothing that a link cannot', () =>
		fc.assert(
			fc.property(bytes, (raw) => {
				const { code, digits } = writeFrame(frameOf(raw));
				expect(code).toMatch(/^1q[A-Za-z0-9_-]+z$/);
				expect(digits).toMatch(/^0\d+$/);
			})
		));

	test('cut anywhere says cut, with how much arrived of how much', () => {
		const { code, digits } = writeFrame(sample);
		for (const whole of [code, digits]) {
			for (let length = 1; length < whole.length - 1; length++) {
				const read = readFrame(whole.slice(0, length));
				expect(read).toMatchObject({ ok: false, problem: { problem: 'cut', arrived: length } });
				const expected = read.ok ? 0 : read.problem.expected;
				expect(expected === null || expected === whole.length).toBe(true);
			}
		}
		expect(readFrame(code.slice(0, -1))).toEqual({ ok: true, value: sample });
		expect(readFrame('')).toMatchObject({ ok: false, problem: { problem: 'empty' } });
	});

	test('with any bit of any letter flipped never opens as something else', () => {
		const { code, digits } = writeFrame(sample);
		for (const whole of [code, digits]) {
			for (let at = 0; at < whole.length; at++) {
				for (let bit = 0; bit < 7; bit++) {
					const flipped =
						whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) ^ (1 << bit)) + whole.slice(at + 1);
					const read = readFrame(flipped);
					if (read.ok) expect(read.value).toEqual(sample);
					else
						expect(at === 0 ? ['damaged', 'not-a-quiz', 'empty'] : ['damaged', 'cut', 'not-a-quiz']).toContain(
							read.problem.problem
						);
				}
			}
		}
	});

	test('whose letters were all made small is damaged', () => {
		const { code } = writeFrame(sample);
		expect(readFrame(code.toLowerCase())).toMatchObject({ ok: false });
	});

	test('of a later version of the frame is newer', () => {
		expect(readFrame(`2q${toBase64url(Uint8Array.from({ length: 40 }, () => 7))}z`)).toMatchObject({
			ok: false,
			problem: { problem: 'newer' }
		});
	});

	test('that says more than may be is too big when it is, damaged when it is not', () => {
		const huge = toBase64url(Uint8Array.from({ length: 60_000 }, (_, i) => [0xe0, 0xd4, 0x03][i] ?? 0));
		expect(readFrame(`1q${huge}z`)).toMatchObject({ ok: false, problem: { problem: 'too-big' } });
		expect(readFrame(`1q${huge.slice(0, MAX_FRAME / 2)}z`)).toMatchObject({
			ok: false,
			problem: { problem: 'damaged' }
		});
	});

	test.each(['section-3', 'top', '42', '!', '1', '1q', '1qA', '0', '9', '-'])('#%s is no frame', (text) => {
		expect(readFrame(text).ok).toBe(false);
	});
});
