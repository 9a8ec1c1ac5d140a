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
	/** Several of them in a ZIP: the sheets of a pack, or a chat with what was sent in it. */
	| { readonly kind: 'texts'; readonly texts: readonly string[] }
	| { readonly kind: Exclude<FileKind, 'quiz'> };

/** `newer`: a later version made it; `not-ours`: another file, or a damaged one; `workbook`: of a spreadsheet program. */
export type OpenFileProblem = 'newer' | 'not-ours' | 'too-big' | 'workbook';

/** Bytes of a text that are read, and characters of all that lie in a ZIP. */
const MOST_TEXT = 1024 * 1024;
const MOST_TEXTS = 10 * MOST_TEXT;

/** Tells any file of this app by its beginning, so that a large one is read only by the page that wants it. Keeps nothing. */
export const openFile = async (
	{ files, packFiles }: Pick<Ports, 'files' | 'packFiles'>,
	file: Blob
): Promise<Result<FoundInFile, OpenFileProblem>> => {
	const start = await files.start(file);
	if (start === null || start.includes('\0')) return openSheets(packFiles, file);
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

/** What is no UTF-8: a text as spreadsheets save it, in an encoding of their own, or a ZIP with texts in it. */
const openSheets = async (packFiles: Ports['packFiles'], file: Blob): Promise<Result<FoundInFile, OpenFileProblem>> => {
	const opened = await (await packFiles()).open('', file);
	if (!opened.ok) return fail(opened.problem === 'workbook' ? 'workbook' : problemOf(opened.problem));
	if (opened.value.t === 'data') return fail('not-ours');
	const texts = opened.value.files.filter(({ name }) => !name.endsWith('.json')).map(({ text }) => text);
	const characters = texts.reduce((sum, { length }) => sum + length, 0);
	const [text] = texts;
	if (text === undefined) return fail('not-ours');
	if (characters > (texts.length === 1 ? MOST_TEXT : MOST_TEXTS)) return fail('too-big');
	return ok(texts.length === 1 ? { kind: 'text', text } : { kind: 'texts', texts });
};

const problemOf = (problem: FileProblem): OpenFileProblem => (problem === 'too-big' ? 'too-big' : 'not-ours');
