import { fail, type Result } from '#lib/domain/base/result.ts';
import type { QuizCover } from '#lib/domain/share/cover.ts';
import { coverOf } from '#lib/domain/share/covers.ts';
import type { LinkTrouble } from '#lib/domain/share/problem.ts';
import { openFirst } from './link-open.ts';

/** The first page of a quiz, from the same texts that open it. `hasPack`: whether the app has the pack of a number. */
export const peekFragment = (
	text: string,
	hasPack: (packNumber: number) => boolean
): Promise<Result<QuizCover, LinkTrouble>> =>
	openFirst(text, (value) => {
		const cover = coverOf(value);
		const needs = cover.ok ? cover.value.packNumber : null;
		return needs === null || hasPack(needs) ? cover : fail('newer');
	});
