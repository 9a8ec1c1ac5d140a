import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPartlyRight, isRight } from '#lib/domain/questions/score.ts';
import { keyText, responseText, score } from '#lib/domain/questions/index.ts';
import { multiple } from './index.ts';

const item = multiple.samples.en;
const nobody = { ofKind: () => [] };
const subsets = fc.subarray([0, 1, 2, 3], { minLength: 1 });

test.each([
	[[1, 2], 4],
	[[2, 1], 4],
	[[1], 3],
	[[0, 1, 2], 3],
	[[0, 1, 2, 3], 2],
	[[0, 1], 2],
	[[0], 1],
	[[0, 3], 0]
])('ticking %j earns %i of 4 points', (ticked, earned) => {
	expect(score(item, { ticked }, nobody)).toEqual({ outcome: 'scored', earned, possible: 4 });
});

test('is wholly right only with just the right options', () => {
	fc.assert(
		fc.property(subsets, (ticked) => {
			const given = score(item, { ticked }, nobody);
			expect(isRight(given)).toBe(JSON.stringify(ticked) === '[1,2]');
			if (ticked.some((place) => item.key.includes(place))) expect(isRight(given) || isPartlyRight(given)).toBe(true);
		})
	);
});

test('tells answers in the order in which they are shown', () => {
	expect(keyText(item)).toBe('FAW Group, Changan Automobile');
	expect(keyText(multiple.samples.zh)).toBe('中国一汽、长安汽车');
	expect(responseText(item, { ticked: [0, 3] })).toBe('Geely, Great Wall Motor');
	expect(multiple.readResponse({ ticked: [3, 0] })).toEqual({ ok: true, value: { ticked: [0, 3] } });
});

test.each([
	['nothing right', { key: [] }],
	['everything right', { key: [0, 1, 2, 3] }],
	['a key twice', { key: [1, 1] }],
	['a key beside the options', { key: [1, 4] }],
	['two options', { body: { options: item.body.options.slice(0, 2) }, key: [1] }]
])('is refused with %s', (_, change) => {
	expect(multiple.read({ ...item, ...change }).ok).toBe(false);
});

test.each([[[]], [[0, 0]], [[0, 8]], [['a']]])('an answer of %j cannot be given', (ticked) => {
	expect(multiple.readResponse({ ticked }).ok).toBe(false);
});

test('is found unfair where a right option has a proof against it or stands twice', () => {
	const options = item.body.options.map((option) => ({ ...option, proof: 'complete' as const, value: 'faw' }));
	const codes = multiple.lint({ ...item, body: { options } }).map(({ code }) => code);
	expect(codes).toEqual(['same-option', 'proven-key', 'proven-key']);
});
