import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
	['  Wuhu  ', 'wuhu'],
	['ＢＹＤ', 'byd'],
	['Citroën', 'citroen'],
	['“SAIC–CATL”.', 'saic–catl'],
	['比亚迪。', '比亚迪'],
	['が', 'が'],
	['', ''],
	['?!', '']
])('%j and %j are the same spelling', (typed, folded) => expect(fold(typed)).toBe(folded));

test('folding twice changes nothing', () =>
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(fold(fold(text))).toBe(fold(text));
		})
	));
