import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { received } from './received.ts';

const PAGE = { origin: 'https://factline.test', pathname: '/app/receive/' };
const NAME = 'factline-received:/app/receive/';

/** Caches with one thing put aside. */
const aside = (name: string, text: string) => {
	const kept = new Map([[name, new Response(text)]]);
	return {
		has: (asked: string) => Promise.resolve(kept.has(asked)),
		open: (asked: string) =>
			Promise.resolve({
				match: (url: string) => Promise.resolve(url === PAGE.origin + PAGE.pathname ? kept.get(asked) : undefined)
			}),
		delete: (asked: string) => Promise.resolve(kept.delete(asked))
	};
};

beforeEach(() => vi.stubGlobal('location', PAGE));
afterEach(() => vi.unstubAllGlobals());

test('what was put aside for this page is told once', async () => {
	vi.stubGlobal('caches', aside(NAME, 'a quiz'));
	const take = vi.fn();
	received(take);
	await vi.waitFor(() => expect(take).toHaveBeenCalledOnce());
	expect(await (take.mock.calls[0]?.[0] as Blob).text()).toBe('a quiz');
	const again = vi.fn();
	received(again);
	await new Promise((done) => setTimeout(done));
	expect(again).not.toHaveBeenCalled();
});

test.each([
	['another app of the same origin has something', aside('factline-received:/other/receive/', 'not ours')],
	['there are no caches', undefined]
])('nothing is told where %s', async (_what, caches) => {
	vi.stubGlobal('caches', caches);
	const take = vi.fn();
	received(take);
	await new Promise((done) => setTimeout(done));
	expect(take).not.toHaveBeenCalled();
});

test('a file that the system opens with the app is told, and one that is gone is not', async () => {
	vi.stubGlobal('caches', undefined);
	const launched: unknown[] = [{ files: [] }];
	launched.push({ files: [{ getFile: () => Promise.reject(new Error('gone')) }] });
	launched.push({ files: [{ getFile: () => Promise.resolve(new Blob(['a pack'])) }] });
	vi.stubGlobal('launchQueue', { setConsumer: (consume: (launch: unknown) => void) => launched.forEach(consume) });
	const take = vi.fn();
	received(take);
	await vi.waitFor(() => expect(take).toHaveBeenCalledOnce());
	expect(await (take.mock.calls[0]?.[0] as Blob).text()).toBe('a pack');
});
