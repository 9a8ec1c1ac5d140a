import { NAME, NAME_ROW, ROW } from './thing-rows.ts';

/** Length and case of the label; 0 without a label. */
export const LOOK = 0;
/** The words of meaning, and the tokens, as bits (see bitsOf). */
export const CONTENT_BITS = 1;
export const TOKEN_BITS = 2;
/** The letters as bits, with flags above them. */
export const LETTERS = 3;
/** Where in `words` the tokens begin; how many there are, and above them how many words of meaning follow. */
export const START = 4;
export const COUNTS = 5;
/** The first two tokens once more, for these are most names; where there is none, a number that no other label has. */
export const FIRST = 6;
export const SECOND = 7;

export const COUNT_BITS = 15;
export const COUNT = 0x7fff;

/** Above the 30 bits of letters: that the name means something inside another text, and that it has four words or more. */
export const TELLING = 0x4000_0000;
export const LONG = -0x8000_0000;
export const LETTER_BITS = 0x3fff_ffff;

/** The case in the two lowest bits, above it one more than the length. */
export const CASE_BITS = 2;
export const CASE = 3;

/** Where the numbers of a thing's label begin; of a thing that is not there, the place is before all rows. */
export const nameRow = (thing: number, language: number): number => thing * ROW + NAME + language * NAME_ROW;
