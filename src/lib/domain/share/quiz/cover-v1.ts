import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { asksOf, type QuizCover } from '#lib/domain/share/cover.ts';
import type { LinkProblem } from '#lib/domain/share/problem.ts';
import { MAX_ITEMS, MAX_LABEL, MAX_TITLE } from '#lib/domain/share/quiz.ts';
import { COLUMNS } from '#lib/domain/share/columns.ts';
import { bitReader, columnReader, type WireBody } from '#lib/domain/share/wire.ts';
import { readPackNumber, readSettings, readTitle, readVersion } from './settings-v1.ts';

/** The head of a quiz alone, which needs no pack. Its items are read when it is opened. */
export const coverOfQuizV1 = (body: WireBody): Result<QuizCover, LinkProblem> => {
	const bits = bitReader(body.bits);
	const columns = columnReader(COLUMNS, body.text);
	const head = readSettings(bits);
	if (head === null) return fail('newer');
	const packNumber = head.packed ? readPackNumber(bits) : null;
	if (head.packed) readVersion(bits, () => columns.take('version'));
	const count = bits.varint();
	if (columns.tooBig() || count > MAX_ITEMS) return fail('too-big');
	const { title, reports } = readTitle(columns, head);
	if (reports !== null && reports.label.length > MAX_LABEL) return fail('not-a-quiz');
	if (bits.broken() || columns.broken() || count === 0 || title.length > MAX_TITLE) return fail('not-a-quiz');
	return ok({
		...{ title, count, packNumber },
		fresh: false,
		ownWords: title !== '' || columns.rows('stem') > 0,
		feedback: head.settings.answersShown,
		asks: asksOf({ ...head.settings, reports })
	});
};
