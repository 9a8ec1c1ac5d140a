import { afterEach, expect, test, vi } from 'vitest';
import { aReview, noonOf } from '#lib/domain/memory/testing/a-review.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import { readStats, type StatsView } from './read-stats.ts';
import { sitDown } from './testing/at-the-desk.ts';
import { aDevice, outOfReach, type Device } from './testing/ports.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const statsOn = async ({ ports }: Device, locale: 'en' | 'zh' = 'en'): Promise<StatsView> => {
	const read = await readStats(ports, locale);
	if (!read.ok) throw new Error(read.problem);
	return read.value;
};

const having = async (device: Device, entries: readonly Entry[]): Promise<Device> => {
	await device.ports.log.append(entries);
	return device;
};

const missed = (n: number, card: 'course/P00.f' | 'course/P00.i', chosen: string): Entry =>
	aReview(n, { at: noonOf(20_500), card, form: 'choice', options: 4, rating: 1, chosen });

test('a newcomer has none, and no pack is opened', async () => {
	const open = vi.fn();
	const device = aDevice();
	const read = await readStats({ ...device.ports, packs: { ...device.ports.packs, open } }, 'en');
	expect(read).toMatchObject({
		ok: true,
		value: { stats: { answers: 0 }, hardest: [], confusions: [], unopened: null }
	});
	expect(open).not.toHaveBeenCalled();
});

test('counts what practice wrote down', async () => {
	const device = aDevice();
	const asked = await (await sitDown(device)).finish();
	const { stats, today } = await statsOn(device);
	expect(stats.answers).toBe(asked.length);
	expect(stats.days).toMatchObject({ total: 1, lastSeven: 1 });
	expect(stats.known.met).toBeGreaterThan(0);
	expect(today).toBe(stats.days.from + stats.days.answers.length - 1);
});

test('names hard cards and confusions in the language asked for', async () => {
	const device = await having(aDevice(), [
		missed(1, 'course/P00.f', 'hefei'),
		missed(2, 'course/P00.f', 'hefei'),
		missed(3, 'course/P00.i', 'borun')
	]);
	const { hardest, confusions } = await statsOn(device);
	expect(hardest.map(({ card, misses }) => [card, misses])).toEqual([
		['course/P00.f', 2],
		['course/P00.i', 1]
	]);
	expect(hardest[0]?.statement).toContain('Alden');
	expect(confusions).toMatchObject([
		{ right: 'Wuhu', chosen: 'Hefei', times: 2, locale: 'en' },
		{ right: 'Alden', chosen: 'Borun', times: 1, locale: 'en' }
	]);
	expect((await statsOn(device, 'zh')).confusions[0]).toMatchObject({
		right: '市wuhu',
		chosen: '市hefei',
		locale: 'zh'
	});
});

test('a card that the pack no longer has is counted but not named', async () => {
	const device = await having(aDevice(), [aReview(1, { at: noonOf(20_500), card: 'course/GONE.f', rating: 1 })]);
	expect(await statsOn(device)).toMatchObject({ stats: { answers: 1 }, hardest: [], unopened: null });
});

test('an option that can be no wrong answer is not told', async () => {
	const founded = (n: number, chosen: string): Entry =>
		aReview(n, { at: noonOf(20_500), card: 'course/D00.f', form: 'choice', options: 4, rating: 1, chosen });
	const device = await having(aDevice(), [founded(1, 'hefei'), founded(2, '1951'), founded(3, '1958')]);
	expect((await statsOn(device)).confusions).toMatchObject([{ right: '1951', chosen: '1958' }]);
});

test('without the pack everything else is still told', async () => {
	const device = await having(aDevice({ packProblem: 'pack-unreachable' }), [missed(1, 'course/P00.f', 'hefei')]);
	expect(await statsOn(device)).toMatchObject({
		stats: { answers: 1 },
		hardest: [],
		confusions: [],
		unopened: 'pack-unreachable'
	});
});

test('a log that cannot be read is said', async () => {
	outOfReach();
	expect(await readStats(aDevice().ports, 'en')).toEqual({ ok: false, problem: 'failed' });
});
