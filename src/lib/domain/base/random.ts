/** Where chance comes from: always an argument, so that the same seed rebuilds the same outcome anywhere. */
export interface Random {
	/** A whole number, 0 <= x < n, for 1 <= n <= 2^32. Every value is equally likely. */
	readonly below: (n: number) => number;
}

type State = readonly [number, number, number, number];

/** Four words of 32 bits that change with every step: one object, because a source of chance is made for every item. */
interface Words {
	a: number;
	b: number;
	c: number;
	d: number;
}

const TWO_32 = 0x1_0000_0000;
const rotl = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** xoshiro128** 1.1 (Blackman & Vigna, prng.di.unimi.it): 32-bit words from four words of state, not all zero. */
export const xoshiro128 = ([a, b, c, d]: State): (() => number) => {
	const words = { a: a | 0, b: b | 0, c: c | 0, d: d | 0 };
	return () => step(words);
};

const step = (words: Words): number => {
	const { a, b } = words;
	const [c, d] = [words.c ^ a, words.d ^ b];
	words.a = a ^ d;
	words.b = b ^ c;
	words.c = c ^ (b << 9);
	words.d = rotl(d, 11);
	return Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
};

/** Four 32-bit words that depend on every character of the text (own mixing; never all zero). */
export const hash128 = (text: string): State => {
	const words = { ...START };
	absorb(words, text);
	finish(words);
	return [words.a >>> 0, words.b >>> 0, words.c >>> 0, words.d >>> 0];
};

const START: Words = { a: 0x9e3779b9 | 0, b: 0x243f6a88, c: 0xb7e15162 | 0, d: 0xdeadbeef | 0 };

const absorb = (words: Words, text: string): void => {
	let { a, b, c, d } = words;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x85ebca6b);
		b = Math.imul(b ^ unit ^ (a >>> 15), 0xc2b2ae35);
		c = Math.imul(c ^ unit ^ (b >>> 13), 0x27d4eb2f);
		d = Math.imul(d ^ unit ^ (c >>> 16), 0x165667b1);
	}
	words.a = a;
	words.b = b;
	words.c = c;
	words.d = d;
};

const finish = (words: Words): void => {
	const { a, b, c, d } = words;
	words.a = mix(a, d);
	words.b = mix(b, a);
	words.c = mix(c, b);
	words.d = mix(d, c);
	if ((words.a | words.b | words.c | words.d) === 0) words.a = 1;
};

const mix = (x: number, y: number): number => {
	const once = Math.imul(x ^ (x >>> 16) ^ y, 0x7feb352d);
	const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
	return twice ^ (twice >>> 16);
};

/** A 32-bit key for ordering by chance: `rank(seed|card)`. */
export const rank32 = (text: string): number => hash128(text)[0];

export const randomFrom = (seed: string): Random => {
	const words = { ...START };
	absorb(words, seed);
	return randomOf(words);
};

/** As randomFrom of the four texts with bars between them, without making one text of them. */
export const randomFromParts = (one: string, two: string, three: string, four: string): Random => {
	const words = { ...START };
	absorb(words, one);
	absorb(words, '|');
	absorb(words, two);
	absorb(words, '|');
	absorb(words, three);
	absorb(words, '|');
	absorb(words, four);
	return randomOf(words);
};

const randomOf = (words: Words): Random => {
	finish(words);
	return {
		below: (n) => {
			for (;;) {
				const x = step(words);
				const rest = x % n;
				// Below the largest multiple of n: else the first few values would be likelier
				if (x - rest <= TWO_32 - n) return rest;
			}
		}
	};
};

/** A shuffled copy (Fisher-Yates from the end). */
export const shuffle = <T>(values: readonly T[], random: Random): T[] => {
	const shuffled = [...values];
	shuffleInPlace(shuffled, random);
	return shuffled;
};

/** As shuffle, of a list that nobody else has. */
export const shuffleInPlace = (values: unknown[], random: Random): void => {
	for (let last = values.length - 1; last > 0; last--) {
		const other = random.below(last + 1);
		const [one, two] = [values[other], values[last]];
		if (one === undefined || two === undefined) continue;
		values[other] = two;
		values[last] = one;
	}
};
