import { describe, expect, test } from 'vitest';
import type { CardKey } from '#lib/domain/base/id.ts';
import { changeSetting } from './change-setting.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice } from './testing/ports.ts';

describe('limits', () => {
	test('of new cards hold over several runs of a day, and end with the study day', async () => {
		const device = aDevice();
		const met: CardKey[] = [];
		for (let run = 0; run < 4; run++) met.push(...(await (await sitDown(device)).finish()));
		expect(new Set(met).size).toBe(20);
		device.clock.pass({ days: 1 });
		const next: CardKey[] = [];
		for (let run = 0; run < 5; run++) next.push(...(await (await sitDown(device)).finish()));
		expect(next.filter((card) => !met.includes(card)).length).toBeGreaterThan(0);
	});

	test('set by the learner hold at the next run', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'newPerDay', 3);
		expect(await (await sitDown(device)).finish()).toHaveLength(3);
		expect((await sitDown(device)).desk.practice.phase).toBe('finished');
	});

	test('of time end a run early', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'minutesPerDay', 1);
		expect((await sitDown(device)).desk.practice.run.planned.length).toBeLessThanOrEqual(5);
	});

	test('a study day ends at the learner’s hour, by the offset of where they are', async () => {
		// 23:30 in Shanghai; one hour later it is another date, but the same study day
		const device = aDevice({ start: { at: Date.UTC(2026, 10, 24, 15, 30), offsetMinutes: 480 } });
		await (await sitDown(device)).finish();
		await (await sitDown(device)).finish();
		device.clock.pass({ ms: 3_600_000 });
		expect((await sitDown(device)).desk.practice.run.planned).toEqual([]);
		// The same moment is past four in the morning in Auckland
		device.clock.pass({ offsetMinutes: 780 });
		device.clock.pass({ ms: 3_600_000 });
		expect((await sitDown(device)).desk.practice.run.planned.length).toBeGreaterThan(0);
	});

	test('do not keep anyone from practising ahead', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'newPerDay', 5);
		const met = await (await sitDown(device)).finish();
		expect((await sitDown(device)).desk.practice.phase).toBe('finished');
		const ahead = await (await sitDown(device, aChoice({ ahead: true }))).finish();
		expect([...ahead].sort()).toEqual([...met].sort());
	});

	test('ahead, what was asked today already stands behind what was not', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'newPerDay', 5);
		const yesterday = await (await sitDown(device)).finish();
		device.clock.pass({ days: 1 });
		await changeSetting(device.ports, 'newPerDay', 0);
		const today = await (await sitDown(device, aChoice({ cards: yesterday.slice(0, 2) }))).finish();
		const { planned } = (await sitDown(device, aChoice({ ahead: true }))).desk.practice.run;
		for (const card of today) expect(planned.slice(0, yesterday.length - 2)).not.toContain(card);
	});

	test('a suspended card is not asked, ahead neither', async () => {
		const device = aDevice();
		const met = await (await sitDown(device)).finish();
		const [card] = met;
		if (card === undefined) throw new Error('nothing was asked');
		const now = device.clock.now();
		await device.ports.log.append([
			{ kind: 'suspend', id: device.ports.ids.entry(now.at), device: 'phone', ...now, card }
		]);
		device.clock.pass({ days: 60 });
		for (const ahead of [true, false])
			expect((await sitDown(device, aChoice({ ahead }))).desk.practice.run.planned).not.toContain(card);
	});
});
