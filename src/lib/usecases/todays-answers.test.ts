import { afterEach, expect, test, vi } from 'vitest';
import { fail } from '#lib/domain/base/result.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { known, sitDown } from './testing/at-the-desk.ts';
import { aDevice, outOfReach, type Device } from './testing/ports.ts';
import { giveAgain, readTodaysAnswers, takeBack, type GivenAnswer } from './todays-answers.ts';
import { readToday } from './today.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const answersOf = async ({ ports }: Device): Promise<readonly GivenAnswer[]> => {
	const read = await readTodaysAnswers(ports, 'en');
	if (!read.ok) throw new Error(read.problem);
	return read.value;
};

const memoryIn = async ({ ports }: Device) => {
	const read = await ports.log.progress(ports.clock.now());
	if (!read.ok) throw new Error(read.problem);
	return known(read.value);
};

test('all answers of today are there, of every run, the last one first, and none of yesterday', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish();
	device.clock.pass({ days: 1 });
	const first = await (await sitDown(device)).finish();
	const second = await (await sitDown(device)).finish();
	const answers = await answersOf(device);
	expect(answers.map(({ review }) => review.card)).toEqual([...first, ...second].reverse());
	expect(answers.every(({ said }) => said !== null && said.locale === 'en')).toBe(true);
	const today = await readToday(device.ports);
	expect(today).toMatchObject({ ok: true, value: { answeredToday: answers.length } });
});

test('any of them can be taken back, however many came after, and memory is as if it had not been given', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish((_, times) => times > 1);
	// What is folded into the snapshot as well
	await device.ports.log.settle(device.clock.now());
	const answers = await answersOf(device);
	const [oldest, ...later] = [...answers].reverse();
	const without = later.map(({ review }) => review);
	await takeBack(device.ports, oldest!.review);
	expect((await memoryIn(device)).cards).toEqual(progressOf(without).cards);
	for (const { review } of later) await takeBack(device.ports, review);
	expect(await answersOf(device)).toEqual([]);
	expect((await memoryIn(device)).cards).toEqual(new Map());
});

test('what was taken back can be given again, in its old place', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish((_, times) => times > 1);
	const before = await memoryIn(device);
	const answers = await answersOf(device);
	const middle = answers[Math.floor(answers.length / 2)]!.review;
	await takeBack(device.ports, middle);
	device.clock.pass({ ms: 60_000 });
	const again = await giveAgain(device.ports, middle);
	expect(again).toMatchObject({ ok: true, value: { card: middle.card, at: middle.at } });
	expect((await memoryIn(device)).cards).toEqual(before.cards);
	expect((await answersOf(device)).map(({ review }) => review.card)).toEqual(answers.map(({ review }) => review.card));
});

test('a log that cannot be read is named', async () => {
	const device = aDevice();
	await (await sitDown(device)).finish();
	outOfReach();
	expect(await readTodaysAnswers(device.ports, 'en')).toEqual(fail('failed'));
});

test('a card whose pack is gone is still listed, without words', async () => {
	const device = aDevice();
	await (await sitDown(device)).take(true);
	const open = () => Promise.resolve(fail('unknown-pack' as const));
	const read = await readTodaysAnswers({ ...device.ports, packs: { ...device.ports.packs, open } }, 'en');
	expect(read).toMatchObject({ ok: true, value: [{ said: null }] });
});
