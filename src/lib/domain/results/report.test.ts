import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { readHead, readReport } from './read-report.ts';
import type { Report } from './report.ts';
import { bucketOf, timeOf } from './times.ts';
import { anyReport } from './testing/random-reports.ts';
import { textOfUtf8, utf8Of } from './utf8.ts';
import { cleanName, writeReport } from './write-report.ts';

const choices = (count: number, name = 'Li Wei'): Report => ({
	quiz: '0011223344556677',
	attempt: 'a1b2c3d4e5f6',
	startedAt: 1_790_000_000_000,
	seconds: 312,
	name,
	answers: Array.from({ length: count }, (_, i) => ({ response: { chosen: i % 3 }, tookMs: 5000 }))
});
const forms = (count: number) => Array.from({ length: count }, () => 'choice' as const);

describe('a report', () => {
	test('comes back as it was written, for every form', () =>
		fc.assert(
			fc.property(anyReport, ({ forms: asked, report }) => {
				const body = writeReport(report, asked);
				expect(readReport(body, asked)).toEqual({ ok: true, value: report });
				const { answers: _, ...head } = report;
				expect(readHead(body)).toEqual({ ok: true, value: head });
			}),
			{ numRuns: 1000 }
		));

	test('takes one byte for an answer to a choice, and a name as many as its letters', () => {
		expect(writeReport(choices(50), forms(50)).length - writeReport(choices(10), forms(10)).length).toBe(40);
		expect(writeReport(choices(50), forms(50))).toHaveLength(21 + 6 + 50);
	});

	test('of another quiz, or cut, is never read as one of this', () =>
		fc.assert(
			fc.property(anyReport, fc.constantFrom(...FORMS), fc.nat(), ({ forms: asked, report }, more, at) => {
				const body = writeReport(report, asked);
				expect(readReport(body, [...asked, more, 'typed', 'typed']).ok).toBe(false);
				expect(readReport(body.slice(0, at % body.length), asked).ok).toBe(false);
				expect(readReport(Uint8Array.from([...body, 0]), asked).ok).toBe(false);
			})
		));

	test('never makes the reader throw, whatever its bytes are', () =>
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 80 }),
				fc.array(fc.constantFrom(...FORMS), { maxLength: 9 }),
				(raw, asked) => {
					const read = readReport(raw, asked);
					if (!read.ok) expect(['damaged', 'other-quiz']).toContain(read.problem);
					else expect(read.value.answers).toHaveLength(asked.length);
				}
			),
			{ numRuns: 2000 }
		));

	test('carries names and answers without what hides or turns text, and not endlessly', () => {
		const report = { ...choices(1, `\u202e=cmd()\u0007\nx${'é'.repeat(10_000)}`), answers: [] };
		const read = readReport(writeReport(report, []), []);
		expect(read.ok && read.value.name).toBe(`=cmd() x${'é'.repeat(52)}`);
		expect(cleanName('  Wei\r\n')).toBe('Wei');
		const long = { response: { text: '字'.repeat(10_000) }, tookMs: null };
		const typed = readReport(writeReport({ ...choices(0), answers: [long] }, ['typed']), ['typed']);
		expect(typed.ok && typed.value.answers[0]?.response).toEqual({ text: '字'.repeat(60) });
	});

	test('with hidden characters that no writer lets out is refused', () => {
		const body = writeReport({ ...choices(0, 'ab'), answers: [] }, []);
		for (const hidden of ['\u0007a', '\u202e'.slice(0, 1), '\n'])
			expect(readHead(Uint8Array.from([...body.slice(0, 20), utf8Of(hidden).length, ...utf8Of(hidden)])).ok).toBe(
				false
			);
	});
});

describe('time buckets', () => {
	test('are never shorter than what they stand for, and what comes out goes back in', () =>
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60_000 }), (ms) => {
				const shown = timeOf(bucketOf(ms));
				expect(shown).toBeGreaterThanOrEqual(ms);
				expect(bucketOf(shown ?? 0)).toBe(bucketOf(ms));
			})
		));

	test('know what is not known, end at a minute, and have no bucket beyond', () => {
		expect(timeOf(bucketOf(null))).toBeNull();
		expect(timeOf(bucketOf(9e9))).toBe(60_000);
		expect(timeOf(31)).toBeUndefined();
	});
});

const decoded = (bytes: Uint8Array): string | null => {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
};

describe('UTF-8', () => {
	test('is what the platform writes, and comes back', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(Buffer.from(utf8Of(text)).toString('hex')).toBe(Buffer.from(text).toString('hex'));
				expect(textOfUtf8(utf8Of(text))).toBe(text);
			})
		));

	test('is refused exactly where the platform refuses it', () =>
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xe4, 0xed, 0xa0, 0x9f, 0xf0, 0xf4, 0xf8, 0xff), {
					maxLength: 6
				}),
				(raw) => {
					const platform = decoded(Uint8Array.from(raw));
					expect(textOfUtf8(Uint8Array.from(raw))).toBe(platform);
				}
			),
			{ numRuns: 3000 }
		));
});
