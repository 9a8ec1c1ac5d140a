import type { LabelWords } from './label-words.ts';

/**
 * Whether one side of a pair tells the other: a word of meaning or two Han characters in common, or initials that spell
 * the other side, as in "NEV – new energy vehicle".
 */
export const sharesWords = (left: LabelWords, right: LabelWords | undefined): boolean =>
	right !== undefined &&
	(left.content.some((word) => right.content.includes(word)) ||
		hanPairs(left.folded).some((pair) => right.folded.includes(pair)) ||
		isSpelledBy(left, right) ||
		isSpelledBy(right, left));

const hanPairs = (folded: string): readonly string[] =>
	Array.from(folded, (_, at) => folded.slice(at, at + 2)).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));

const isSpelledBy = ({ folded }: LabelWords, { tokens }: LabelWords): boolean => {
	const initials = tokens.map((token) => token.slice(0, 1)).join('');
	return folded.length >= 2 && initials.length >= 2 && (initials.startsWith(folded) || folded.startsWith(initials));
};
