import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemRule } from './context.ts';
import { issueAt } from './issue-at.ts';

const MAX_WORDS = 30;
const MAX_HAN = 60;
const BLANK = /_{3,}|＿{2,}|…{2,}/;
const INNER_END = /[!?。！？].|[\p{Ll}\p{N})”"]{3}\.\s+\p{Lu}/u;

/**
 * P29: one sentence that asks, of at most 30 words or 60 Han characters. A sentence with a blank need not ask, and the
 * front of a flashcard may be a mere word; a statement that was written by hand to be judged ends as it likes.
 */
export const stemShape: ItemRule = (item) => {
	const problem = stemProblem(item);
	return problem === null ? [] : [issueAt(item, 'stem', 'P29', sentences[problem], 'warning')];
};

type StemProblem = 'no-question' | 'two-sentences' | 'long-stem';

const sentences: { readonly [P in StemProblem]: string } = {
	'no-question': 'A question ends with a question mark.',
	'two-sentences': 'A question is one sentence.',
	'long-stem': `A question has at most ${MAX_WORDS} words or ${MAX_HAN} characters.`
};

/** What the rule finds first; null for nothing. */
export const stemProblem = (item: Pick<AnyItem, 'stem' | 'form' | 'card'>): StemProblem | null => {
	const stem = item.stem.trim();
	const states = item.form === 'self' || (item.form === 'true-false' && item.card === null);
	if (!states && !/[?？]$/.test(stem) && !BLANK.test(stem)) return 'no-question';
	if (INNER_END.test(stem)) return 'two-sentences';
	return countHan(stem) > MAX_HAN || countWords(stem) > MAX_WORDS ? 'long-stem' : null;
};

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const countWords = (text: string): number =>
	text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,%/-]*/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
