import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import {
	readClass,
	readKeptQuiz,
	readKeptReport,
	type ClassRecord,
	type KeptQuiz,
	type KeptReport
} from './records.ts';

/** One class with all that belongs to it. */
export interface ClassContent {
	readonly group: ClassRecord;
	readonly quizzes: readonly KeptQuiz[];
	readonly reports: readonly KeptReport[];
}

/** `newer`: a later version wrote it. */
export type ClassFileProblem = 'no-class' | 'newer';

const VERSION = 1;
const MOST_QUIZZES = 10_000;
const MOST_REPORTS = 200_000;

const Text = v.pipe(v.string(), v.maxLength(400_000_000));
const Head = v.object({ format: v.literal('factline'), kind: v.literal('class'), version: v.number() });
const LockedBody = v.object({
	locked: v.object({ salt: Text, iv: Text, rounds: v.pipe(v.number(), v.integer()), text: Text })
});
const OpenBody = v.object({
	group: v.unknown(),
	quizzes: v.pipe(v.array(v.unknown()), v.maxLength(MOST_QUIZZES)),
	reports: v.pipe(v.array(v.unknown()), v.maxLength(MOST_REPORTS))
});

type LockedPart = v.InferOutput<typeof LockedBody>['locked'];

/** A class file as plain data; under a passphrase its content is `locked`. */
export const writeClassFile = (content: ClassContent | { readonly locked: LockedPart }): unknown => ({
	...{ format: 'factline', kind: 'class', version: VERSION },
	...content
});

/** Whether plain data is a class file, and what it holds: content, or content under a passphrase. */
export const readClassFile = (
	raw: unknown
): Result<ClassContent | { readonly locked: LockedPart }, ClassFileProblem> => {
	const head = readWith(Head, raw);
	if (!head.ok) return fail('no-class');
	if (head.value.version > VERSION) return fail('newer');
	const locked = readWith(LockedBody, raw);
	return locked.ok ? ok(locked.value) : readContent(raw);
};

/** The content of a class file. Quizzes and reports that make no sense are left out. */
export const readContent = (raw: unknown): Result<ClassContent, ClassFileProblem> => {
	const body = readWith(OpenBody, raw);
	const group = body.ok ? readClass(body.value.group) : null;
	if (!body.ok || group === null) return fail('no-class');
	return ok({
		group,
		quizzes: body.value.quizzes.flatMap((one) => readKeptQuiz(one) ?? []),
		reports: body.value.reports.flatMap((one) => readKeptReport(one) ?? [])
	});
};
