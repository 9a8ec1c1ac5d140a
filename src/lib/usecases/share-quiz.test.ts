import { describe, expect, test } from 'vitest';
import { ok } from '#lib/domain/base/result.ts';
import { specsIn } from './draft.ts';
import { moveItem } from './edit-draft.ts';
import { swapItem } from './make-quiz.ts';
import { canBeFresh, shareBlueprint, shareQuiz } from './share-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft, opened } from './testing/a-sitting.ts';
import { aDevice, QUIZ_PAGE } from './testing/ports.ts';

describe('a shared quiz', () => {
	test('reopens as the questions that were looked over, in the same order, in either language', async () => {
		const draft = moveItem(swapItem(aDraft(9), aCourse(), 4) ?? aDraft(9), 0, 8);
		const link = await shareQuiz(aDevice().ports, { ...draft, title: 'Week 3' }, aCourse(), 'zh');
		if (!link.ok) throw new Error(link.problem);
		for (const locale of ['en', 'zh'] as const) {
			const quiz = await opened(aDevice(), link.value.link, locale);
			expect(quiz.title).toBe('Week 3');
			expect(quiz.questions.map(({ item }) => `${item.card}.${item.form}`)).toEqual(
				specsIn(draft).map(({ card, form }) => `${card}.${form}`)
			);
		}
	});

	test('shows the answers when its maker chose', async () => {
		for (const answersShown of ['each', 'end'] as const) {
			const link = await shareQuiz(aDevice().ports, { ...aDraft(3), answersShown }, aCourse(), 'en');
			if (!link.ok) throw new Error(link.problem);
			expect((await opened(aDevice(), link.value.code)).feedback).toBe(answersShown);
		}
	});

	test('tells its length and where it fits', async () => {
		const link = await shareQuiz(aDevice().ports, aDraft(9), aCourse(), 'en');
		if (!link.ok) throw new Error(link.problem);
		expect(link.value.link).toBe(`${QUIZ_PAGE}#${link.value.code}`);
		expect(link.value.characters).toBe(link.value.link.length);
		expect(link.value.fits).toBe('everywhere');
	});

	test('without questions is no quiz', async () => {
		expect(await shareQuiz(aDevice().ports, { ...aDraft(3), items: [] }, aCourse(), 'en')).toMatchObject({
			ok: false,
			problem: 'empty'
		});
	});

	test('of a card that no release of the pack has is not written', async () => {
		const [first] = specsIn(aDraft(1));
		if (first === undefined) throw new Error('no item');
		const draft = { ...aDraft(1), items: [{ t: 'reference' as const, spec: { ...first, card: 'X99.f' as const } }] };
		expect(await shareQuiz(aDevice().ports, draft, aCourse(), 'en')).toEqual({ ok: false, problem: 'unknown-id' });
	});
});

test('fresh questions can be had of a pack that everybody has, and of nothing else', () => {
	const draft = aDraft(2);
	expect(canBeFresh(draft)).toBe(true);
	expect(canBeFresh({ ...draft, pack: 'own-abcd1234' })).toBe(false);
	expect(canBeFresh({ ...draft, pack: null })).toBe(false);
	expect(canBeFresh({ ...draft, items: [] })).toBe(false);
});

test('a shared choice travels as topics, forms and count', async () => {
	const { ports } = aDevice();
	const draft = aDraft(4, aCourse(), { topics: ['places'], forms: ['choice', 'typed'] });
	const link = await shareBlueprint(ports, draft);
	if (!link.ok) throw new Error(link.problem);
	expect(await ports.links.read(link.value.link)).toEqual(
		ok({ kind: 'blueprint', blueprint: { pack: 'course', topics: ['places'], count: 4, forms: ['choice', 'typed'] } })
	);
});
