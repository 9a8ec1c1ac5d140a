import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isTimeToOffer, noteOffered } from './after-run.ts';

const storage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> => {
	const kept = new Map<string, string>();
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
};

beforeEach(() => vi.stubGlobal('localStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

test('the home screen is offered after the second finished run, not after the first', () => {
	expect(isTimeToOffer('one')).toBe(false);
	expect(isTimeToOffer('two')).toBe(true);
});

test('the end of one run reached twice, after taking back an answer, counts once', () => {
	isTimeToOffer('one');
	expect(isTimeToOffer('one')).toBe(false);
});

test('what was offered is never offered again', () => {
	isTimeToOffer('one');
	isTimeToOffer('two');
	noteOffered();
	expect(['two', 'three', 'four'].map(isTimeToOffer)).toEqual([false, false, false]);
});

test('where nothing could be offered, a later run tries again', () => {
	isTimeToOffer('one');
	expect(isTimeToOffer('two')).toBe(true);
	expect(isTimeToOffer('three')).toBe(true);
});

test('a browser that refuses all storage is never asked', () => {
	vi.stubGlobal('localStorage', undefined);
	expect(['one', 'two'].map(isTimeToOffer)).toEqual([false, false]);
});
