import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { readEntry, writeEntry } from '#lib/domain/memory/record.ts';
import { aReview } from '#lib/domain/memory/testing/a-review.ts';
import { openIds } from './ids.ts';

/** Bytes that are all the same: chance at its least helpful. */
const always = (byte: number) => openIds((bytes) => bytes.fill(byte));

describe('an entry id', () => {
	test('is a UUID of version 7 in lower case that begins with its time', () => {
		expect(always(0xff).entry(0x0123456789ab)).toBe('01234567-89ab-77ff-bfff-ffffffffffff');
		expect(always(0).entry(0)).toBe('00000000-0000-7000-8000-000000000000');
	});

	test('sorts by time, and in one millisecond by order of making', () =>
		fc.assert(
			fc.property(fc.array(fc.nat(3), { maxLength: 200 }), fc.nat(255), (steps, byte) => {
				const { entry } = always(byte);
				let at = 1_795_000_000_000;
				const made = steps.map((step) => entry((at += step)));
				expect([...made].sort()).toEqual(made);
				expect(new Set(made).size).toBe(made.length);
			})
		));

	test('is one that the log takes', () => {
		const review = { ...aReview(1), id: openIds().entry(Date.now()), device: openIds().device() };
		expect(readEntry(writeEntry(review))).toEqual(ok(review));
	});

	test('two devices at the same time do not agree', () => {
		expect(openIds().entry(5)).not.toBe(openIds().entry(5));
	});
});

test('an attempt id is 6 random bytes, a seed and a device name are shorter', () => {
	expect(always(0x0a).attempt()).toBe('0a0a0a0a0a0a');
	expect(always(0x0a).seed()).toBe('0a0a0a0a');
	expect(always(0x0a).device()).toBe('0a0a0a0a0a');
	expect(openIds().attempt()).not.toBe(openIds().attempt());
});
