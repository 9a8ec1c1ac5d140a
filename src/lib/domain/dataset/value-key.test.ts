import { expect, test } from 'vitest';
import type { Value } from './pack.ts';
import { aFact, aPack } from './testing/a-pack.ts';
import { sameWords, valueKeyOf } from './value-key.ts';

test.each<[Value, string]>([
	[{ t: 'thing', id: 'anhui' }, 'anhui'],
	[{ t: 'place', id: 'anhui' }, 'anhui'],
	[{ t: 'quantity', n: '1070000', unit: 'vehicles' }, '1070000'],
	[{ t: 'date', edtf: '2023-Q1' }, '2023-Q1'],
	[{ t: 'yesno', v: false }, 'no'],
	[{ t: 'rank', n: 3 }, '3']
])('%j is called %s', (value, key) => {
	const fact = aFact({ value });
	expect(valueKeyOf(aPack({ facts: [fact] }), fact)).toBe(key);
});

test('the same words of one relation have one key, the smallest id of the facts that say them', () => {
	const say = (id: string, en: string, relation = 'p') => aFact({ id, relation, value: { t: 'text', v: { en } } });
	const facts = [say('F2', 'Denza N7'), say('F1', 'denza  n7'), say('F3', 'Seal'), say('F0', 'Denza N7', 'q')];
	expect(facts.map((fact) => valueKeyOf(aPack({ facts }), fact))).toEqual(['F1', 'F1', 'F3', 'F0']);
});

test.each([
	[{ en: 'Car', zh: '车' }, { en: 'car' }, true],
	[{ en: 'Car', zh: '车' }, { en: 'car', zh: '汽车' }, false],
	[{ en: 'Car' }, { zh: '车' }, false],
	[{}, {}, false]
])('%j and %j are the same words: %s', (a, b, same) => expect(sameWords(a, b)).toBe(same));
