import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemRule } from './context.ts';
import { issueAt } from './issue-at.ts';

const MAX_WORDS = 30;
const MAX_HAN = 60;
const BLANK = /_{3,}|＿{2,}|…{2,}/;
const INNER_END = /[!?。！？].|[\p{Ll}\p{N})”"]{3}\.\s+\p{Lu}/u;

/**
 * P29: one sentence that asks, of at most 30 words or 60 Han characters. A sentence with a blank need not ask, and the
 * front of a flashcard may be a mere word.
 */
export const stemShape: ItemRule = (item) => {
	const problem = problemOf(item);
	return problem === undefined ? [] : [issueAt(item, 'stem', 'P29', problem, 'warning')];
};

const problemOf = (item: AnyItem): string | undefined => {
	const stem = item.stem.trim();
	const asks = /[?？]$/.test(stem) || BLANK.test(stem) || item.form === 'self';
	if (!asks) return 'A question ends with a question mark.';
	if (INNER_END.test(stem)) return 'A question is one sentence.';
	if (countHan(stem) > MAX_HAN) return `A question has at most ${MAX_HAN} characters.`;
	return countWords(stem) > MAX_WORDS ? `A question has at most ${MAX_WORDS} words.` : undefined;
};

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const countWords = (text: string): number =>
	text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,%/-]*/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
