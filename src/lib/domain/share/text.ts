const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029\p{Cs}]/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;

/**
 * Own text as it may travel: line breaks are `\n`; other control characters, bidi marks and halves of characters,
 * which could make a text look like another one, are gone. Cleaning twice changes nothing.
 */
export const cleanText = (text: string): string =>
	text
		.replace(LINE_BREAKS, '\n')
		.replaceAll('\t', ' ')
		.split('\n')
		.map((line) => line.replace(CONTROLS, ''))
		.join('\n');
