import { fail, type Result } from '#lib/domain/base/result.ts';
import { coverOfBlueprintV1 } from './blueprint/cover-v1.ts';
import type { QuizCover } from './cover.ts';
import type { LinkProblem } from './problem.ts';
import { coverOfQuizV1 } from './quiz/cover-v1.ts';
import type { WireBody, WireValue } from './wire.ts';

type ReadCover = (body: WireBody) => Result<QuizCover, LinkProblem>;

/**
 * What can be told of a link without its pack; apart from the readers, so that a first page loads little.
 * Append-only: the position in each list + 1 is the version. `r` is kept for reports.
 */
const covers: ReadonlyMap<string, readonly ReadCover[]> = new Map([
	['q', [coverOfQuizV1]],
	['b', [coverOfBlueprintV1]],
	['r', []]
]);

const readerOf = (type: string, version: number): ReadCover | null => covers.get(type)?.[version - 1] ?? null;

/** Whether this version has a reader: to ask before a body is unpacked, which a later version may do in another way. */
export const canRead = (type: string, version: number): boolean => readerOf(type, version) !== null;

/** The first page of what a frame holds. */
export const coverOf = ({ type, version, body }: WireValue): Result<QuizCover, LinkProblem> =>
	readerOf(type, version)?.(body) ?? fail('newer');
