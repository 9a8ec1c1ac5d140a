import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { factsIn, specsIn, type Draft } from './draft.ts';
import { duplicateItem, moveItem, writeItem } from './edit-draft.ts';
import { itemsIn, makeDraft, otherForms, resizeDraft, swapItem } from './make-quiz.ts';
import { openQuiz } from './open-quiz.ts';
import { shareQuiz } from './share-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft } from './testing/a-sitting.ts';
import { aDevice } from './testing/ports.ts';

const pack = aCourse();
const handWritten: AnyItem = { ...forms.typed.samples.en, id: 'x', pack: null, card: null, facts: [], citations: [] };
const ownPlaces = ({ items }: Draft): number[] => items.flatMap(({ t }, at) => (t === 'own' ? [at] : []));

test('a duplicate stands behind what it was made from', () => {
	const draft = aDraft(3);
	const twice = duplicateItem(draft, 1);
	expect(twice.items).toEqual([draft.items[0], draft.items[1], draft.items[1], draft.items[2]]);
	expect(duplicateItem(draft, 9)).toBe(draft);
});

test('own words take the place of a question, or come behind the last one', () => {
	const draft = aDraft(3);
	expect(writeItem(draft, 1, handWritten).items).toEqual([
		draft.items[0],
		{ t: 'own', item: handWritten },
		draft.items[2]
	]);
	expect(writeItem(draft, 3, handWritten).items).toEqual([...draft.items, { t: 'own', item: handWritten }]);
});

test('what was written stays in its place when the pack’s questions are made anew, and counts among those asked for', () =>
	fc.assert(
		fc.property(fc.nat(5), fc.integer({ min: 1, max: 8 }), fc.string(), (place, count, seed) => {
			const draft = writeItem(aDraft(6), place, handWritten);
			const again = makeDraft(pack, { ...draft.blueprint, count }, seed, draft);
			expect(again.items).toHaveLength(count);
			expect(ownPlaces(again)).toEqual([Math.min(place, count - 1)]);
			const resized = resizeDraft(draft, pack, count);
			expect(resized.items).toHaveLength(count);
			expect(ownPlaces(resized)).toEqual([Math.min(place, count - 1)]);
		}),
		{ numRuns: 30 }
	));

test('the fact of a reworded question is not asked again beside it', () => {
	const draft = aDraft(6);
	const item = itemsIn(draft, pack, 'en')[2];
	if (item === null || item === undefined) throw new Error('no words');
	const reworded = writeItem(draft, 2, { ...item, stem: 'What about it?' });
	const again = makeDraft(pack, { ...draft.blueprint, count: 40 }, 'other', reworded);
	const fact = item.facts[0] ?? '';
	expect(factsIn(again).filter((one) => one === fact)).toHaveLength(1);
	expect(specsIn(again).length).toBeGreaterThan(5);
});

test('own words are neither swapped nor asked in another form', () => {
	const draft = writeItem(aDraft(3), 1, handWritten);
	expect([swapItem(draft, pack, 1), otherForms(draft, pack, 1)]).toEqual([null, []]);
});

test('a mixed quiz opens on another device in the same order, own words as they were written', async () => {
	const draft = moveItem(writeItem(aDraft(4), 4, handWritten), 4, 1);
	const link = await shareQuiz(aDevice().ports, draft, pack, 'en');
	if (!link.ok) throw new Error(link.problem);
	const quiz = await openQuiz(aDevice().ports, link.value.link, 'zh');
	if (!quiz.ok) throw new Error(quiz.problem.of);
	expect(quiz.value.questions.map(({ own, item }) => [own, item.locale])).toEqual([
		[false, 'zh'],
		[true, 'en'],
		[false, 'zh'],
		[false, 'zh'],
		[false, 'zh']
	]);
	expect(quiz.value.questions[1]?.item).toMatchObject({ stem: handWritten.stem, key: handWritten.key });
});

test('a quiz of own words alone needs no pack', async () => {
	const draft = { ...aDraft(1), pack: null, items: [{ t: 'own' as const, item: handWritten }] };
	const link = await shareQuiz(aDevice().ports, draft, null, 'en');
	if (!link.ok) throw new Error(link.problem);
	const quiz = await openQuiz(aDevice({ packs: [] }).ports, link.value.code, 'en');
	expect(quiz).toMatchObject({ ok: true, value: { pack: null, ownWords: true, questions: [{ own: true }] } });
});
