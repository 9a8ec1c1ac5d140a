import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { DIFFICULTIES, type Difficulty } from './blueprint.ts';
import { generate } from './generate.ts';
import { indexPack } from './index-pack.ts';

/** Of the built-in pack: numbers drawn evenly from one decade would differ, because steps by a ratio spread by ratio. */
const builtIn = (): Pack => {
	const read = readCompiledFile(JSON.parse(readFileSync('src/lib/generated/packs/china-auto.json', 'utf8')));
	if (!read.ok) throw new Error('the built-in pack cannot be read');
	return read.value;
};

/** How often each first digit from 1 to 9 stands before the others. */
type Digits = readonly number[];

const firstDigitOf = (n: string): number => Number(/[1-9]/.exec(n)?.[0] ?? 0);

/** First digits of right and of wrong numbers, over as many seeds as it takes to see `least` wrong ones. */
const digitsOf = (
	pack: Pack,
	difficulty: Difficulty,
	least: number
): { right: Digits; wrong: Digits; seen: number } => {
	const index = indexPack(pack);
	const [right, wrong] = [new Array<number>(10).fill(0), new Array<number>(10).fill(0)];
	let seen = 0;
	for (let seed = 0; seen < least; seed++) {
		for (const { card, options } of generate(index, { topics: [], forms: ['choice'], difficulty }, `${seed}`).specs) {
			const value = index.facts[index.factAt.get(card.slice(0, -2)) ?? -1]?.value;
			if (!card.endsWith('.f') || value?.t !== 'quantity') continue;
			for (const option of options) {
				const digits = option === value.n ? right : wrong;
				digits[firstDigitOf(option)]!++;
				if (option !== value.n) seen++;
			}
		}
	}
	return { right, wrong, seen };
};

/** Jensen-Shannon divergence of two distributions, in bits: 0 for the same, 1 for two that never meet. */
const divergence = (a: Digits, b: Digits): number => {
	const share = (counts: Digits): Digits => {
		const all = counts.reduce((sum, count) => sum + count, 0);
		return counts.map((count) => count / all);
	};
	const [p, q] = [share(a), share(b)];
	const apart = (from: Digits): number =>
		from.reduce((sum, x, at) => {
			const middle = (p[at]! + q[at]!) / 2;
			return x === 0 ? sum : sum + x * Math.log2(x / middle);
		}, 0);
	return (apart(p) + apart(q)) / 2;
};

describe('the first digits of wrong numbers', () => {
	test('the measure tells like from unlike', () => {
		expect(divergence([0, 3, 1], [0, 6, 2])).toBeCloseTo(0);
		expect(divergence([0, 1, 0], [0, 0, 1])).toBeCloseTo(1);
	});

	test.each(DIFFICULTIES)('are spread as those of right ones are (P25, %s)', (difficulty) => {
		const { right, wrong, seen } = digitsOf(builtIn(), difficulty, 2001);
		expect(seen).toBeGreaterThan(2000);
		expect(divergence(right, wrong)).toBeLessThan(0.05);
	});
});
