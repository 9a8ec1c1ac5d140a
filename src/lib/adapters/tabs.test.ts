import { afterEach, expect, test, vi } from 'vitest';
import { openTabs } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

/** Web Locks for one lock, as far as stealing goes: the last to ask holds it, the one before is rejected. */
const locks = () => {
	let evict: (() => void) | null = null;
	return {
		request: (name: string, options: { steal: boolean }, whileHeld: () => Promise<void>) => {
			expect([name, options]).toEqual(['factline practice', { steal: true }]);
			evict?.();
			return new Promise((resolve, reject) => {
				const mine = () => reject(new DOMException('stolen', 'AbortError'));
				evict = mine;
				void whileHeld().then((done) => {
					if (evict === mine) evict = null;
					resolve(done);
				});
			});
		},
		query: () => Promise.resolve({ held: evict === null ? [] : [{ name: 'factline practice' }] })
	};
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a window that takes practice over tells the one that had it', async () => {
	vi.stubGlobal('navigator', { locks: locks() });
	const [one, two] = [openTabs(), openTabs()];
	const [lostOne, lostTwo] = [vi.fn(), vi.fn()];
	expect(await one.isPracticeHeld()).toBe(false);
	expect((await one.takePractice(lostOne)).held).toBe(true);
	expect(await two.isPracticeHeld()).toBe(true);
	const held = await two.takePractice(lostTwo);
	await settled();
	expect(lostOne).toHaveBeenCalledTimes(1);
	held.release();
	await settled();
	expect(lostTwo).not.toHaveBeenCalled();
	expect(await one.isPracticeHeld()).toBe(false);
});

test('a window that ended its practice is not told that it lost it', async () => {
	vi.stubGlobal('navigator', { locks: locks() });
	const lost = vi.fn();
	(await openTabs().takePractice(lost)).release();
	await openTabs().takePractice(() => undefined);
	await settled();
	expect(lost).not.toHaveBeenCalled();
});

test('without locks practice is simply held', async () => {
	vi.stubGlobal('navigator', {});
	const held = await openTabs().takePractice(() => undefined);
	expect(held.held).toBe(true);
	held.release();
	expect(await openTabs().isPracticeHeld()).toBe(false);
});

test('where a browser denies locks, as it denies storage, practice is simply held', async () => {
	const deny = () => Promise.reject(new DOMException('denied', 'SecurityError'));
	vi.stubGlobal('navigator', { locks: { request: deny, query: deny } });
	const lost = vi.fn();
	expect(await openTabs().isPracticeHeld()).toBe(false);
	expect((await openTabs().takePractice(lost)).held).toBe(true);
	expect(lost).not.toHaveBeenCalled();
});

test('a window hears what another announces, but not itself, until it stops listening', async () => {
	const [one, two] = [openTabs(), openTabs()];
	const [heardOne, heardTwo] = [vi.fn(), vi.fn()];
	one.onEntries(heardOne);
	const stop = two.onEntries(heardTwo);
	one.announce();
	await vi.waitFor(() => expect(heardTwo).toHaveBeenCalledTimes(1));
	expect(heardOne).not.toHaveBeenCalled();
	stop();
	one.announce();
	two.announce();
	await vi.waitFor(() => expect(heardOne).toHaveBeenCalledTimes(1));
	expect(heardTwo).toHaveBeenCalledTimes(1);
});

test('without a channel a window looks again when it is shown', () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
	vi.stubGlobal('document', page);
	const heard = vi.fn();
	const stop = openTabs().onEntries(heard);
	page.dispatchEvent(new Event('visibilitychange'));
	expect(heard).not.toHaveBeenCalled();
	page.visibilityState = 'visible';
	page.dispatchEvent(new Event('visibilitychange'));
	expect(heard).toHaveBeenCalledTimes(1);
	stop();
	page.dispatchEvent(new Event('visibilitychange'));
	expect(heard).toHaveBeenCalledTimes(1);
	openTabs().announce();
});
