/** Numbers for each thing, and for each of its languages. */
export const NAME_ROW = 16;
export const LANGUAGE_ROW = 8;

/** The words of meaning, and the tokens, as bits (see bitsOf). */
export const CONTENT_BITS = 0;
export const TOKEN_BITS = 1;
/** The letters as bits, with flags above them. */
export const LETTERS = 2;
/** Where in `words` the tokens begin; how many there are, and above them how many words of meaning follow. */
export const START = 3;
export const COUNTS = 4;
/** The first two tokens once more, for these are most names; where there is none, a number that no other label has. */
export const FIRST = 5;
export const SECOND = 6;
/** Which of these two are words of meaning, and whether there are more than they: most names are told without `words`. */
export const MEANING = 7;
export const FIRST_MEANS = 1;
export const SECOND_MEANS = 2;
export const MORE_MEANS = 4;

export const COUNT_BITS = 15;
export const COUNT = 0x7fff;

/** Above the 30 bits of letters: that the name means something inside another text, and that it has four words or more. */
export const TELLING = 0x4000_0000;
export const LONG = -0x8000_0000;
export const LETTER_BITS = 0x3fff_ffff;

/** Where the numbers of a thing's label begin; of a thing that is not there, the place is before all rows. */
export const nameRow = (thing: number, language: number): number => thing * NAME_ROW + language * LANGUAGE_ROW;
