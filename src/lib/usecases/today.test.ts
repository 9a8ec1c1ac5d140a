import { afterEach, describe, expect, test, vi } from 'vitest';
import { cardKeyOf } from '#lib/domain/base/id.ts';
import { changeSetting, readSettings } from './change-setting.ts';
import { aCourse } from './testing/a-course.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice, outOfReach, outOfRoom, type Device } from './testing/ports.ts';
import { readToday, type Today } from './today.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const today = async ({ ports }: Pick<Device, 'ports'>): Promise<Today> => {
	const read = await readToday(ports);
	if (!read.ok) throw new Error(read.problem);
	return read.value;
};

/** The list of packs tells which cards there are, as the built one does. */
const telling = (device: Device): Pick<Device, 'ports'> => {
	const cards = aCourse().facts.flatMap(({ id }) => [cardKeyOf('course', `${id}.f`), cardKeyOf('course', `${id}.i`)]);
	const list = device.ports.packs.list.map((pack) => ({ ...pack, cards: () => Promise.resolve(cards) }));
	return { ports: { ...device.ports, packs: { ...device.ports.packs, list, all: () => Promise.resolve(list) } } };
};

describe('the start page', () => {
	test('greets a newcomer, and opens no pack', async () => {
		const open = vi.fn();
		const device = aDevice();
		const read = await today({ ports: { ...device.ports, packs: { ...device.ports.packs, open } } });
		expect(read).toMatchObject({ newcomer: true, due: 0, fresh: 20, recall: null, reviews: 0, nextDueOn: null });
		expect(open).not.toHaveBeenCalled();
	});

	test('offers as many new cards as practice then brings', async () => {
		for (const limit of [0, 3, 20, 500]) {
			const device = aDevice();
			await changeSetting(device.ports, 'newPerDay', limit);
			const { fresh } = await today(telling(device));
			const asked: string[] = [];
			for (let run = 0; run < 12; run++) asked.push(...(await (await sitDown(device)).finish()));
			expect(new Set(asked).size, String(limit)).toBe(fresh);
			expect(await today(telling(device))).toMatchObject({ fresh: 0, due: 0 });
		}
	});

	test('counts as due what practice then asks, day after day', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'newPerDay', 4);
		for (let day = 0; day < 10; day++) {
			const { due, fresh } = await today(telling(device));
			const asked: string[] = [];
			for (let run = 0; run < 4; run++) asked.push(...(await (await sitDown(device)).finish()));
			expect(new Set(asked).size).toBe(due + fresh);
			device.clock.pass({ days: 1 });
		}
	});

	test('counts what was missed today and not answered right since', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.take(false);
		await learner.take(true);
		expect((await today(device)).due).toBe(1);
		await learner.finish();
		expect((await today(device)).due).toBe(0);
	});

	test('takes an answer back with its undo', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.give({ unknown: true });
		await learner.undo();
		expect(await today(device)).toMatchObject({ newcomer: true, due: 0, reviews: 0, daysPractised: 0 });
	});

	test('knows the days of the week, the next day and what would be known now', async () => {
		const device = aDevice();
		await (await sitDown(device)).finish();
		device.clock.pass({ days: 2 });
		await (await sitDown(device, aChoice({ ahead: true }))).finish();
		const read = await today(device);
		expect(read).toMatchObject({ newcomer: false, daysPractised: 2 });
		expect(read.nextDueOn).toBeGreaterThan(read.day);
		expect(read.known).toBeLessThanOrEqual(20);
		expect(read.known).toBeGreaterThan(5);
	});

	test('names what keeps it from reading', async () => {
		const back = outOfReach();
		expect(await readToday(aDevice().ports)).toEqual({ ok: false, problem: 'failed' });
		back();
	});
});

describe('a setting', () => {
	test('holds from then on, after a reload too, and the last one wins', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'newPerDay', 5);
		device.clock.pass({ ms: 1 });
		await changeSetting(device.ports, 'newPerDay', 7);
		await changeSetting(device.ports, 'minutesPerDay', null);
		expect(await readSettings(device.reopened().ports)).toMatchObject({
			ok: true,
			value: { newPerDay: 7, minutesPerDay: null, desiredRetention: 0.9 }
		});
	});

	test('out of its bounds changes nothing', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'desiredRetention', 2);
		expect(await readSettings(device.ports)).toMatchObject({ value: { desiredRetention: 0.9 } });
	});

	test('tells when it could not be written, and holds in this window', async () => {
		const device = aDevice();
		const back = outOfRoom();
		expect(await changeSetting(device.ports, 'newPerDay', 1)).toEqual({ ok: false, problem: 'full' });
		expect(await readSettings(device.ports)).toMatchObject({ value: { newPerDay: 1 } });
		back();
	});
});
