import { fold } from '#lib/domain/base/fold.ts';
import { hanPairs } from '#lib/domain/base/han-pairs.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemRule } from './context.ts';
import { issueAt } from './issue-at.ts';
import { partsOf } from './parts.ts';

const MIN_LETTERS = 4;
const MIN_HAN = 2;
const EMPTY_WORDS = new Set(
	'about after before during from have into than that their them they this were what when where which while whose with'.split(
		' '
	)
);

/** P17: the question does not contain its answer, nor a word that only right options have. */
export const echo: ItemRule = (item) => {
	const found = echoIn(item);
	if (found === null) return [];
	const { how, word } = found;
	const sentence =
		how === 'said'
			? `The question contains its answer, "${word}".`
			: `Only the right option shares the word "${word}" with the question.`;
	return [issueAt(item, 'stem', 'P17', sentence, 'warning')];
};

interface Echo {
	/** `said`: all of the answer; `shared`: a word that no wrong option has. */
	readonly how: 'said' | 'shared';
	readonly word: string;
}

/** What of its answer a question says; null for nothing. */
export const echoIn = (item: AnyItem): Echo | null => {
	if (item.form !== 'choice' && item.form !== 'typed' && item.form !== 'multiple') return null;
	const stem = fold(item.stem);
	const said = partsOf(item).key.find((name) => isLong(fold(name)) && stem.includes(fold(name)));
	if (said !== undefined) return { how: 'said', word: said };
	const word = sharedWord(item, stem);
	return word === undefined ? null : { how: 'shared', word };
};

const isLong = (name: string): boolean =>
	name.length >= MIN_LETTERS || (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= MIN_HAN;

const sharedWord = (item: AnyItem, stem: string): string | undefined => {
	if (item.form !== 'choice' && item.form !== 'multiple') return undefined;
	const isKey = (place: number): boolean => (item.form === 'choice' ? place === item.key : item.key.includes(place));
	const asked = contentWords(stem);
	const wrong = new Set(item.body.options.flatMap(({ label }, i) => (isKey(i) ? [] : [...contentWords(fold(label))])));
	const right = new Set(partsOf(item).key.flatMap((label) => [...contentWords(fold(label))]));
	return [...right].find((word) => asked.has(word) && !wrong.has(word));
};

const contentWords = (folded: string): ReadonlySet<string> =>
	new Set([
		...(folded.match(/[\p{Script=Latin}\p{N}]+/gu) ?? []).filter(
			(word) => word.length >= MIN_LETTERS && !EMPTY_WORDS.has(word)
		),
		...hanPairs(folded)
	]);
