import { fold } from '#lib/domain/base/fold.ts';
import { hanPairs } from '#lib/domain/base/han-pairs.ts';

/** What the cue rules need to know of a label. */
export interface LabelWords {
	readonly text: string;
	readonly folded: string;
	/** Characters, not code units. */
	readonly length: number;
	readonly wordCount: number;
	/** Folded words of three letters or more that carry meaning, and pairs of Han characters that do. */
	readonly content: readonly string[];
	/** Folded words, and each Han character for itself: what two labels may have in common. */
	readonly tokens: readonly string[];
	/** The case of the first letter: small, capital, or a script without case. */
	readonly initial: 'small' | 'capital' | 'none';
}

const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/** Words that hold a sentence together: sharing them gives nothing away. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'the and for from with was were are has had have did does that this which what when where who whom whose how ' +
		'many much its their into over under than per not one two all any can may most more also been being but out ' +
		'about after before between during since until upon onto off around'
	).split(' ')
);

export const wordsOf = (text: string): LabelWords => {
	const folded = fold(text);
	const tokens = folded.match(TOKEN) ?? [];
	const first = /\p{L}/u.exec(text)?.[0] ?? '';
	return {
		text,
		folded,
		length: Array.from(text).length,
		wordCount: text.split(/\s+/u).filter((word) => word !== '').length,
		content: [...tokens.filter(isContent), ...hanPairs(folded)],
		tokens: [...new Set(tokens)],
		initial: first.toLowerCase() === first.toUpperCase() ? 'none' : first === first.toLowerCase() ? 'small' : 'capital'
	};
};

export const isContent = (token: string): boolean =>
	token.length >= 3 && !HAN.test(token) && !FUNCTION_WORDS.has(token);

/** A name with optional words in parentheses, written out: with all of them and with none. */
export const spellingsOf = (name: string): readonly string[] => {
	if (!/[(（]/u.test(name)) return [name];
	const bare = name.replace(/[(（][^)）]*[)）]/gu, ' ').trim();
	const full = name.replace(/[()（）]/gu, '').trim();
	return bare === '' ? [full] : [full, bare];
};

/**
 * Whether a text gives a key away: it holds the whole folded key, which must be long enough to mean something
 * (4 letters or 2 Han characters).
 */
export const echoes = (foldedText: string, foldedKey: string): boolean =>
	(foldedKey.length >= 4 || (foldedKey.match(/\p{Script=Han}/gu) ?? []).length >= 2) && foldedText.includes(foldedKey);
