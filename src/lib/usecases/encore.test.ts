import { describe, expect, test } from 'vitest';
import type { CardKey } from '#lib/domain/base/id.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { movesMemory } from '#lib/domain/memory/guess.ts';
import { memoryOf } from '#lib/domain/memory/progress.ts';
import { marksOf } from '#lib/domain/session/practice.ts';
import { specsIn } from './draft.ts';
import { finishSitting, startSitting } from './take-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft, linkTo, opened, sit } from './testing/a-sitting.ts';
import { aChoice, rightTo, sitDown, wrongTo, type Learner } from './testing/at-the-desk.ts';
import { aDevice } from './testing/ports.ts';

const compare = { en: 'Which of these is ahead?', zh: '下列哪一个领先？' };
const comparable: Pack = aCourse();
const pack: Pack = {
	...comparable,
	relations: comparable.relations.map((relation) => ({ ...relation, templates: { ...relation.templates, compare } }))
};

/** Up to the first question over several facts, everything right; null where the run has none. */
const untilEncore = async (learner: Learner): Promise<Learner | null> => {
	while (learner.desk.practice.phase === 'asking') {
		if (!movesMemory(learner.item.form)) return learner;
		await learner.take(true);
	}
	return null;
};

const reviewed = async (days: number, device = aDevice({ packs: [pack] })): Promise<Learner | null> => {
	for (let day = 0; day < days; day++) {
		await (await sitDown(device)).finish();
		device.clock.pass({ days: 9 });
	}
	return untilEncore(await sitDown(device));
};

describe('the end of a run', () => {
	test('asks what was known once more, beside other facts, which moves no memory', async () => {
		const learner = await reviewed(1);
		if (learner === null) return expect.unreachable();
		const { card, item } = learner;
		const before = memoryOf(learner.desk.progress, card);
		expect(item.facts.length).toBeGreaterThan(1);
		expect(learner.desk.practice.run.answers.length).toBe(learner.desk.practice.run.planned.length);
		await learner.give(wrongTo(item));
		expect(memoryOf(learner.desk.progress, card)).toMatchObject({
			state: before.state,
			reviews: before.reviews,
			dueOn: before.dueOn,
			lastForm: before.lastForm,
			lastMissedOn: before.lastMissedOn
		});
		expect(learner.desk.progress.entries.at(-1)).toMatchObject({ form: item.form, further: item.facts.slice(1) });
	});

	test('counts by what was answered first, and what is missed there does not come back', async () => {
		const learner = await reviewed(1);
		if (learner === null) return expect.unreachable();
		const asked = await learner.finish(() => false);
		expect(asked.length).toBeLessThanOrEqual(2);
		expect(new Set(marksOf(learner.desk.practice))).toEqual(new Set(['right']));
	});

	test('can be taken back to the question before', async () => {
		const learner = await reviewed(1);
		if (learner === null) return expect.unreachable();
		const { item } = learner;
		await learner.give(rightTo(item));
		await learner.undo();
		expect(learner.item).toEqual(item);
		await learner.undo();
		expect(movesMemory(learner.item.form)).toBe(true);
	});
});

describe('a quiz with comparisons', () => {
	test('records them with all facts for cards that are practised, and adds none that were missed to practice', async () => {
		const device = aDevice({ packs: [pack] });
		const draft = aDraft(3, pack, { forms: ['compare'] });
		const quiz = await opened(device, (await linkTo(device, draft, { pack })).link);
		const [first] = quiz.questions;
		if (first === undefined) return expect.unreachable();
		await (await sitDown(device, aChoice({ cards: [`course/${first.item.card ?? ''}` as CardKey] }))).finish();
		const done = await sit(device, quiz, startSitting(device.ports, quiz, device.clock.now()), [false, false, true]);
		const { missed, newMissed } = await finishSitting(device.ports, quiz, done);
		expect(missed).toHaveLength(2);
		expect(newMissed).toEqual([]);
		const reviews = (await device.stored()).filter((entry) => entry.kind === 'review' && entry.context === 'quiz');
		expect(reviews).toMatchObject([{ form: 'compare', correct: false, further: first.item.facts.slice(1) }]);
	});

	test('tells what is right where any of the facts was found wrong since', async () => {
		const device = aDevice({ packs: [pack] });
		const draft = aDraft(2, pack, { forms: ['compare'] });
		const { link } = await linkTo(device, draft, { pack });
		const wrong = specsIn(draft)[0]?.further[0];
		const facts = pack.facts.map((fact) =>
			fact.id === wrong ? { ...fact, status: 'deprecated' as const, replacedBy: 'P00' } : fact
		);
		const quiz = await opened(aDevice({ packs: [{ ...pack, facts }] }), link);
		expect(quiz.questions.map(({ correction }) => correction)).toEqual(['The seat of Alden is Wuhu.', null]);
	});
});
