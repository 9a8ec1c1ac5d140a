import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#lib/domain/base/fold.ts';
import { acceptName, type NameVerdict } from './accept.ts';
import type { Named } from './names.ts';
import { editDistance } from './spelling.ts';

const answer = (text: string, key: Named, kind: readonly Named[]): NameVerdict =>
	acceptName(text, { labels: key.labels, values: [key.value] }, kind);

describe('the grader, whatever the names (P40)', () => {
	const hostile = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'Hubei',
					'hebei',
					'ＢＹＤ',
					'é',
					'e',
					' ',
					'-',
					'(',
					')',
					'山',
					'东',
					'西',
					'N7',
					'the ',
					' and ',
					'&'
				),
				fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'Ｂ', '1', '　', '·'), maxLength: 4 })
			),
			{ minLength: 1, maxLength: 4 }
		)
		.map((parts) => parts.join(''));
	const kinds = fc
		.array(fc.array(hostile, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
		.map((things) => things.map((labels, i): Named => ({ value: String(i), labels })));
	const holders = (kind: readonly Named[], folded: string): readonly Named[] =>
		kind.filter(({ labels }) => labels.some((label) => fold(label) === folded));

	test('accepts every name of the key, and no name of another thing', () =>
		fc.assert(
			fc.property(kinds, (kind) => {
				const [key] = kind;
				for (const label of kind.flatMap(({ labels }) => labels)) {
					const owners = holders(kind, fold(label));
					const accepted = key !== undefined && answer(label, key, kind).verdict === 'accepted';
					expect([label, accepted]).toEqual([label, fold(label) !== '' && owners.length === 1 && owners[0] === key]);
				}
			}),
			{ numRuns: 1000 }
		));

	test('case, width and outer space change nothing', () =>
		fc.assert(
			fc.property(kinds, fc.nat(), (kind, pick) => {
				const labels = kind.flatMap((thing) => thing.labels);
				const text = labels[pick % labels.length] ?? '';
				const [key] = kind;
				if (key === undefined) return;
				const plain = answer(text, key, kind);
				for (const variant of [text.toUpperCase(), text.toLowerCase(), widened(text), `  ${text}\u3000`]) {
					expect(answer(variant, key, kind)).toEqual(plain);
				}
			})
		));

	test('no answer is accepted that holds no letter or digit', () =>
		fc.assert(
			fc.property(
				kinds,
				fc.string({ unit: fc.constantFrom(' ', '　', '\t', '.', '。', '-', '?'), maxLength: 5 }),
				(kind, blank) => {
					for (const key of kind) expect(answer(blank, key, kind).verdict).toBe('empty');
				}
			)
		));

	test('a slip is accepted only when every name of every other thing is farther away', () => {
		let slips = 0;
		const near = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'n'), minLength: 5, maxLength: 7 }), {
			minLength: 2,
			maxLength: 8
		});
		fc.assert(
			fc.property(near, fc.nat(6), fc.constantFrom('', 'a', 'b', 'n'), (names, place, letter) => {
				const kind = names.map((name, i): Named => ({ value: String(i), labels: [name] }));
				const [key] = kind;
				const [name = ''] = names;
				const text = name.slice(0, place) + letter + name.slice(place + 1);
				const verdict = key === undefined ? null : answer(text, key, kind);
				if (verdict?.verdict !== 'accepted' || verdict.how !== 'typo') return;
				slips++;
				const others = names.slice(1).map((other) => editDistance(text, other, 99));
				expect(Math.min(...others)).toBeGreaterThan(editDistance(text, name, 99));
			}),
			{ numRuns: 3000 }
		);
		expect(slips).toBeGreaterThan(100);
	});

	test('suggestions are two names or more, or none', () =>
		fc.assert(
			fc.property(kinds, hostile, (kind, text) => {
				for (const key of kind) {
					const verdict = answer(text, key, kind);
					if ('near' in verdict) expect(verdict.near.length).not.toBe(1);
				}
			})
		));
});

const widened = (text: string): string =>
	text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
