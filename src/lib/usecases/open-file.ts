import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import { kindIn, type FileKind } from '#lib/domain/exchange/file-head.ts';
import { readQuizFile } from '#lib/domain/exchange/quiz-file.ts';
import type { FileProblem, Ports } from '#lib/usecases/ports.ts';

/** What a file holds. A quiz is at hand; all else is opened by its own page. */
export type FoundInFile =
	| { readonly kind: 'quiz'; readonly code: string }
	/** No file of this app, but words: a link may stand in them, as in a message that a chat turned into a file. */
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: Exclude<FileKind, 'quiz'> };

/** `newer`: a later version made it; `not-ours`: another file, or a damaged one. */
export type OpenFileProblem = 'newer' | 'not-ours' | 'too-big';

/** Bytes of a text that are read. */
const MOST_TEXT = 1024 * 1024;

/** Tells any file of this app by its beginning, so that a large one is read only by the page that wants it. Keeps nothing. */
export const openFile = async (
	{ files }: Pick<Ports, 'files'>,
	file: Blob
): Promise<Result<FoundInFile, OpenFileProblem>> => {
	const start = await files.start(file);
	if (start === null) return fail('not-ours');
	const kind = kindIn(start);
	if (kind === null) return openText(files, file);
	if (kind === 'newer') return fail('newer');
	return kind === 'quiz' ? openQuizFile(files, file) : ok({ kind });
};

const openQuizFile = async (files: Ports['files'], file: Blob): Promise<Result<FoundInFile, OpenFileProblem>> => {
	const raw = await files.read(file, BOUNDS.quiz);
	if (!raw.ok) return fail(problemOf(raw.problem));
	const code = readQuizFile(raw.value);
	if (!code.ok) return fail(code.problem === 'newer' ? 'newer' : 'not-ours');
	return ok({ kind: 'quiz', code: code.value });
};

const openText = async (files: Ports['files'], file: Blob): Promise<Result<FoundInFile, OpenFileProblem>> => {
	const text = await files.text(file, MOST_TEXT);
	return text.ok ? ok({ kind: 'text', text: text.value }) : fail(problemOf(text.problem));
};

const problemOf = (problem: FileProblem): OpenFileProblem => (problem === 'too-big' ? 'too-big' : 'not-ours');
