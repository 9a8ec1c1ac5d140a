const MARKS_ON_ALPHABETS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const OUTER_PUNCTUATION = /^[\p{P}\s]+|[\p{P}\s]+$/gu;

/**
 * The form in which two spellings count as the same: width, case, accents on Latin, Greek and Cyrillic letters,
 * white space and outer punctuation do not matter. Folding twice changes nothing.
 */
export const fold = (text: string): string => (isPlain(text) ? foldPlain(text) : foldAny(text));

/** ASCII and common Han characters need no normal form: most names, and folding is done for every one of them. */
const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;

const isPlain = (text: string): boolean => PLAIN.test(text);

const foldPlain = (text: string): string => text.toLowerCase().replace(/ {2,}/g, ' ').replace(OUTER_MARKS, '');

/** Outer punctuation and blanks of ASCII, where `$+<=>^\`|~` are symbols and no punctuation. */
const OUTER_MARKS = /^[ !-#%-*,-/:;?@[-\]_{}]+|[ !-#%-*,-/:;?@[-\]_{}]+$/g;

const foldAny = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(MARKS_ON_ALPHABETS, '$1')
		.normalize('NFC')
		.replace(/\s+/gu, ' ')
		.replace(OUTER_PUNCTUATION, '');
