import { afterEach, expect, test, vi } from 'vitest';
import { showBadge } from './badge.ts';

afterEach(() => vi.unstubAllGlobals());

test('the icon carries what is due', async () => {
	const setAppBadge = vi.fn(() => Promise.resolve());
	vi.stubGlobal('navigator', { setAppBadge });
	await showBadge(7);
	expect(setAppBadge).toHaveBeenCalledExactlyOnceWith(7);
});

test.each([
	['knows no badges', {}],
	['refuses them', { setAppBadge: () => Promise.reject(new Error('not allowed')) }]
])('nothing happens where the browser %s', async (_what, navigator) => {
	vi.stubGlobal('navigator', navigator);
	await expect(showBadge(1)).resolves.toBeUndefined();
});
