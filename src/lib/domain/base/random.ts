/** Where chance comes from: always an argument, so that the same seed rebuilds the same outcome anywhere. */
export interface Random {
	/** A whole number, 0 <= x < n, for 1 <= n <= 2^32. Every value is equally likely. */
	readonly below: (n: number) => number;
}

type State = readonly [number, number, number, number];

const TWO_32 = 0x1_0000_0000;
const rotl = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/** xoshiro128** 1.1 (Blackman & Vigna, prng.di.unimi.it): 32-bit words from four words of state, not all zero. */
export const xoshiro128 = ([a, b, c, d]: State): (() => number) => {
	let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
	return () => {
		const result = Math.imul(rotl(Math.imul(s1, 5), 7), 9) >>> 0;
		const t = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= t;
		s3 = rotl(s3, 11);
		return result;
	};
};

/** Four 32-bit words that depend on every character of the text (own mixing; never all zero). */
export const hash128 = (text: string): State => {
	let a = 0x9e3779b9;
	let b = 0x243f6a88;
	let c = 0xb7e15162;
	let d = 0xdeadbeef;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x85ebca6b);
		b = Math.imul(b ^ unit ^ (a >>> 15), 0xc2b2ae35);
		c = Math.imul(c ^ unit ^ (b >>> 13), 0x27d4eb2f);
		d = Math.imul(d ^ unit ^ (c >>> 16), 0x165667b1);
	}
	const mix = (x: number, y: number): number => {
		const once = Math.imul(x ^ (x >>> 16) ^ y, 0x7feb352d);
		const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
		return (twice ^ (twice >>> 16)) >>> 0;
	};
	const [p, q, r, s] = [mix(a, d), mix(b, a), mix(c, b), mix(d, c)];
	return (p | q | r | s) === 0 ? [1, q, r, s] : [p, q, r, s];
};

/** A 32-bit key for ordering by chance: `rank(seed|card)`. */
export const rank32 = (text: string): number => hash128(text)[0];

export const randomFrom = (seed: string): Random => {
	const next = xoshiro128(hash128(seed));
	return {
		below: (n) => {
			for (;;) {
				const x = next();
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
	for (let last = shuffled.length - 1; last > 0; last--) {
		const other = random.below(last + 1);
		const [one, two] = [shuffled[other], shuffled[last]];
		if (one === undefined || two === undefined) continue;
		shuffled[other] = two;
		shuffled[last] = one;
	}
	return shuffled;
};
