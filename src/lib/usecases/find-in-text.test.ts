import { expect, test, vi } from 'vitest';
import { findInText } from './find-in-text.ts';
import { aSharedQuiz, sealedBy } from './testing/a-class.ts';
import { aDevice } from './testing/ports.ts';

test('a chat with answers in it is for the teacher, also where the quiz stands above them', async () => {
	const { ports } = aDevice();
	const { link } = await aSharedQuiz(aDevice());
	const { code } = await sealedBy('Wei', link, [true, true, true]);
	expect(await findInText(ports, `Wei: done!\n${code}.`)).toEqual({ kind: 'reports' });
	expect(await findInText(ports, `Quiz: ${link.link}\nWei: ${code}`)).toEqual({ kind: 'reports' });
	// What was cut on its way has a sentence there
	expect(await findInText(ports, code.slice(0, 60))).toEqual({ kind: 'reports' });
});

test('a message with a quiz in it opens the quiz, and loads nothing for answers', async () => {
	const results = vi.fn(aDevice().ports.results);
	const { ports } = aDevice({ ports: { results } });
	const { link } = await aSharedQuiz(aDevice());
	expect(await findInText(ports, `For Friday: ${link.link}\nGood luck`)).toEqual({ kind: 'quiz', code: link.code });
	expect(results).not.toHaveBeenCalled();
});

test.each([
	['named columns', 'subject,relation,value,source\nGermany,capital,Berlin,Atlas'],
	['named columns in another order', 'Value;Subject;Relation;Source\nBerlin;Germany;capital;Atlas'],
	['no names', 'Germany\tcapital\tBerlin\tAtlas\nFrance\tcapital\tParis\tAtlas']
])('a table of facts can become a pack: %s', async (_, text) => {
	expect(await findInText(aDevice().ports, text)).toEqual({ kind: 'table' });
});

test.each([
	['a greeting', 'see you on Friday'],
	['words with commas', 'Bring pens, paper, glue, and a friend.'],
	['a letter', 'Dear all,\nbring pens, paper, and glue.\nYours, Wei'],
	['nothing', '']
])('other words hold nothing: %s', async (_, text) => {
	expect(await findInText(aDevice().ports, text)).toBeNull();
});
