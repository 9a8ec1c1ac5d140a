import type { CardId } from './id.ts';

/** Where chance comes from: always an argument, so that the same seed rebuilds the same outcome anywhere. */
export interface Random {
	/** A whole number, 0 <= x < n, for 1 <= n <= 2^32. Every value is equally likely. */
	readonly below: (n: number) => number;
}

type State = readonly [number, number, number, number];

const TWO_32 = 0x1_0000_0000;
const rotl = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/**
 * xoshiro128** 1.1 (Blackman & Vigna, prng.di.unimi.it) over four words of 32 bits. One object, because a source of
 * chance is made for every item; the words stay whole numbers of 32 bits with a sign, which need no box.
 */
class Xoshiro implements Random {
	private a: number;
	private b: number;
	private c: number;
	private d: number;

	constructor(a = 0x9e3779b9, b = 0x243f6a88, c = 0xb7e15162, d = 0xdeadbeef) {
		this.a = a | 0;
		this.b = b | 0;
		this.c = c | 0;
		this.d = d | 0;
	}

	/** Lets every character of the text count, or those from one place to another (own mixing). */
	absorb(text: string, from = 0, to = text.length): void {
		let { a, b, c, d } = this;
		for (let i = from; i < to; i++) {
			const unit = text.charCodeAt(i);
			a = Math.imul(a ^ unit, 0x85ebca6b);
			b = Math.imul(b ^ unit ^ (a >>> 15), 0xc2b2ae35);
			c = Math.imul(c ^ unit ^ (b >>> 13), 0x27d4eb2f);
			d = Math.imul(d ^ unit ^ (c >>> 16), 0x165667b1);
		}
		this.a = a;
		this.b = b;
		this.c = c;
		this.d = d;
	}

	/** The last mixing, after which numbers may be drawn; never leaves all words zero. */
	finish(): void {
		const { a, b, c, d } = this;
		this.a = mix(a, d);
		this.b = mix(b, a);
		this.c = mix(c, b);
		this.d = mix(d, c);
		if ((this.a | this.b | this.c | this.d) === 0) this.a = 1;
	}

	state(): State {
		return [this.a >>> 0, this.b >>> 0, this.c >>> 0, this.d >>> 0];
	}

	/** A word of 32 bits, without a sign. */
	next(): number {
		const { a, b } = this;
		const c = this.c ^ a;
		const d = this.d ^ b;
		this.a = a ^ d;
		this.b = b ^ c;
		this.c = c ^ (b << 9);
		this.d = rotl(d, 11);
		return Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
	}

	below(n: number): number {
		const whole = n >>> 0;
		// 2^32 is the one number that does not fit
		if (whole === 0) return this.next();
		const last = TWO_32 - whole;
		for (;;) {
			const x = this.next();
			const rest = (x >>> 0) % whole;
			// Below the largest multiple of n: else the first few values would be likelier
			if (x - rest <= last) return rest;
		}
	}
}

const mix = (x: number, y: number): number => {
	const once = Math.imul(x ^ (x >>> 16) ^ y, 0x7feb352d);
	const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
	return twice ^ (twice >>> 16);
};

/** The words of xoshiro128** from a state that is not all zero. */
export const xoshiro128 = (state: State): (() => number) => {
	const source = new Xoshiro(...state);
	return () => source.next();
};

/** Four 32-bit words that depend on every character of the text; never all zero. */
export const hash128 = (text: string): State => sourceOf(text).state();

/** A 32-bit key for ordering by chance: `rank(seed|card)`. */
export const rank32 = (text: string): number => hash128(text)[0];

const sourceOf = (seed: string): Xoshiro => {
	const source = new Xoshiro();
	source.absorb(seed);
	source.finish();
	return source;
};

export const randomFrom = (seed: string): Random => sourceOf(seed);

/** As randomFrom of seed, fact, direction and form with bars between them, without making one text of them. */
export const randomForItem = (seed: string, card: CardId, form: string): Random => {
	// A card is its fact and its direction, with a point between them
	const direction = card.length - 1;
	const source = new Xoshiro();
	source.absorb(seed);
	source.absorb('|');
	source.absorb(card, 0, direction - 1);
	source.absorb('|');
	source.absorb(card, direction);
	source.absorb('|');
	source.absorb(form);
	source.finish();
	return source;
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
		const one = values[other];
		const two = values[last];
		if (one === undefined || two === undefined) continue;
		values[other] = two;
		values[last] = one;
	}
};
