import { describe, expect, test } from 'vitest';
import type { CardKey } from '#lib/domain/base/id.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { marksOf, missedOf } from '#lib/domain/session/practice.ts';
import { answer, startRun } from './practise.ts';
import { aChoice, known, rightTo, sitDown, wrongTo, type Learner } from './testing/at-the-desk.ts';
import { aDevice, type Device } from './testing/ports.ts';

describe('an answer', () => {
	test('that is wrong brings the card back in the run, in another form where one can be made', async () => {
		const learner = await sitDown(aDevice());
		const { card, item } = learner;
		await learner.take(false);
		const others: CardKey[] = [];
		while (learner.card !== card) {
			others.push(learner.card);
			await learner.take(true);
		}
		expect(others).toHaveLength(3);
		expect(learner.item.form).not.toBe(item.form);
		await learner.take(true);
		expect(marksOf(learner.desk.practice)[0]).toBe('missed');
		expect(await learner.finish()).not.toContain(card);
		expect(missedOf(learner.desk.practice.run).map(({ asked }) => asked.card)).toEqual([card]);
	});

	test('that cannot be read asks again and records nothing', async () => {
		const device = aDevice();
		const learner = await sitDown(device, aChoice({ topics: ['output'] }));
		await learner.take(false);
		while (learner.item.form !== 'numeric') await learner.take(true);
		const before = await device.stored();
		await learner.give({ text: 'dozens' });
		expect(learner.desk.practice).toMatchObject({ phase: 'asking', unreadable: { outcome: 'unreadable' } });
		expect(await device.stored()).toEqual(before);
		await learner.give(rightTo(learner.item));
		expect(await device.stored()).toHaveLength(before.length + 1);
	});

	test('of "I don’t know" is a miss without an option', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.give({ unknown: true });
		expect(await device.stored()).toMatchObject([{ correct: false, rating: 1, chosen: null, context: 'practice' }]);
	});

	test('after the page was out of sight says nothing about time, and no clock makes time negative', async () => {
		const device = aDevice();
		const { desk } = await sitDown(device);
		if (desk.practice.phase !== 'asking') throw new Error('not asking');
		const now = device.clock.now();
		const response = rightTo(desk.practice.asked.item);
		expect(answer(desk, response, { now, id: 'a', away: true }).entries).toMatchObject([{ tookMs: null }]);
		const earlier = { ...now, at: now.at - 1 };
		const back = answer(desk, response, { now: earlier, id: 'a', away: false });
		expect(back.desk.practice).toMatchObject({ answer: { tookMs: 0 } });
	});

	test('given twice by a double press counts once, and going on twice skips nothing', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		const response = rightTo(learner.item);
		await learner.give(response);
		await learner.give(response);
		learner.goOn();
		const second = learner.card;
		learner.goOn();
		expect(learner.card).toBe(second);
		expect(await device.stored()).toHaveLength(1);
	});
});

describe('undo', () => {
	test('restores memory as it was and asks the same question again', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.take(true);
		const [before, item] = [learner.desk.progress, learner.item];
		await learner.give(wrongTo(item));
		await learner.undo();
		expect(learner.desk.progress.cards).toEqual(before.cards);
		expect(learner.item).toEqual(item);
		const stored = progressOf(await device.stored());
		expect(stored.cards).toEqual(before.cards);
	});

	test('works several times from the finish screen, back to the first question', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		const [first, start] = [learner.item, learner.desk];
		await learner.finish((card, times) => times > 1 || card.includes('/P'));
		expect(learner.desk.practice.phase).toBe('finished');
		const answers = learner.desk.practice.run.answers.length;
		for (let undone = 0; undone < answers; undone++) await learner.undo();
		expect(learner.item).toEqual(first);
		expect(learner.desk.progress.cards.size).toBe(0);
		expect(learner.desk.practice.run).toEqual(start.practice.run);
		expect(progressOf(await device.stored()).cards.size).toBe(0);
	});

	test('in a run of missed cards takes back that run’s answers only', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.finish((card, times) => times > 1 || !card.includes('/P'));
		const cards = missedOf(learner.desk.practice.run).map(({ asked }) => asked.card);
		expect(cards.length).toBeGreaterThan(0);
		learner.desk = startRun(learner.desk, device.clock.now(), { ...learner.desk.choice, cards });
		const before = learner.desk;
		expect(before.practice.run.planned).toEqual(cards);
		await learner.finish();
		for (let again = 0; again < cards.length + 3; again++) await learner.undo();
		expect(learner.desk.progress.cards).toEqual(before.progress.cards);
		expect(known(progressOf(await device.stored()))).toEqual(known(learner.desk.progress));
	});

	test('before any answer does nothing', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.undo();
		expect(await device.stored()).toEqual([]);
	});
});

describe('"I was right"', () => {
	const toTyped = async (device: Device): Promise<Learner> => {
		const learner = await sitDown(device, aChoice({ topics: ['places'] }));
		await learner.take(false);
		while (learner.item.form !== 'typed') await learner.take(true);
		return learner;
	};

	test('leaves the miss taken back and one review that is right', async () => {
		const device = aDevice();
		const learner = await toTyped(device);
		const { card } = learner;
		const before = (await device.stored()).length;
		await learner.give({ text: 'Reykjavik' });
		const missed = learner.desk.practice;
		await learner.insist();
		await learner.insist();
		const entries = (await device.stored()).slice(before);
		expect(entries.map(({ kind }) => kind).sort()).toEqual(['review', 'review', 'undo']);
		const { voided } = progressOf(entries);
		const reviews = entries.filter((entry) => entry.kind === 'review');
		expect(reviews.map(({ id, correct }) => [voided.has(id), correct]).sort()).toEqual([
			[false, true],
			[true, false]
		]);
		expect(learner.desk.practice).toMatchObject({ phase: 'answered', answer: { tookMs: 5000, score: { earned: 1 } } });
		expect(missed).toMatchObject({ answer: { score: { earned: 0 } } });
		expect(learner.desk.practice.run.queue).not.toContain(card);
	});

	test('is not for what was chosen', async () => {
		const device = aDevice();
		const learner = await sitDown(device);
		await learner.give(wrongTo(learner.item));
		await learner.insist();
		expect(await device.stored()).toHaveLength(1);
	});

	test('is not for what was not known, nor for what was right', async () => {
		for (const give of [() => ({ unknown: true }) as const, rightTo]) {
			const device = aDevice();
			const learner = await toTyped(device);
			await learner.give(give(learner.item));
			const [before, { practice }] = [await device.stored(), learner.desk];
			await learner.insist();
			expect(learner.desk.practice).toBe(practice);
			expect(await device.stored()).toEqual(before);
		}
	});
});
