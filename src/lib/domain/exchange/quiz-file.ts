import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';

/** `newer`: a later version wrote it. */
export type QuizFileProblem = 'no-quiz' | 'newer';

const VERSION = 1;
/** As many characters as a link may have. */
const MOST_CODE = 64_000;

const Head = v.object({ format: v.literal('factline'), kind: v.literal('quiz'), version: v.number() });
const Body = v.object({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_CODE)) });

/** A quiz as plain data: what stands after `#` in its link, which tells by itself whether it arrived whole. */
export const writeQuizFile = (code: string): unknown => ({
	...{ format: 'factline', kind: 'quiz', version: VERSION },
	code
});

/** The code in a quiz file. Whether it opens is for the reader of links to say. */
export const readQuizFile = (raw: unknown): Result<string, QuizFileProblem> => {
	const head = readWith(Head, raw);
	if (!head.ok) return fail('no-quiz');
	if (head.value.version > VERSION) return fail('newer');
	const body = readWith(Body, raw);
	return body.ok ? ok(body.value.code) : fail('no-quiz');
};
