import { describe, expect, test, vi } from 'vitest';
import type { CardKey } from '#lib/domain/base/id.ts';
import { specFor } from '#lib/domain/generator/spec-for.ts';
import { isRecall } from '#lib/domain/memory/guess.ts';
import { memoryOf } from '#lib/domain/memory/progress.ts';
import { changeSetting } from './change-setting.ts';
import { aCourse } from './testing/a-course.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice } from './testing/ports.ts';

vi.mock('#lib/domain/generator/spec-for.ts', { spy: true });

const factOf = (card: CardKey): string => card.slice(0, card.lastIndexOf('.'));

describe('a run', () => {
	test('gives a newcomer a first question at once, among options, in their language', async () => {
		for (const locale of ['en', 'zh'] as const) {
			const { item, desk } = await sitDown(aDevice(), aChoice(), locale);
			expect(item.locale).toBe(locale);
			expect(isRecall(item.form)).toBe(false);
			expect(desk.practice.run.planned).toHaveLength(10);
		}
	});

	test('asks due cards before new ones', async () => {
		const device = aDevice();
		await changeSetting(device.ports, 'newPerDay', 5);
		const first = await (await sitDown(device)).finish((card, times) => times > 1 || card.includes('/P'));
		device.clock.pass({ days: 3 });
		const { desk } = await sitDown(device);
		const { planned } = desk.practice.run;
		const met = planned.map((card) => first.includes(card));
		expect(met).toContain(true);
		expect(met).toContain(false);
		expect(met.lastIndexOf(true)).toBeLessThan(met.indexOf(false));
	});

	test('never holds two cards of one fact, on any day', async () => {
		const device = aDevice();
		for (let day = 0; day < 12; day++) {
			const learner = await sitDown(device);
			const { planned } = learner.desk.practice.run;
			expect(new Set(planned.map(factOf)).size).toBe(planned.length);
			await learner.finish((card, times) => times > 1 || !card.includes(String(day % 7)));
			device.clock.pass({ days: 1 });
		}
	});

	test('asks no three of a relation in a row while others are left', async () => {
		const { desk } = await sitDown(aDevice());
		const relations = desk.practice.run.planned.map((card) => card.charAt('course/'.length));
		for (let at = 2; at < relations.length; at++)
			expect(new Set(relations.slice(at - 2, at + 1)).size, relations.join('')).toBeGreaterThan(1);
	});

	test('meets easier facts first where an author said which they are', async () => {
		const pack = aCourse();
		const facts = pack.facts.map((fact) => ({
			...fact,
			difficulty: fact.id.startsWith('Q') ? (1 as const) : (5 as const)
		}));
		const { desk } = await sitDown(aDevice({ packs: [{ ...pack, facts }] }));
		const easy = desk.practice.run.planned.filter((card) => card.includes('/Q'));
		expect(easy.length).toBeGreaterThan(3);
	});

	test('holds to the chosen topics', async () => {
		const { desk } = await sitDown(aDevice(), aChoice({ topics: ['history'] }));
		expect(desk.practice.run.planned.length).toBeGreaterThan(3);
		for (const card of desk.practice.run.planned) expect(card).toMatch(/^course\/D/);
	});

	test('of flashcards turns each card over, and the learner grades', async () => {
		const device = aDevice();
		const learner = await sitDown(device, aChoice({ mode: 'flashcards' }));
		expect(learner.item.form).toBe('self');
		await learner.take(false);
		await learner.finish();
		const reviews = (await device.stored()).filter((entry) => entry.kind === 'review');
		expect(reviews).toHaveLength(11);
		for (const { form, rating, correct } of reviews) expect([form, rating]).toEqual(['self', correct ? 3 : 1]);
	});

	test('of picked cards asks just these, due or not, each once, and one of a fact', async () => {
		const device = aDevice();
		await (await sitDown(device)).finish();
		const cards = [
			'course/P01.f',
			'course/P02.i',
			'course/P01.f',
			'course/P01.i',
			'other/P01.f',
			'course/none.f'
		] as const;
		const { desk } = await sitDown(device, aChoice({ cards }));
		expect(desk.practice.run.planned).toEqual(['course/P01.f', 'course/P02.i']);
	});

	test('looks at few more cards than it asks, however many there are', async () => {
		const many = Array.from({ length: 40 }, (_, n) =>
			aCourse().facts.map((fact) => ({ ...fact, id: `${fact.id}x${n}` }))
		);
		vi.mocked(specFor).mockClear();
		const { desk } = await sitDown(aDevice({ packs: [{ ...aCourse(), facts: many.flat() }] }));
		expect(desk.practice.run.planned).toHaveLength(10);
		expect(new Set(vi.mocked(specFor).mock.calls.map(([, card]) => card)).size).toBeLessThan(25);
	});

	test('asks what is only asked by hand once it was taken into practice, never before', async () => {
		const pack = aCourse();
		const facts = pack.facts.map((fact) => (fact.id === 'P01' ? fact : { ...fact, quiz: 'careful' as const }));
		const device = aDevice({ packs: [{ ...pack, facts }] });
		expect((await sitDown(device)).desk.practice.run.planned).toEqual(['course/P01.f']);
		await (await sitDown(device, aChoice({ cards: ['course/P02.f'] }))).finish();
		device.clock.pass({ days: 30 });
		expect([...(await sitDown(device)).desk.practice.run.planned].sort()).toEqual(['course/P01.f', 'course/P02.f']);
	});

	test('asks the other direction where a fact can only be asked that way', async () => {
		const pack = aCourse();
		const relations = pack.relations.map((relation) => ({
			...relation,
			forms: ['choice'],
			templates: { ...relation.templates, ask: {} }
		}));
		const { desk } = await sitDown(aDevice({ packs: [{ ...pack, relations }] }));
		expect(desk.practice.run.planned).toHaveLength(10);
		for (const card of desk.practice.run.planned) expect(card).toMatch(/\.i$/);
	});

	test('asks no fact that was found wrong, is given up or is never to be asked', async () => {
		const pack = aCourse();
		const out = [{ status: 'deprecated' }, { status: 'retired' }, { quiz: 'no' }, { negative: true }] as const;
		const facts = pack.facts.map((fact, at) => ({ ...fact, ...out[at % 5] }));
		const { desk } = await sitDown(aDevice({ packs: [{ ...pack, facts }] }));
		const fine = new Set(facts.filter((_, at) => at % 5 === 4).map(({ id }) => id));
		expect(desk.practice.run.planned.length).toBeGreaterThan(0);
		for (const card of desk.practice.run.planned) expect(fine).toContain(factOf(card).slice('course/'.length));
	});

	test('asks a card met before in the other language where this one has no words for it', async () => {
		const device = aDevice();
		await (await sitDown(device)).finish();
		device.clock.pass({ days: 40 });
		const english = {
			...aCourse(),
			things: aCourse().things.map((thing) => ({ ...thing, label: { en: thing.label.en ?? '' } }))
		};
		const changed = aDevice({ packs: [english], start: device.clock.now(), ports: { log: device.ports.log } });
		const { desk, item } = await sitDown(changed, aChoice(), 'zh');
		expect(item.locale).toBe('en');
		for (const card of desk.practice.run.planned) expect(memoryOf(desk.progress, card).state).not.toBeNull();
	});
});
