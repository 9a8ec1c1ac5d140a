import { describe, expect, test } from 'vitest';
import { changeSetting } from './change-setting.ts';
import { aCourse } from './testing/a-course.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice, type Device } from './testing/ports.ts';
import { readToday } from './today.ts';

const twoPacks = (): Device => aDevice({ packs: [aCourse(), aCourse({ id: 'rivers' })] });
const turn = async (device: Device): Promise<string> => (await sitDown(device, aChoice({ pack: null }))).desk.pack.id;
const practise = async (device: Device, pack: string): Promise<void> => {
	await (await sitDown(device, aChoice({ pack }))).finish();
};
const today = async ({ ports }: Device) => {
	const read = await readToday(ports);
	return read.ok ? read.value : expect.fail(read.problem);
};

describe('practice without a pack named', () => {
	test('begins with the first pack of the list', async () => {
		expect(await turn(twoPacks())).toBe('course');
	});

	test('goes on with the pack that was begun, and the start page counts new cards of it alone', async () => {
		const device = twoPacks();
		await changeSetting(device.ports, 'newPerDay', 500);
		const { fresh } = await today(device);
		await practise(device, 'rivers');
		device.clock.pass({ days: 60 });
		await practise(device, 'rivers');
		expect(await turn(device)).toBe('rivers');
		expect((await today(device)).fresh).toBeLessThan(fresh);
	});

	test('asks the pack with most cards due, so that what the start page counts is asked', async () => {
		const device = twoPacks();
		await changeSetting(device.ports, 'newPerDay', 3);
		await practise(device, 'course');
		device.clock.pass({ days: 1 });
		await changeSetting(device.ports, 'newPerDay', 10);
		await practise(device, 'rivers');
		device.clock.pass({ days: 90 });
		await changeSetting(device.ports, 'newPerDay', 0);
		const { due } = await today(device);
		const packs: string[] = [];
		const asked = new Set<string>();
		for (let run = 0; run < 6; run++) {
			const learner = await sitDown(device, aChoice({ pack: null }));
			packs.push(learner.desk.pack.id);
			for (const card of await learner.finish()) asked.add(card);
		}
		expect(packs[0]).toBe('rivers');
		expect(packs).toContain('course');
		expect(asked.size).toBe(due);
	});
});
