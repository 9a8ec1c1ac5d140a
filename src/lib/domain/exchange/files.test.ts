import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { FILE_KINDS, kindIn } from './file-head.ts';
import { readQuizFile, writeQuizFile } from './quiz-file.ts';

describe('the kind of a file', () => {
	test.each(FILE_KINDS)('%s is told by how the file begins', (kind) => {
		expect(kindIn(JSON.stringify({ format: 'factline', kind, version: 1, more: 'x' }))).toBe(kind);
		expect(kindIn(`\ufeff{ "version": 1, "kind": "${kind}",\n"format" : "factline" }`)).toBe(kind);
	});

	test('a kind that is not known yet was made by a later version', () =>
		expect(kindIn('{"format":"factline","kind":"song","version":1')).toBe('newer'));

	test.each([
		['nothing', ''],
		['text', 'hello'],
		['a list', '["format":"factline","kind":"quiz"]'],
		['another app', '{"format":"other","kind":"quiz"}'],
		['no kind', '{"format":"factline"}'],
		['a page that speaks of such files', '<p>{"format":"factline","kind":"quiz"}']
	])('%s has none', (_, start) => expect(kindIn(start)).toBeNull());

	test('of any text is a kind, or none', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect([...FILE_KINDS, 'newer', null]).toContain(kindIn(`{"format":"factline","kind":"${text}`));
			})
		));
});

describe('a quiz file', () => {
	test('gives the code that was put into it', () =>
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), (code) => {
				expect(readQuizFile(JSON.parse(JSON.stringify(writeQuizFile(code))))).toEqual(ok(code));
			})
		));

	test.each([
		['nothing', null, 'no-quiz'],
		['another kind', { format: 'factline', kind: 'backup', version: 1, code: '1q' }, 'no-quiz'],
		['a later version', { format: 'factline', kind: 'quiz', version: 2 }, 'newer'],
		['no code', { format: 'factline', kind: 'quiz', version: 1 }, 'no-quiz'],
		['a code that is no text', { format: 'factline', kind: 'quiz', version: 1, code: ['1q'] }, 'no-quiz'],
		['more than any link', { format: 'factline', kind: 'quiz', version: 1, code: 'A'.repeat(64_001) }, 'no-quiz']
	] as const)('%s is told from it', (_, raw, problem) => expect(readQuizFile(raw)).toEqual(fail(problem)));

	test('no value makes the reader throw', () =>
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(typeof readQuizFile(value).ok).toBe('boolean');
				expect(typeof readQuizFile({ ...(writeQuizFile('1q') as object), code: value }).ok).toBe('boolean');
			})
		));
});
