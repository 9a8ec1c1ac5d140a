import { describe, expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { encodeQuiz } from '#lib/adapters/link.ts';
import { FORMS } from '#lib/domain/base/form.ts';
import { forms } from '#lib/domain/questions/index.ts';
import { SETTINGS } from '#lib/domain/share/testing/quizzes.ts';
import { openFile } from './open-file.ts';
import { openQuizPage, PLACE_OF_CODE, PLACE_OF_QUIZ, QUIZ_ID, saveQuizPage } from './quiz-page.ts';
import { startSitting } from './take-quiz.ts';
import { aDraft, linkTo, opened, sit } from './testing/a-sitting.ts';
import { aDevice, type Device } from './testing/ports.ts';

const PLAYER = `<!doctype html><head>${PLACE_OF_CODE}</head>${PLACE_OF_QUIZ}<script>"${PLACE_OF_QUIZ}"</script>`;

/** The page of a quiz, and the quiz as the page gives it to its player. */
const pageOf = async ({ ports }: Device, code: string, player: string | null = PLAYER) => {
	const pages: { name: string; text: string }[] = [];
	const files = {
		...ports.files,
		player: () => Promise.resolve(player),
		save: async (name: string, file: Blob) => {
			pages.push({ name, text: await file.text() });
			return 'given' as const;
		}
	};
	const saved = await saveQuizPage({ ...ports, files }, { code, title: 'Week 3' }, 'en');
	const [page] = pages;
	const inside = new RegExp(`<script type="application/json" id="${QUIZ_ID}">(.*?)</script>`, 's').exec(
		page?.text ?? ''
	);
	return { saved, page, alone: openQuizPage(inside?.[1] ?? '') };
};

describe('a quiz as a page', () => {
	test('holds its questions in words, whatever pack they came from, and is marked as in the app', async () => {
		const device = aDevice();
		const { code } = await linkTo(device, { ...aDraft(9), title: 'Week 3' });
		const quiz = await opened(device, code);
		const { saved, page, alone } = await pageOf(device, code);
		expect([saved, page?.name]).toEqual([ok('given'), 'Week-3.html']);
		if (alone === null) throw new Error('no quiz');
		expect(alone.quiz.questions).toEqual(quiz.questions);
		expect({ ...alone.quiz, names: null, pack: null }).toEqual({ ...quiz, names: null, pack: null });
		const cited = new Set(quiz.questions.flatMap(({ item }) => item.citations.map(({ source }) => source)));
		expect(new Set(alone.sources.map(({ id }) => id))).toEqual(cited);
		const answers = quiz.questions.map((_, at) => at % 2 === 0);
		const [here, there] = [quiz, alone.quiz].map((one) =>
			sit(device, one, startSitting(device.ports, one, device.clock.now()), answers)
		);
		const scoresOf = async (sitting: typeof here) => (await sitting)?.answers.map(({ score }) => score);
		expect(await scoresOf(there)).toEqual(await scoresOf(here));
	});

	test('of every form opens, with words that try to leave their element', async () => {
		const items = FORMS.map((form) => ({
			t: 'own' as const,
			item: { ...forms[form].samples.en, stem: '</script><script>alert(1)</script><!--' }
		}));
		const link = await encodeQuiz(
			{ title: '$& </title>', pack: null, items, settings: SETTINGS },
			null,
			'https://factline.test/quiz/'
		);
		if (!link.ok) throw new Error(link.problem);
		const { page, alone } = await pageOf(aDevice(), link.value.code);
		expect(alone?.quiz.title).toBe('$& </title>');
		expect(alone?.quiz.questions.map(({ item }) => item.form)).toEqual([...FORMS]);
		expect(page?.text.match(/<script/g)).toHaveLength(2);
		expect(page?.text).not.toContain('alert(1)</script>');
	});

	test('is opened by the app as well, as the quiz that it is', async () => {
		const device = aDevice();
		const { code } = await linkTo(device, aDraft(3));
		const { page } = await pageOf(device, code);
		const found = await openFile(device.ports, new Blob([page?.text ?? '']));
		if (!found.ok || found.value.kind !== 'text') throw new Error('no text');
		expect(await device.ports.links.codeIn(found.value.text)).toBe(code);
	});

	test('is not made where its player or its quiz cannot be had', async () => {
		const device = aDevice();
		const { code } = await linkTo(device, aDraft(3));
		expect((await pageOf(device, code, null)).saved).toEqual(fail('no-player'));
		expect((await pageOf(device, code.slice(0, 20))).saved).toEqual(fail('no-quiz'));
	});
});

test.each([
	['nothing', ''],
	['no JSON', '{'],
	['another version', '{"v":2}'],
	['no questions', '{"v":1,"questions":[]}']
])('%s is no quiz in a page', (_, text) => expect(openQuizPage(text)).toBeNull());
