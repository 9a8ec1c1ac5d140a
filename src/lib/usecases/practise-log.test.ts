import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryOf, progressOf } from '#lib/domain/memory/progress.ts';
import { openDesk, speak, startRun } from './practise.ts';
import { aChoice, known, rightTo, sitDown, wrongTo } from './testing/at-the-desk.ts';
import { aDevice, outOfReach, outOfRoom } from './testing/ports.ts';

describe('a reload in mid-run', () => {
	test('loses nothing that was answered, and asks what was missed again', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		const { card } = learner;
		await learner.take(false);
		await learner.take(true);
		const later = await sitDown(device.reopened());
		expect(known(later.desk.progress)).toEqual(known(learner.desk.progress));
		expect(later.card).toBe(card);
		expect(later.desk.practice.run.planned.filter((one) => one === card)).toHaveLength(1);
	});

	test('owes nothing once the card was answered right, nor the day after', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		const { card } = learner;
		await learner.finish((one, times) => one !== card || times > 1);
		expect((await sitDown(device)).desk.practice.run.planned).not.toContain(card);

		const other = aDevice();
		await (await sitDown(other)).take(false);
		other.clock.pass({ days: 1 });
		const { desk } = await sitDown(other);
		expect(desk.practice.run.planned.slice(0, 1)).toEqual([card]);
		expect(memoryOf(desk.progress, card).dueOn).toBeLessThanOrEqual(memoryOf(desk.progress, card).lastReviewedOn! + 1);
	});
});

describe('when the world fails', () => {
	test('a pack that is missing, unreadable or out of reach is named', async () => {
		for (const packProblem of ['pack-unreachable', 'pack-unreadable'] as const)
			expect(await openDesk(aDevice({ packProblem }).ports, aChoice(), 'en')).toEqual({
				ok: false,
				problem: packProblem
			});
		expect(await openDesk(aDevice().ports, aChoice({ pack: 'none' }), 'en')).toEqual({
			ok: false,
			problem: 'unknown-pack'
		});
	});

	test('a log that cannot be read leaves practice in memory, under a notice', async () => {
		const device = aDevice();
		const back = outOfReach();
		const opened = await openDesk(device.ports, aChoice(), 'en');
		expect(opened).toMatchObject({ ok: true, value: { unread: 'failed' } });
		const learner = await sitDown(device);
		expect(await learner.finish()).toHaveLength(10);
		back();
		expect(await device.stored()).toHaveLength(10);
	});

	test('a full device loses no answer and no order while the window stays open', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		const back = outOfRoom();
		await learner.take(false);
		await learner.take(true);
		await learner.undo();
		expect(await device.stored()).toEqual([]);
		back();
		await device.ports.log.append([]);
		expect(known(progressOf(await device.stored()))).toEqual(known(learner.desk.progress));
	});
});

test('a change of language asks the question on the screen anew, as the same question', async () => {
	const device = aDevice();
	const learner = await sitDown(device);
	const { item, card } = learner;
	const spoken = speak(learner.desk, 'zh', device.clock.now());
	expect(spoken.practice).toMatchObject({ phase: 'asking', asked: { card, item: { id: item.id, locale: 'zh' } } });
	await learner.give(rightTo(item));
	expect(speak(learner.desk, 'zh', device.clock.now()).practice).toBe(learner.desk.practice);
});

test('the screen and the log never disagree, whatever the learner does', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.constantFrom('right', 'wrong', 'unknown', 'unreadable', 'insist', 'undo', 'go on', 'again', 'later'),
				{
					maxLength: 40
				}
			),
			async (events) => {
				const device = aDevice();
				const learner = await sitDown(device);
				for (const event of events) {
					const asking = learner.desk.practice.phase === 'asking';
					if (event === 'undo') await learner.undo();
					else if (event === 'insist') await learner.insist();
					else if (event === 'go on') learner.goOn();
					else if (event === 'again') learner.desk = startRun(learner.desk, device.clock.now());
					else if (event === 'later') device.clock.pass({ days: 2, offsetMinutes: 60 });
					else if (!asking) continue;
					else if (event === 'unknown') await learner.give({ unknown: true });
					else if (event === 'unreadable') await learner.give({ text: ' ' });
					else await learner.give(event === 'right' ? rightTo(learner.item) : wrongTo(learner.item));
				}
				expect(known(learner.desk.progress)).toEqual(known(progressOf(await device.stored())));
				expect(learner.desk.progress.entries).toEqual(progressOf(await device.stored()).entries);
			}
		),
		{ numRuns: 60 }
	));
