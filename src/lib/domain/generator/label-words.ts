import { fold } from '#lib/domain/base/fold.ts';
import { hanPairs } from '#lib/domain/base/han-pairs.ts';

/** What the cue rules need to know of a label. Bits tell at once that most labels have nothing in common. */
export interface LabelWords {
	readonly text: string;
	readonly folded: string;
	/** Characters, not code units. */
	readonly length: number;
	readonly wordCount: number;
	/** Folded words of three letters or more that carry meaning, and pairs of Han characters that do. */
	readonly content: readonly string[];
	readonly contentBits: number;
	/** Folded words, and each Han character for itself: what two labels may have in common. */
	readonly tokens: readonly string[];
	readonly tokenHashes: readonly number[];
	readonly tokenBits: number;
	/** The letters of the folded label, as bits: a text that holds the label has all of them. */
	readonly letters: number;
	/** Whether the folded label is long enough to mean something inside another text. */
	readonly telling: boolean;
	/** The case of the first letter: small, capital, or a script without case. */
	readonly initial: Initial;
}

export const INITIALS = ['none', 'small', 'capital'] as const;
export type Initial = (typeof INITIALS)[number];

const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
const FIRST_LETTER = /\p{L}/u;
/** Words of ASCII letters and digits, and common Han characters: found without asking for scripts. */
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;
const PLAIN_TOKEN = /[\u4e00-\u9fff]|[a-z0-9\u4e00-\u9fff]+/g;

/** Words that hold a sentence together: sharing them gives nothing away. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'the and for from with was were are has have had did does that this which what when where who whom whose how ' +
		'many much its their into over under than per not one two all any can may most more also been being but out ' +
		'about after before between during since until upon onto off around'
	).split(' ')
);

export const wordsOf = (text: string): LabelWords => {
	const folded = fold(text);
	const tokens = tokensOf(folded);
	const content = [...tokens.filter(isContent), ...hanPairs(folded)];
	return {
		...{ text, folded, content, tokens },
		length: Array.from(text).length,
		wordCount: wordCountOf(text),
		contentBits: bitsOf(content),
		tokenHashes: tokens.map(hashOf),
		tokenBits: bitsOf(tokens),
		letters: lettersOf(folded),
		telling: isTelling(folded),
		initial: initialOf(text)
	};
};

/** Folded words, and each Han character for itself; each once. */
export const tokensOf = (folded: string): readonly string[] => {
	const found = folded.match(PLAIN.test(folded) ? PLAIN_TOKEN : TOKEN) ?? [];
	return found.length < 2 ? found : [...new Set(found)];
};

export const isContent = (token: string): boolean =>
	token.length >= 3 && !HAN.test(token) && !FUNCTION_WORDS.has(token);

export const initialOf = (text: string): Initial => {
	const first = FIRST_LETTER.exec(text)?.[0] ?? '';
	return first.toLowerCase() === first.toUpperCase() ? 'none' : first === first.toLowerCase() ? 'small' : 'capital';
};

/** A whole number of 30 bits, which every engine keeps without a box. */
export const hashOf = (text: string): number => {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash ^ (hash >>> 15)) & 0x3fffffff;
};

export const wordCountOf = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** One bit of 30 for a text. */
export const bitOf = (text: string): number => 1 << (hashOf(text) % 30);

/** One bit of 30 for each text. */
export const bitsOf = (texts: readonly string[]): number => {
	let bits = 0;
	for (const text of texts) bits |= bitOf(text);
	return bits;
};

/** The letters of a folded text, as bits of 30. */
export const lettersOf = (folded: string): number => {
	let bits = 0;
	for (let at = 0; at < folded.length; at++) bits |= 1 << (folded.charCodeAt(at) % 30);
	return bits;
};

/** How many tokens two labels share. */
export const tokensInCommon = (a: LabelWords, b: LabelWords): number => {
	if ((a.tokenBits & b.tokenBits) === 0) return 0;
	let both = 0;
	for (let at = 0; at < a.tokens.length; at++) {
		const place = b.tokenHashes.indexOf(a.tokenHashes[at] ?? -1);
		// Two words with one hash are as good as never met, but a rule that must hold asks
		if (place >= 0 && (b.tokens[place] === a.tokens[at] || b.tokens.includes(a.tokens[at] ?? ''))) both++;
	}
	return both;
};

/** A name with optional words in parentheses, written out: with all of them and with none. */
export const spellingsOf = (name: string): readonly string[] => {
	if (!/[(（]/u.test(name)) return [name];
	const bare = name.replace(/[(（][^)）]*[)）]/gu, ' ').trim();
	const full = name.replace(/[()（）]/gu, '').trim();
	return bare === '' ? [full] : [full, bare];
};

/** Whether a text gives a key away: it holds the whole folded key, which must be long enough to mean something. */
export const echoes = (foldedText: string, foldedKey: string): boolean =>
	isTelling(foldedKey) && foldedText.includes(foldedKey);

/** As echoes, of two labels: most are told apart by their letters. */
export const holds = (text: LabelWords, key: LabelWords): boolean =>
	key.telling && (key.letters & ~text.letters) === 0 && text.folded.includes(key.folded);

/** 4 letters or 2 Han characters. */
export const isTelling = (folded: string): boolean =>
	folded.length >= 4 || (folded.length >= 2 && (folded.match(/\p{Script=Han}/gu) ?? []).length >= 2);
