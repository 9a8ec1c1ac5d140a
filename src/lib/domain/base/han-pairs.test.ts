import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hanPairs } from './han-pairs.ts';

test.each([
	['比亚迪生产线', ['比亚', '亚迪', '迪生', '产线']],
	['奇瑞汽车公司', ['奇瑞', '瑞汽', '车公']],
	['长', []],
	['a长b城', []],
	['长城, 长城', ['长城']],
	['catl', []]
])('%s has the pairs %j', (text, pairs) => expect(hanPairs(text)).toEqual(pairs));

test('two texts that share a run of three characters share a pair, unless it is made of words for kinds', () =>
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('山', '东', '西', '南', '北'), minLength: 3, maxLength: 3 }),
			fc.string({ unit: fc.constantFrom('甲', 'a', ' '), maxLength: 3 }),
			(run, around) => {
				const other = new Set(hanPairs(around + run));
				expect(hanPairs(run + around).some((pair) => other.has(pair))).toBe(true);
			}
		)
	));
