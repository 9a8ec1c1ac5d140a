import { expect, test } from 'vitest';
import { checkOwn } from '#lib/domain/dataset/own/check-own.ts';
import { practisedCards } from '#lib/domain/dataset/practice-cards.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { render } from '#lib/domain/generator/render.ts';
import { forms, score } from '#lib/domain/questions/index.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import { emptyWords, OWN_FORMS, type OwnForm, type Words } from '#lib/domain/questions/own/words.ts';
import type { OpenQuiz } from './open-quiz.ts';
import { keepableIn, keepQuestions, keptIn } from './keep-questions.ts';
import { findOwnPack, keepOwnPack } from './own-packs.ts';
import { writeQuestion } from './write-question.ts';
import { aChoice, sitDown } from './testing/at-the-desk.ts';
import { aDevice, type Device } from './testing/ports.ts';

const words = { title: 'Ports', locator: (n: number): string => `question ${n}` };
const option = (label: string, right = false) => ({ label, right });
const written = (form: OwnForm, change: Partial<Words>): AnyItem => {
	const { item, findings } = writeQuestion({ ...emptyWords(form, 'en'), ...change }, []);
	if (item === null) throw new Error(JSON.stringify(findings));
	return item;
};
const items: readonly AnyItem[] = [
	written('choice', {
		...{ stem: 'Which port is in Guangdong?', source: 'Atlas', explanation: 'Look at the map.' },
		options: [option('Yantai'), option('Zhanjiang', true), option('Taicang')]
	}),
	written('choice', {
		stem: 'Which river ends in Shanghai?',
		options: [option('Yangtze', true), option('Yellow River'), option('Pearl River')]
	}),
	written('typed', { stem: 'Who makes the Seal?', answers: ['BYD', 'Build Your Dreams'] }),
	written('numeric', { stem: 'How many wheels are there?', number: '1,200', unit: 'wheels', tolerance: '5 %' }),
	written('true-false', { stem: 'Taicang is a port.', isTrue: true }),
	written('self', { stem: 'What is a port for?', back: 'Ships.' })
];
const quizOf = (all: readonly AnyItem[]): Pick<OpenQuiz, 'code' | 'questions'> => ({
	code: '1qTEST',
	questions: all.map((item) => ({ item, own: true, correction: null }))
});
const packOf = async ({ ports }: Device, id: string) => {
	const own = await findOwnPack(ports, id);
	const read = own.ok ? checkOwn(own.value) : null;
	if (!own.ok || read?.ok !== true) throw new Error('no pack');
	return { own: own.value, ...read.value };
};
const keep = async (device: Device, all: readonly AnyItem[] = items): Promise<string> => {
	const kept = await keepQuestions(device.ports, quizOf(all), words);
	if (!kept.ok) throw new Error(kept.problem);
	return kept.value;
};

test('questions in words become a pack without errors, one card for each', async () => {
	const device = aDevice();
	const { own, pack, issues } = await packOf(device, await keep(device));
	expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(own.title).toBe('Ports');
	expect(practisedCards(pack)).toHaveLength(items.length);
	expect(OWN_FORMS.every((form) => items.some((item) => item.form === form))).toBe(true);
});

test('a choice is asked again with the options that its maker wrote, and no others', async () => {
	const device = aDevice();
	const { pack } = await packOf(device, await keep(device));
	for (const seed of ['1', '2', '3']) {
		const { specs } = generate(pack, { topics: [], forms: ['choice'], count: 9, again: false }, seed, 'en');
		const asked = specs.flatMap((spec) => {
			const item = render(spec, pack, 'en');
			return item.ok && item.value.form === 'choice' ? [item.value] : [];
		});
		expect(asked.map(({ stem }) => stem).sort()).toEqual([items[0]?.stem, items[1]?.stem].sort());
		for (const item of asked) {
			const before = items.find(({ stem }) => stem === item.stem) as Item<'choice'>;
			const labels = ({ body }: Item<'choice'>) => body.options.map(({ label }) => label).sort();
			expect(labels(item)).toEqual(labels(before));
			expect(forms.choice.keyText(item)).toBe(forms.choice.keyText(before));
		}
	}
});

test('what was accepted before is accepted again, and a source that was named stays named', async () => {
	const device = aDevice();
	const { pack } = await packOf(device, await keep(device));
	const { specs } = generate(pack, { topics: [], forms: ['typed', 'numeric'], count: 9, again: false }, '1', 'en');
	const asked = specs.flatMap((spec) => {
		const item = render(spec, pack, 'en');
		return item.ok ? [item.value] : [];
	});
	const earned = (form: string, text: string) => {
		const item = asked.find((one) => one.form === form);
		const given = item === undefined ? null : score(item, { text }, { ofKind: () => [] });
		return given?.outcome === 'scored' ? given.earned : null;
	};
	expect([earned('typed', 'build your dreams'), earned('typed', 'Chery')]).toEqual([1, 0]);
	expect([earned('numeric', '1200'), earned('numeric', '700')]).toEqual([1, 0]);
	expect(pack.sources.map(({ title }) => title).sort()).toEqual(['Atlas', 'Ports']);
});

test('they come up in practice', async () => {
	const device = aDevice();
	const id = await keep(device);
	const learner = await sitDown(device, aChoice({ pack: id }));
	const cards = await learner.finish();
	expect(new Set(cards).size).toBe(items.length);
});

test('kept again they are the same pack, and what somebody changed in it stays', async () => {
	const device = aDevice();
	expect(await keptIn(device.ports, quizOf(items))).toBeNull();
	const id = await keep(device);
	const { own } = await packOf(device, id);
	await keepOwnPack(device.ports, { ...own, title: 'Mine' });
	expect(await keep(device)).toBe(id);
	expect((await packOf(device, id)).own.title).toBe('Mine');
	expect(await keptIn(device.ports, quizOf(items))).toBe(id);
});

test('what asks several things at once stays in its quiz, and the same question counts once', async () => {
	const several = [forms.match.samples.en, forms.order.samples.en, forms.multiple.samples.en, forms.compare.samples.en];
	expect(keepableIn(quizOf(several))).toBe(0);
	expect(await keepQuestions(aDevice().ports, quizOf(several), words)).toEqual({ ok: false, problem: 'nothing' });
	expect(keepableIn(quizOf([...items, ...items, ...several]))).toBe(items.length);
});

test('a question in Chinese is kept in Chinese', async () => {
	const device = aDevice();
	const item = { ...items[5], locale: 'zh', stem: '港口是做什么的？', body: { back: '停船。' } } as AnyItem;
	const { pack, issues } = await packOf(device, await keep(device, [item]));
	expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(pack.things[0]?.label).toEqual({ zh: '港口是做什么的？' });
	// Whatever the language of the interface
	for (const locale of ['zh', 'en'] as const) {
		const learner = await sitDown(device, aChoice({ pack: pack.id }), locale);
		expect(learner.item).toMatchObject({ stem: '港口是做什么的？', locale: 'zh' });
	}
});
