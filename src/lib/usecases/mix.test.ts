import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixed, type Likeness } from './mix.ts';

/** `a1x`: of relation a, with the topic x. */
const likenessOf = (card: string): Likeness => ({ relation: card.charAt(0), topics: card.slice(2).split('') });
const mix = (cards: string, before = ''): string =>
	mixed(cards.split(' '), likenessOf, before.split(' ').filter(Boolean)).join(' ');

describe('cards in line', () => {
	test('stay as they are where no three in a row are alike', () => {
		expect(mix('a1 a2 b1 b2 a3')).toBe('a1 a2 b1 b2 a3');
	});

	test('a third of one relation lets the next other one pass', () => {
		expect(mix('a1 a2 a3 a4 b1 c1')).toBe('a1 a2 b1 a3 a4 c1');
	});

	test('a third of one topic lets the next other one pass', () => {
		expect(mix('a1x b1x c1xy d1y')).toBe('a1x b1x d1y c1xy');
	});

	test('where all share a topic, at least the relation changes', () => {
		expect(mix('a1x a2x a3x b1x')).toBe('a1x a2x b1x a3x');
	});

	test('where nothing else is left, alike ones follow each other', () => {
		expect(mix('a1 a2 a3')).toBe('a1 a2 a3');
	});

	test('what stands ahead counts', () => {
		expect(mix('a3 b1', 'a1 a2')).toBe('b1 a3');
	});

	const cards = fc.array(
		fc
			.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9), fc.constantFrom('', 'x', 'y', 'xy'))
			.map((parts) => parts.join('')),
		{ maxLength: 20 }
	);
	test('are the same cards, and each third alike one had no other to take its place', () =>
		fc.assert(
			fc.property(cards, (all) => {
				const line = mixed(all, likenessOf);
				expect([...line].sort()).toEqual([...all].sort());
				line.forEach((card, at) => {
					const two = line.slice(at - 2, at).map((one) => one.charAt(0));
					const isThird = at >= 2 && two.every((relation) => relation === card.charAt(0));
					if (isThird) expect(line.slice(at).every((other) => other.charAt(0) === card.charAt(0))).toBe(true);
				});
			})
		));
});
