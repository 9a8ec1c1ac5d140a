import { expect, test, vi } from 'vitest';
import type { Steps } from '#lib/domain/base/steps.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import { calmly, inParts } from './in-parts.ts';

/** So many parts of so many milliseconds each. */
function* parts(count: number, ms: number): Steps<string> {
	for (let part = 0; part < count; part++) {
		for (const end = performance.now() + ms; performance.now() < end;);
		yield part / count;
	}
	return 'done';
}

const watching = (stopAt = Infinity) => {
	const stopper = new AbortController();
	const shares: number[] = [];
	const onShare = (share: number): void => {
		if (shares.push(share) >= stopAt) stopper.abort();
	};
	return { shares, watch: { onShare, signal: stopper.signal } };
};

test('long work lets the page have its turn, tells how far it is, and gives what it gives in one go', async () => {
	const { shares, watch } = watching();
	const turns = vi.fn();
	const timer = setInterval(turns, 1);
	expect(await inParts(parts(20, 10), watch)).toEqual(ok('done'));
	clearInterval(timer);
	expect(turns.mock.calls.length).toBeGreaterThan(1);
	expect(shares.length).toBeGreaterThan(2);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(await calmly(parts(20, 10))).toBe('done');
});

test('short work is done in one turn, and tells nothing', async () => {
	const { shares, watch } = watching();
	expect(await inParts(parts(5, 0), watch)).toEqual(ok('done'));
	expect(shares).toEqual([]);
});

test('work that is stopped goes no further', async () => {
	const { shares, watch } = watching(2);
	expect(await inParts(parts(50, 10), watch)).toEqual(fail('stopped'));
	expect(shares).toHaveLength(2);
});
