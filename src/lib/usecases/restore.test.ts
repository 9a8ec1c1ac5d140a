import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { spoil } from '#lib/adapters/storage/testing/spoil.ts';
import { randomFrom, shuffle } from '#lib/domain/base/random.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import type { Bounds } from '#lib/domain/exchange/bounds.ts';
import { unite, type Entry } from '#lib/domain/memory/log.ts';
import { progressOf, reviewsOf } from '#lib/domain/memory/progress.ts';
import { aReview, idOf } from '#lib/domain/memory/testing/a-review.ts';
import { randomLog } from '#lib/domain/memory/testing/random-log.ts';
import { backUp, saveUnsaved } from './back-up.ts';
import { openBackup, restore, type RestoreOffer } from './restore.ts';
import { aDevice, NOON, outOfRoom, unwatched, type Device } from './testing/ports.ts';

/** Everything a device has, as the file that a person would carry. */
const fileOf = async ({ ports }: Device): Promise<Blob> => {
	const saved: Blob[] = [];
	const save = (_: string, file: Blob) =>
		Promise.resolve(saved.push(file) > 0 ? ('given' as const) : ('failed' as const));
	expect(await backUp({ ...ports, files: { ...ports.files, save } }, {}, 'save')).toEqual(ok('given'));
	const [file] = saved;
	if (file === undefined) throw new Error('no file');
	return file;
};

const offerOf = async ({ ports }: Device, file: Blob): Promise<RestoreOffer> => {
	const offer = await openBackup(ports, file, unwatched());
	if (!offer.ok) throw new Error(offer.problem);
	return offer.value;
};

const take = async (device: Device, file: Blob, takeDrafts = false): Promise<void> => {
	expect(await restore(device.ports, await offerOf(device, file), takeDrafts)).toEqual(ok('disk'));
};

const memoryIn = async ({ ports }: Device) => {
	const read = await ports.log.progress(ports.clock.now());
	if (!read.ok) throw new Error(read.problem);
	const { cards, settings, voided } = read.value;
	return { cards: new Map(cards), settings, voided: new Set(voided), reviews: reviewsOf(read.value) };
};
const memoryOf = (entries: readonly Entry[]) => {
	const { cards, settings, voided } = progressOf(entries);
	return { cards, settings, voided, reviews: reviewsOf(progressOf(entries)) };
};

describe('devices that exchange backups through their storage', () => {
	test('end up with the same memory, in any order and any number of times', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), fc.integer({ min: 2, max: 4 }), async (seed, count) => {
				const random = randomFrom(seed);
				const log = randomLog(random, 60, count).map((entry) => ({ ...entry, at: Math.min(entry.at, NOON.at) }));
				const devices = Array.from({ length: count }, () => aDevice());
				for (const [n, device] of devices.entries()) {
					await device.ports.log.append(log.filter((entry) => entry.device === `device-${n}`));
					if (random.below(2) === 0) await device.ports.log.settle(NOON);
				}
				const files = await Promise.all(devices.map(fileOf));
				for (const device of devices) {
					for (const file of shuffle([...files, ...files], random)) await take(device, file);
					expect(await memoryIn(device)).toEqual(memoryOf(log));
					expect(unite(await device.stored())).toEqual(unite(log));
				}
			}),
			{ numRuns: 15 }
		);
	});

	test('a backup made after a restore holds what was restored', async () => {
		const [phone, desk, lab] = [aDevice(), aDevice(), aDevice()];
		await phone.ports.log.append([aReview(1)]);
		await desk.ports.log.append([aReview(2)]);
		await take(desk, await fileOf(phone));
		await take(lab, await fileOf(desk));
		expect((await lab.stored()).map(({ id }) => id).sort()).toEqual([1, 2].map(idOf));
	});

	test('what is dated ahead waits, travels on, and counts once its day has come', async () => {
		const [phone, desk, lab] = [aDevice(), aDevice(), aDevice()];
		await phone.ports.log.append([aReview(1, { at: NOON.at + 3 * 86_400_000 })]);
		await take(desk, await fileOf(phone));
		expect(await desk.stored()).toEqual([]);
		await take(lab, await fileOf(desk));
		expect((await offerOf(lab, await fileOf(phone))).isKnown).toBe(true);
		lab.clock.pass({ days: 3 });
		await lab.ports.log.settle(lab.clock.now());
		expect((await lab.stored()).map(({ id }) => id)).toEqual([idOf(1)]);
	});
});

describe('a restore', () => {
	test('adds a draft that is not here, and keeps the one here unless told otherwise', async () => {
		const [phone, desk] = [aDevice(), aDevice()];
		await phone.ports.drafts.save('last', { code: 'phone' });
		const file = await fileOf(phone);
		await take(desk, file);
		expect(await desk.ports.drafts.all()).toEqual(ok([{ name: 'last', value: { code: 'phone' } }]));
		await desk.ports.drafts.save('last', { code: 'desk' });
		expect((await offerOf(desk, file)).otherDrafts).toHaveLength(1);
		await take(desk, file);
		expect(await desk.ports.drafts.all()).toEqual(ok([{ name: 'last', value: { code: 'desk' } }]));
		await take(desk, file, true);
		expect(await desk.ports.drafts.all()).toEqual(ok([{ name: 'last', value: { code: 'phone' } }]));
	});

	test('on a full device stores nothing at all, not even the draft', async () => {
		const [phone, desk] = [aDevice(), aDevice()];
		await phone.ports.log.append([aReview(1)]);
		await phone.ports.drafts.save('last', { code: 'phone' });
		const offer = await offerOf(desk, await fileOf(phone));
		const free = outOfRoom();
		expect(await restore(desk.ports, offer, true)).toEqual(fail('full'));
		free();
		expect(await desk.stored()).toEqual([]);
		expect(await desk.ports.drafts.all()).toEqual(ok([]));
		expect(await restore(desk.ports, offer, true)).toEqual(ok('disk'));
		expect(await desk.stored()).toEqual([aReview(1)]);
	});

	test('in a window that keeps nothing goes on in memory', async () => {
		const phone = aDevice();
		await phone.ports.log.append([aReview(1)]);
		const file = await fileOf(phone);
		const desk = aDevice();
		const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new DOMException('private window', 'SecurityError');
		});
		expect(await restore(desk.ports, await offerOf(desk, file), false)).toEqual(ok('memory'));
		expect(await memoryIn(desk)).toEqual(memoryOf([aReview(1)]));
		open.mockRestore();
	});

	test('brings back what a damaged part held, and the part goes', async () => {
		const phone = aDevice({ database: 'to be damaged' });
		await phone.ports.log.append(Array.from({ length: 500 }, (_, n) => aReview(n, { day: 20_000 + n })));
		await phone.ports.log.settle(NOON);
		const file = await fileOf(phone);
		const wrong = (raw: unknown) => {
			const segment = raw as { rating: Uint8Array };
			return { ...segment, rating: segment.rating.fill(1) };
		};
		await spoil('segments', wrong, 'to be damaged');
		expect(await phone.ports.log.check(NOON)).toMatchObject({ value: { damaged: 1, entries: 0 } });
		await take(phone, file);
		expect(await phone.ports.log.check(NOON)).toMatchObject({ value: { damaged: 0, entries: 500 } });
	});

	test('whose reading is stopped changes nothing', async () => {
		const [phone, desk] = [aDevice(), aDevice()];
		await phone.ports.log.append(Array.from({ length: 3 }, (_, n) => aReview(n)));
		const stopper = new AbortController();
		stopper.abort();
		const watch = { ...unwatched(), signal: stopper.signal };
		expect(await openBackup(desk.ports, await fileOf(phone), watch)).toEqual(fail('stopped'));
		expect(await desk.stored()).toEqual([]);
	});

	test.each([
		['half a file', '{"format":"factline","kind":"backup"', 'unreadable'],
		['something else', '{"format":"other"}', 'no-backup'],
		['a list of such', '[{"format":"factline","kind":"backup"}]', 'no-backup'],
		['a later version', '{"format":"factline","kind":"backup","version":9}', 'newer']
	] as const)('of %s is refused', async (_, text, problem) => {
		expect(await openBackup(aDevice().ports, new Blob([text]), unwatched())).toEqual(fail(problem));
	});

	test('of another file is refused by its beginning, and not read whole', async () => {
		const { ports } = aDevice();
		const reads: Blob[] = [];
		const read = (file: Blob, bounds: Bounds) => {
			reads.push(file);
			return ports.backups.read(file, bounds);
		};
		const watched = { ...ports, backups: { ...ports.backups, read } };
		expect(await openBackup(watched, new Blob(['[1]']), unwatched())).toEqual(fail('no-backup'));
		expect(reads).toEqual([]);
	});
});

test('answers that could not be saved go into a file, and come back from it', async () => {
	const phone = aDevice();
	const free = outOfRoom();
	await phone.ports.log.append([aReview(1), aReview(2)]);
	const saved: Blob[] = [];
	const save = (_: string, file: Blob) =>
		Promise.resolve(saved.push(file) > 0 ? ('given' as const) : ('failed' as const));
	expect(await saveUnsaved({ ...phone.ports, files: { ...phone.ports.files, save } })).toBe('given');
	free();
	const desk = aDevice();
	await take(desk, saved[0] ?? new Blob());
	expect((await desk.stored()).map(({ id }) => id)).toEqual([1, 2].map(idOf));
});

test('the last backup is remembered, with how many answers it held', async () => {
	const phone = aDevice();
	expect(await phone.ports.backups.last()).toBeNull();
	await phone.ports.log.append([aReview(1), aReview(2)]);
	await fileOf(phone);
	expect(await phone.reopened().ports.backups.last()).toEqual({ at: NOON.at, reviews: 2 });
});
