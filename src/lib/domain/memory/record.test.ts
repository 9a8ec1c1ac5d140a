import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '#lib/domain/base/random.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import { readEntry, writeEntry } from './record.ts';
import { aReview, anOp, idOf } from './testing/a-review.ts';
import { randomLog } from './testing/random-log.ts';

const review = writeEntry(aReview(1));

describe('the codec of entries', () => {
	test('whatever is written reads back as it was, also through JSON', () =>
		fc.assert(
			fc.property(fc.string(), (seed) => {
				for (const entry of randomLog(randomFrom(seed), 40, 3)) {
					expect(readEntry(writeEntry(entry))).toEqual(ok(entry));
					expect(readEntry(JSON.parse(JSON.stringify(writeEntry(entry))))).toEqual(ok(entry));
				}
			})
		));

	test('usual values take no room', () => {
		const usual = writeEntry(aReview(1, { form: 'self', tookMs: null }));
		expect(Object.keys(usual)).toEqual(['v', 'i', 'd', 't', 'z', 'c', 'f', 'k', 'r']);
	});

	test.each([
		['nothing', null],
		['text', 'review'],
		['a list', [review]],
		['no version', { ...review, v: undefined }],
		['version 0', { ...review, v: 0 }],
		['no id', { ...review, i: undefined }],
		['an id in capitals', { ...review, i: idOf(171).toUpperCase() }],
		['a card without direction', { ...review, c: 'cars/S1' }],
		['a card without pack', { ...review, c: 'S1.f' }],
		['a card name of a megabyte', { ...review, c: `cars/${'S'.repeat(1e6)}.f` }],
		['a time that is no number', { ...review, t: NaN }],
		['a time beyond all dates', { ...review, t: 1e300 }],
		['an offset of a week', { ...review, z: 10_000 }],
		['an hour the day does not have', { ...review, h: 24 }],
		['a form that never was', { ...review, f: 200 }],
		['half a form', { ...review, f: 0.5 }],
		['rating 0', { ...review, r: 0 }],
		['rating 5', { ...review, r: 5 }],
		['an outcome of 2', { ...review, k: 2 }],
		['negative time', { ...review, m: -1 }],
		['three hints', { ...review, n: 3 }],
		['an op that never was', { ...review, e: 'erase' }],
		['an undo of nothing', { ...review, e: 'undo' }],
		['a setting without value', { ...review, e: 'setting', k: 'x', w: undefined }],
		['a setting with a function', { ...review, e: 'setting', k: 'x', w: [() => 1] }],
		['a setting that is a map', { ...review, e: 'setting', k: 'x', w: new Map() }],
		['a rename to no card', { ...review, e: 'pack', p: 'cars', w: '2', c: { 'cars/S1.f': 'S2' } }]
	])('%s is damaged', (_, raw) => expect(readEntry(raw)).toEqual(fail('damaged')));

	test('a setting of endless depth or size is damaged', () => {
		const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 1);
		expect(readEntry({ ...review, e: 'setting', k: 'x', w: deep })).toEqual(fail('damaged'));
		expect(readEntry({ ...review, e: 'setting', k: 'x', w: Array(5000).fill(0) })).toEqual(fail('damaged'));
	});

	test('an entry of a later version is kept apart from damage', () => {
		expect(readEntry({ v: 2, anything: true })).toEqual(fail('newer'));
	});

	test('no value makes the reader throw', () =>
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...Object.keys(review), 'e', 'w', 'n'), (value, key) => {
				expect(typeof readEntry(value).ok).toBe('boolean');
				expect(typeof readEntry({ ...review, [key]: value }).ok).toBe('boolean');
			})
		));

	test('entries written by version 1 stay readable, with the same meaning', () => {
		const lines = JSON.parse(readFileSync('fixtures/reviews/entries-v1.json', 'utf8')) as {
			record: unknown;
			entry: unknown;
		}[];
		expect(lines.length).toBeGreaterThan(8);
		for (const { record, entry } of lines) expect(readEntry(record)).toEqual(ok(entry));
	});

	test('an undo names what it takes back', () => {
		const undo = anOp(2, { kind: 'undo', review: idOf(1) });
		expect(writeEntry(undo)).toMatchObject({ e: 'undo', u: idOf(1) });
	});
});
