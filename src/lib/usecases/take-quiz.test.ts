import { describe, expect, test } from 'vitest';
import { goOn, outcomeOf, type Sitting } from '#lib/domain/session/sitting.ts';
import type { OpenQuiz } from './open-quiz.ts';
import { shareBlueprint } from './share-quiz.ts';
import { answerInSitting, findSitting, insistInSitting, keepSitting, startSitting } from './take-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft, linkTo, opened, sit } from './testing/a-sitting.ts';
import { aDevice, type Device } from './testing/ports.ts';

const start = (device: Device, quiz: OpenQuiz): Sitting => startSitting(device.ports, quiz, device.clock.now());

describe('a sitting', () => {
	test('stores nothing before the first answer', async () => {
		const device = aDevice();
		const quiz = await opened(device, (await linkTo(device, aDraft(4))).link);
		start(device, quiz);
		expect(await findSitting(device.ports, quiz)).toBeNull();
	});

	test('goes on after a closed tab, at the same question, with the answers given', async () => {
		const device = aDevice();
		const { link } = await linkTo(device, aDraft(4));
		const quiz = await opened(device, link);
		const left = await sit(device, quiz, start(device, quiz), [true, false]);
		const later = device.reopened();
		const again = await opened(later, link);
		const found = await findSitting(later.ports, again);
		expect(found).toEqual(left);
		const done = await sit(later, again, left, [true, true]);
		expect(outcomeOf(done)).toMatchObject({ earned: 3, possible: 4, missed: [1] });
	});

	test('of a fresh quiz goes on as well, from its own code', async () => {
		const device = aDevice();
		const link = await shareBlueprint(device.ports, aDraft(4));
		if (!link.ok) throw new Error(link.problem);
		const quiz = await opened(device, link.value.link);
		const left = await sit(device, quiz, start(device, quiz), [true]);
		expect(await device.ports.sittings.last()).toEqual(left);
		const again = await opened(device, `#${left.code}`);
		expect(again.questions.map(({ item }) => item.id)).toEqual(quiz.questions.map(({ item }) => item.id));
		expect(await findSitting(device.ports, again)).toEqual(left);
	});

	test('begun anew takes the place of the one before with its first answer', async () => {
		const device = aDevice();
		const quiz = await opened(device, (await linkTo(device, aDraft(4))).link);
		const left = await sit(device, quiz, start(device, quiz), [true]);
		device.clock.pass({ ms: 1000 });
		const anew = start(device, quiz);
		expect(await findSitting(device.ports, quiz)).toEqual(left);
		await keepSitting(device.ports, anew, left);
		expect(await findSitting(device.ports, quiz)).toEqual(anew);
		await device.ports.sittings.drop(anew.attempt);
		expect(await device.ports.sittings.last()).toBeNull();
	});

	test('asks again where an answer cannot be read, and keeps nothing of it', async () => {
		const device = aDevice();
		const quiz = await opened(device, (await linkTo(device, aDraft(4, aCourse(), { forms: ['numeric'] }))).link);
		const given = { now: device.clock.now(), shownAt: 0, away: false, id: 'r' };
		const sitting = start(device, quiz);
		const { sitting: same, score } = answerInSitting(quiz, sitting, { text: 'dozens' }, given);
		expect(same).toBe(sitting);
		expect(score).toMatchObject({ outcome: 'unreadable' });
	});

	test('counts an insisted answer as right, only while it is shown, and only a typed one', async () => {
		const device = aDevice();
		const quiz = await opened(device, (await linkTo(device, aDraft(2, aCourse(), { forms: ['numeric'] }))).link);
		const given = { now: device.clock.now(), shownAt: 0, away: false, id: 'r' };
		const { sitting } = answerInSitting(quiz, start(device, quiz), { text: '3' }, given);
		expect(outcomeOf(sitting).missed).toEqual([0]);
		expect(outcomeOf(insistInSitting(quiz, sitting)).missed).toEqual([]);
		const gone = goOn(sitting);
		expect(insistInSitting(quiz, gone)).toBe(gone);
		const unknown = answerInSitting(quiz, start(device, quiz), { unknown: true }, given).sitting;
		expect(insistInSitting(quiz, unknown)).toBe(unknown);
	});
});
