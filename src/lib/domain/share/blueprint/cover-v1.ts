import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { QuizCover } from '#lib/domain/share/cover.ts';
import type { LinkProblem } from '#lib/domain/share/problem.ts';
import { MAX_ITEMS } from '#lib/domain/share/quiz.ts';
import { readPackNumber } from '#lib/domain/share/quiz/settings-v1.ts';
import { bitReader, type WireBody } from '#lib/domain/share/wire.ts';

/** The head of a blueprint alone, which needs no pack. */
export const coverOfBlueprintV1 = ({ bits }: WireBody): Result<QuizCover, LinkProblem> => {
	const reader = bitReader(bits);
	const packNumber = readPackNumber(reader);
	const count = reader.varint();
	if (count > MAX_ITEMS) return fail('too-big');
	if (reader.broken() || count === 0) return fail('not-a-quiz');
	return ok({ title: '', count, packNumber, fresh: true, ownWords: false, feedback: 'each', asks: null });
};
