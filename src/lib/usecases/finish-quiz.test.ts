import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardKey } from '#lib/domain/base/id.ts';
import { progressOf } from '#lib/domain/memory/progress.ts';
import { outcomeOf, phaseOf, type Sitting } from '#lib/domain/session/sitting.ts';
import { openQuiz, type OpenQuiz } from './open-quiz.ts';
import { findSitting, finishSitting, keepMissed, startSitting } from './take-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft, linkTo, opened, sit } from './testing/a-sitting.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice, outOfReach, outOfRoom, type Device } from './testing/ports.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const cardAt = ({ questions }: OpenQuiz, position: number): CardKey => {
	const { pack, card } = questions[position]?.item ?? {};
	if (!pack || !card) throw new Error('no card');
	return `${pack}/${card}`;
};

/** A quiz of four questions, of which the learner already practises the first two cards. */
const aQuiz = async (device: Device): Promise<OpenQuiz> => {
	// Questions over one fact each: others move no memory
	const draft = aDraft(4, aCourse(), { forms: ['choice', 'true-false', 'numeric'] });
	const quiz = await opened(device, (await linkTo(device, draft)).link);
	await (await sitDown(device, aChoice({ cards: [cardAt(quiz, 0), cardAt(quiz, 1)] }))).finish();
	device.clock.pass({ days: 1 });
	return quiz;
};

const start = (device: Device, quiz: OpenQuiz): Sitting => startSitting(device.ports, quiz, device.clock.now());

const reviewsOf = async (device: Device) =>
	(await device.stored()).flatMap((entry) => (entry.kind === 'review' && entry.context === 'quiz' ? [entry] : []));

describe('the end of a sitting', () => {
	test('gives reviews to the cards the learner owns, and to no others', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const done = await sit(device, quiz, start(device, quiz), [true, false, false, true]);
		const { newMissed, missed, problem } = await finishSitting(device.ports, quiz, done);
		expect(problem).toBeNull();
		const reviews = await reviewsOf(device);
		expect(reviews.map(({ card, correct }) => [card, correct])).toEqual([
			[cardAt(quiz, 0), true],
			[cardAt(quiz, 1), false]
		]);
		expect(missed).toEqual([cardAt(quiz, 1), cardAt(quiz, 2)]);
		expect(newMissed).toEqual([cardAt(quiz, 2)]);
		expect(await device.ports.sittings.last()).toBeNull();
	});

	test('twice records once', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const done = await sit(device, quiz, start(device, quiz), [true, false, false, true]);
		await finishSitting(device.ports, quiz, done);
		await finishSitting(device.ports, quiz, done);
		const later = device.reopened();
		await finishSitting(later.ports, quiz, done);
		expect(await reviewsOf(device)).toHaveLength(2);
	});

	test('keeps the day and the zone of each answer', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const half = await sit(device, quiz, start(device, quiz), [true]);
		device.clock.pass({ days: 1, offsetMinutes: 60 });
		const done = await sit(device, quiz, half, [true, true, true]);
		await finishSitting(device.ports, quiz, done);
		expect((await reviewsOf(device)).map(({ offsetMinutes }) => offsetMinutes)).toEqual([480, 60]);
		expect(outcomeOf(done).tookMs).toBe(16_000);
	});

	test('adds missed cards to practice on request, once, and they come up in the next practice', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const done = await sit(device, quiz, start(device, quiz), [true, true, false, false]);
		await finishSitting(device.ports, quiz, done);
		await Promise.all([keepMissed(device.ports, quiz, done), keepMissed(device.ports, quiz, done)]);
		await keepMissed(device.ports, quiz, done);
		await finishSitting(device.ports, quiz, done);
		expect(await reviewsOf(device)).toHaveLength(4);
		const { planned } = (await sitDown(device)).desk.practice.run;
		expect(planned.slice(0, 2)).toEqual([cardAt(quiz, 2), cardAt(quiz, 3)]);
	});

	test('leaves no review of a fact that was found wrong, is given up, or never to be asked', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const pack = aCourse();
		const changes = [{ status: 'deprecated' }, { status: 'retired' }, { quiz: 'no' }] as const;
		for (const change of changes) {
			const facts = pack.facts.map((fact) => ({ ...fact, ...change }));
			const later = aDevice({ packs: [{ ...pack, facts }], ports: { log: device.ports.log } });
			const old = await opened(later, quiz.code);
			const done = await sit(later, old, start(later, old), [false, false, false, false]);
			expect(await finishSitting(later.ports, old, done)).toEqual({ missed: [], newMissed: [], problem: null });
			await keepMissed(later.ports, old, done);
		}
		expect(await reviewsOf(device)).toEqual([]);
	});

	test('leaves no review of a question in the words of the link’s maker', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const [first] = quiz.questions;
		if (first === undefined) throw new Error('no question');
		const shared = await device.ports.links.writeQuiz({
			title: '',
			pack: { id: 'course', version: '1.0.0' },
			items: [{ t: 'own', item: { ...first.item, stem: 'Something else?' } }],
			settings: {
				locale: 'en',
				answersShown: 'each',
				order: 'fixed',
				nameAsked: 'none',
				attempts: 'any',
				reports: null
			}
		});
		if (!shared.ok) throw new Error(shared.problem);
		const own = await opened(device, shared.value.link);
		const done = await sit(device, own, start(device, own), [false]);
		expect(await finishSitting(device.ports, own, done)).toEqual({ missed: [], newMissed: [], problem: null });
		expect(await reviewsOf(device)).toEqual([]);
	});

	test('names missed cards of a fact once, since they are practised once', async () => {
		const device = aDevice();
		const draft = aDraft(60, aCourse(), { forms: ['choice'], again: true });
		const quiz = await opened(device, (await linkTo(device, draft)).link);
		const done = await sit(
			device,
			quiz,
			start(device, quiz),
			quiz.questions.map(() => false)
		);
		const { missed, newMissed } = await finishSitting(device.ports, quiz, done);
		expect(newMissed.length).toBeGreaterThan(missed.length);
		expect((await sitDown(device, aChoice({ cards: missed }))).desk.practice.run.planned).toEqual(missed);
	});
});

describe('when nothing can be written or read', () => {
	test('the sitting stays until its end could be written down', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const done = await sit(device, quiz, start(device, quiz), [true, false, false, true]);
		const room = outOfRoom();
		expect(await finishSitting(device.ports, quiz, done)).toMatchObject({ problem: 'full' });
		room();
		const later = device.reopened();
		const again = await opened(later, quiz.code);
		const found = await findSitting(later.ports, again);
		expect(found).toEqual(done);
		expect(phaseOf(done)).toEqual({ phase: 'finished' });
		expect(await finishSitting(later.ports, again, done)).toMatchObject({ problem: null });
		expect(await reviewsOf(later)).toHaveLength(2);
		expect(await later.ports.sittings.last()).toBeNull();
	});

	test('a log that cannot be read is not taken for one without cards', async () => {
		const device = aDevice();
		const quiz = await aQuiz(device);
		const done = await sit(device, quiz, start(device, quiz), [true, false, false, true]);
		const back = outOfReach();
		expect(await finishSitting(device.ports, quiz, done)).toMatchObject({ newMissed: [], problem: 'failed' });
		expect(await keepMissed(device.ports, quiz, done)).toEqual({ ok: false, problem: 'failed' });
		back();
		expect(await findSitting(device.ports, quiz)).toEqual(done);
		expect(await finishSitting(device.ports, quiz, done)).toMatchObject({ problem: null });
		expect(await reviewsOf(device)).toHaveLength(2);
		expect(progressOf(await device.stored()).cards.size).toBe(2);
	});

	test('another link opened meanwhile leaves the unfinished sitting where it is', async () => {
		const device = aDevice();
		const [one, other] = [await linkTo(device, aDraft(4)), await linkTo(device, aDraft(3))];
		const quiz = await opened(device, one.link);
		const left = await sit(device, quiz, start(device, quiz), [true]);
		device.clock.pass({ ms: 1000 });
		const second = await opened(device, other.link);
		const done = await sit(device, second, start(device, second), [true, true, true]);
		await finishSitting(device.ports, second, done);
		expect(await device.ports.sittings.last()).toEqual(left);
		expect((await openQuiz(device.ports, `#${left.code}`, 'en')).ok).toBe(true);
	});
});
