/**
 * A name's triples of letters are one bit each of this many numbers, so that two names are compared at a glance. At most
 * seven: the sum of all bits has to fit a byte.
 */
export const TRIPLE_WORDS = 4;
const BITS = 32 * TRIPLE_WORDS;

/** Writes the triples of a folded name, with a blank before and after it, from a place on. */
export const writeTriples = (triples: Int32Array, place: number, folded: string): void => {
	const name = ` ${folded} `;
	for (let at = 0; at + 2 < name.length; at++) {
		const triple = name.charCodeAt(at) * 961 + name.charCodeAt(at + 1) * 31 + name.charCodeAt(at + 2);
		const bit = (Math.imul(triple, 0x9e3779b1) >>> 7) % BITS;
		const word = place + (bit >>> 5);
		triples[word] = (triples[word] ?? 0) | (1 << (bit & 31));
	}
};

/** How many triples the names at two places have in common; letters that meet in a bit count once. */
export const triplesShared = (triples: Int32Array, a: number, b: number): number => {
	let bytes = 0;
	for (let word = 0; word < TRIPLE_WORDS; word++)
		bytes += bitsByByte((triples[a + word] ?? 0) & (triples[b + word] ?? 0));
	return sumOfBytes(bytes);
};

/** How many triples the name at a place has. */
export const triplesIn = (triples: Int32Array, place: number): number => triplesShared(triples, place, place);

/** What two have in common of all that either has (Jaccard), as a share of `whole`, rounded down. */
export const shareInCommon = (whole: number, both: number, one: number, other: number): number =>
	both === 0 ? 0 : Math.floor((whole * both) / (one + other - both));

/** How many bits of each byte are set (Henry S. Warren, Hacker's Delight, 5-1): several may be added before they are summed. */
const bitsByByte = (bits: number): number => {
	const pairs = bits - ((bits >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return (fours + (fours >>> 4)) & 0x0f0f0f0f;
};

/** Of four bytes whose sum is below 256. */
const sumOfBytes = (bytes: number): number => Math.imul(bytes, 0x01010101) >>> 24;
