const MARKS_ON_ALPHABETS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
const OUTER_PUNCTUATION = /^[\p{P}\s]+|[\p{P}\s]+$/gu;

/**
 * The form in which two spellings count as the same: width, case, accents on Latin, Greek and Cyrillic letters,
 * white space and outer punctuation do not matter. Folding twice changes nothing.
 */
export const fold = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(MARKS_ON_ALPHABETS, '$1')
		.normalize('NFC')
		.replace(/\s+/gu, ' ')
		.replace(OUTER_PUNCTUATION, '');
