import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { SharedBlueprint } from './blueprint.ts';
import { packOfBlueprintV1, readBlueprintV1, writeBlueprintV1 } from './blueprint/v1.ts';
import type { IdBook } from './id-book.ts';
import type { LinkProblem, WriteProblem } from './problem.ts';
import { MAX_ITEMS, MAX_LABEL, MAX_TITLE, type SharedQuiz } from './quiz.ts';
import { fitsOwn } from './quiz/own-v1.ts';
import { isKey } from './quiz/settings-write-v1.ts';
import { packOfQuizV1, readQuizV1, writeQuizV1 } from './quiz/v1.ts';
import type { WireBody, WireValue } from './wire.ts';

/** What a link can open as. */
export type Opened =
	| { readonly kind: 'quiz'; readonly quiz: SharedQuiz }
	| { readonly kind: 'blueprint'; readonly blueprint: SharedBlueprint };

interface Reader {
	readonly packOf: (body: WireBody) => number | null;
	readonly read: (body: WireBody, book: IdBook | null) => Result<Opened, LinkProblem>;
}

const quizV1: Reader = {
	packOf: packOfQuizV1,
	read: (body, book) => opened(readQuizV1(body, book), (quiz) => ({ kind: 'quiz', quiz }))
};

const blueprintV1: Reader = {
	packOf: packOfBlueprintV1,
	read: (body, book) => opened(readBlueprintV1(body, book), (blueprint) => ({ kind: 'blueprint', blueprint }))
};

/**
 * Append-only: the position in each list + 1 is the version. A reader is added, never changed;
 * its first page has a reader of its own in covers.ts. `r` is kept for reports.
 */
const readers: ReadonlyMap<string, readonly Reader[]> = new Map([
	['q', [quizV1]],
	['b', [blueprintV1]],
	['r', []]
]);

const readerOf = (type: string, version: number): Reader | null => readers.get(type)?.[version - 1] ?? null;

/** The number of the pack whose id book `readWire` needs; null for none. */
export const packWanted = ({ type, version, body }: WireValue): number | null =>
	readerOf(type, version)?.packOf(body) ?? null;

/** Reads what a frame holds: bounded, field by field, all or nothing. */
export const readWire = ({ type, version, body }: WireValue, book: IdBook | null): Result<Opened, LinkProblem> =>
	readerOf(type, version)?.read(body, book) ?? fail('newer');

/** A quiz in the newest version. `book`: of the quiz's pack, null when it has none. */
export const writeQuiz = (quiz: SharedQuiz, book: IdBook | null): Result<WireValue, WriteProblem> => {
	if (quiz.items.length === 0) return fail('empty');
	const fits = quiz.items.every((item) => item.t === 'reference' || fitsOwn(item.item));
	const { reports } = quiz.settings;
	if (reports !== null && !isKey(reports.key)) return fail('unreadable');
	if ((reports?.label.length ?? 0) > MAX_LABEL) return fail('too-big');
	if (quiz.items.length > MAX_ITEMS || quiz.title.length > MAX_TITLE || !fits) return fail('too-big');
	return checked(writeQuizV1(quiz, book), 'q', book);
};

/** A blueprint in the newest version. */
export const writeBlueprint = (blueprint: SharedBlueprint, book: IdBook): Result<WireValue, WriteProblem> =>
	checked(writeBlueprintV1(blueprint, book), 'b', book);

/** What is written opens: nobody is sent a link that is refused when it arrives. */
const checked = (
	written: Result<WireBody, WriteProblem>,
	type: 'q' | 'b',
	book: IdBook | null
): Result<WireValue, WriteProblem> => {
	if (!written.ok) return written;
	const value = { type, version: 1, body: written.value };
	return readWire(value, book).ok ? ok(value) : fail('unreadable');
};

const opened = <Inner, Outer, Problem>(
	result: Result<Inner, Problem>,
	as: (inner: Inner) => Outer
): Result<Outer, Problem> => (result.ok ? ok(as(result.value)) : result);
