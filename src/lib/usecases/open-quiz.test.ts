import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { specsIn } from './draft.ts';
import { openQuiz, translated } from './open-quiz.ts';
import { shareBlueprint } from './share-quiz.ts';
import { aCourse } from './testing/a-course.ts';
import { aDraft, linkTo, opened } from './testing/a-sitting.ts';
import { aDevice, QUIZ_PAGE } from './testing/ports.ts';

const idsOf = ({ questions }: { questions: readonly { item: { id: string } }[] }): readonly string[] =>
	questions.map(({ item }) => item.id);

describe('a quiz link', () => {
	test('shows the same items in the same order on a device that never saw the app, in its language', async () => {
		const draft = { ...aDraft(8), title: ' Car makers ' };
		const { link } = await linkTo(aDevice(), draft);
		const [english, chinese] = [await opened(aDevice(), link), await opened(aDevice(), link, 'zh')];
		expect(idsOf(chinese)).toEqual(idsOf(english));
		expect(english.questions.map(({ item }) => [item.card, item.form])).toEqual(
			specsIn(draft).map(({ card, form }) => [card, form])
		);
		expect(new Set(chinese.questions.map(({ item }) => item.locale))).toEqual(new Set(['zh']));
		expect(english).toMatchObject({ title: 'Car makers', fresh: false, ownWords: true, feedback: 'each' });
	});

	test('shows the same options in the same order', async () => {
		const { link } = await linkTo(aDevice(), aDraft(8, aCourse(), { forms: ['choice'] }));
		const [one, other] = [await opened(aDevice(), link), await opened(aDevice(), link)];
		expect(one.questions.map(({ item }) => item.body)).toEqual(other.questions.map(({ item }) => item.body));
	});

	test('opens from the link, the fragment, the code, the digits, and from a message around it', async () => {
		const { link, code, digits } = await linkTo(aDevice(), aDraft(5));
		const expected = idsOf(await opened(aDevice(), link));
		for (const text of [`#${code}`, code, digits, `Our quiz:\n${link}\nsee you`])
			expect(idsOf(await opened(aDevice(), text)), text).toEqual(expected);
	});

	test('shows a question without words in the reader’s language in the other one', async () => {
		const pack = aCourse();
		const english = {
			...pack,
			things: pack.things.map(({ label, ...thing }) => ({ ...thing, label: { en: label.en ?? '' } }))
		};
		const { link } = await linkTo(aDevice(), aDraft(5));
		const quiz = await opened(aDevice({ packs: [english] }), link, 'zh');
		expect(quiz.questions).toHaveLength(5);
		expect(quiz.questions.map(({ item }) => item.locale)).toContain('en');
	});

	test('tells what is right now where a fact was found wrong, and keeps the question', async () => {
		const pack = aCourse();
		const draft = aDraft(8, pack, { topics: ['places'], forms: ['choice'] });
		const { link } = await linkTo(aDevice(), draft);
		const [first = '', second = '', third = ''] = specsIn(draft).map(({ card }) => card.slice(0, 3));
		const facts = pack.facts.map((fact) => {
			if (fact.id === first) return { ...fact, status: 'deprecated' as const, replacedBy: 'Q02' };
			return fact.id === second ? { ...fact, status: 'deprecated' as const } : fact;
		});
		const quiz = await opened(aDevice({ packs: [{ ...pack, facts }] }), link);
		const correctionOf = (fact: string) => quiz.questions.find(({ item }) => item.facts[0] === fact)?.correction;
		expect(correctionOf(first)).toBe('The output of Cetus is 64,000 vehicles.');
		expect(correctionOf(second)).toBe('');
		expect(correctionOf(third)).toBeNull();
		expect(quiz.questions).toHaveLength(8);
	});

	test('can be read again in another language, as the same questions', async () => {
		const device = aDevice();
		const quiz = await opened(device, (await linkTo(device, aDraft(6))).link);
		const chinese = await translated(device.ports, quiz, 'zh');
		expect(chinese?.locale).toBe('zh');
		expect(chinese?.code).toBe(quiz.code);
		expect(chinese?.questions.map(({ item }) => item.id)).toEqual(idsOf(quiz));
	});
});

describe('a blueprint link', () => {
	const blueprintLink = async (change = {}): Promise<string> => {
		const link = await shareBlueprint(aDevice().ports, aDraft(6, aCourse(), change));
		if (!link.ok) throw new Error(link.problem);
		return link.value.link;
	};

	test('makes a fresh quiz at each opening, which has a code of its own', async () => {
		const [device, link] = [aDevice(), await blueprintLink()];
		const [one, other] = [await opened(device, link), await opened(device, link)];
		expect(one).toMatchObject({ fresh: true, ownWords: false });
		expect(one.questions).toHaveLength(6);
		expect(idsOf(other)).not.toEqual(idsOf(one));
		expect(idsOf(await opened(device, `#${one.code}`))).toEqual(idsOf(one));
	});

	test('stays fresh in another language, as the same questions', async () => {
		const device = aDevice();
		const quiz = await opened(device, await blueprintLink());
		expect(await translated(device.ports, quiz, 'zh')).toMatchObject({ fresh: true, code: quiz.code, locale: 'zh' });
	});

	test('of which no question can be made says so', async () => {
		const pack = aCourse();
		const link = await blueprintLink({ topics: ['history'] });
		const none = { ...pack, facts: pack.facts.map((fact) => ({ ...fact, quiz: 'no' as const })) };
		expect(await openQuiz(aDevice({ packs: [none] }).ports, link, 'en')).toEqual({
			ok: false,
			problem: { of: 'no-questions' }
		});
	});
});

describe('what does not open', () => {
	const problemOf = async (text: string): Promise<string> => {
		const quiz = await openQuiz(aDevice().ports, text, 'en');
		if (quiz.ok) return 'opens';
		return quiz.problem.of === 'link' ? quiz.problem.trouble.problem : quiz.problem.of;
	};

	test('is named: nothing, cut, changed on the way, foreign, newer', async () => {
		const { code } = await linkTo(aDevice(), aDraft(8));
		const middle = code.length >> 1;
		const other = code.charAt(middle) === 'A' ? 'B' : 'A';
		expect(await problemOf('')).toBe('empty');
		expect(await problemOf('#')).toBe('empty');
		expect(await problemOf(`#${code.slice(0, middle)}`)).toBe('cut');
		expect(await problemOf(`#${code.slice(0, middle)}${other}${code.slice(middle + 1)}`)).toBe('damaged');
		expect(await problemOf('https://example.org/some/page#section-2')).toBe('not-a-quiz');
	});

	test('of a pack that this version does not have is newer', async () => {
		const { link } = await linkTo(aDevice(), aDraft(8));
		expect(await openQuiz(aDevice({ packs: [] }).ports, link, 'en')).toMatchObject({
			problem: { of: 'link', trouble: { problem: 'newer' } }
		});
	});

	test('tells how much of a cut link arrived', async () => {
		const { code } = await linkTo(aDevice(), aDraft(8));
		const quiz = await openQuiz(aDevice().ports, `${QUIZ_PAGE}#${code.slice(0, code.length - 20)}`, 'en');
		expect(quiz).toMatchObject({
			ok: false,
			problem: { of: 'link', trouble: { problem: 'cut', arrived: code.length - 20, expected: code.length } }
		});
	});

	test('for want of its pack names the pack’s problem', async () => {
		const { link } = await linkTo(aDevice(), aDraft(8));
		const away = aDevice();
		const quiz = await openQuiz(
			{
				...away.ports,
				packs: { ...away.ports.packs, open: () => Promise.resolve({ ok: false, problem: 'pack-unreachable' }) }
			},
			link,
			'en'
		);
		expect(quiz).toEqual({ ok: false, problem: { of: 'pack', problem: 'pack-unreachable' } });
	});

	test('with a pack out of reach is never taken for a link of a newer version', async () => {
		const { link } = await linkTo(aDevice(), aDraft(8));
		const quiz = await openQuiz(aDevice({ packProblem: 'pack-unreachable' }).ports, link, 'en');
		expect(quiz).toEqual({ ok: false, problem: { of: 'pack', problem: 'pack-unreachable' } });
	});

	test('because this version lacks a card is never half a quiz', async () => {
		const pack = aCourse();
		const { link } = await linkTo(aDevice(), aDraft(30));
		const facts = pack.facts.filter(({ id }) => id !== 'P01');
		const fewer = {
			...aDevice().ports.packs,
			open: () => Promise.resolve({ ok: true as const, value: { ...pack, facts } })
		};
		const quiz = await openQuiz({ ...aDevice().ports, packs: fewer }, link, 'en');
		expect(quiz).toEqual({ ok: false, problem: { of: 'link-newer' } });
	});
});

test.each(readdirSync('fixtures/links').filter((name) => /own\.txt$/.test(name)))(
	'%s, shared once, opens without any pack',
	async (name) => {
		const [code = ''] = readFileSync(`fixtures/links/${name}`, 'utf8').split('\n');
		const quiz = await opened(aDevice(), code);
		expect(quiz.questions.every(({ own }) => own)).toBe(true);
		expect(quiz.ownWords).toBe(true);
	}
);
