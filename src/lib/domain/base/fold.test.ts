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

test('a plain name folds as one that needs every step', () =>
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom(...Array.from(' !"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~比亚迪')) }),
			(text) => {
				// An accent that folding takes away leads past the short way
				expect(fold(`${text} x\u0301`)).toBe(fold(`${text} x`));
				expect(fold(`x\u0301 ${text}`)).toBe(fold(`x ${text}`));
			}
		),
		{ numRuns: 1000 }
	));
