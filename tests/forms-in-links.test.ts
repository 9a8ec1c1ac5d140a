import { expect, test } from 'vitest';
import { decodeFragment, encodeQuiz } from '#lib/adapters/link.ts';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { manifoldPack } from '#lib/domain/generator/testing/synthetic-pack.ts';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { ownItemId } from '#lib/domain/share/own-id.ts';
import { mayHold } from '#lib/domain/share/quiz/reference-v1.ts';
import { SETTINGS } from '#lib/domain/share/testing/quizzes.ts';

const ADDRESS = 'https://factline.app/quiz/';

const owned = (form: Form): AnyItem => {
	const item: AnyItem = { ...forms[form].samples.en, pack: null, card: null, facts: [], citations: [], when: null };
	return { ...item, id: ownItemId(item) };
};

test.each(FORMS)('a question in own words is read back from a link as it was: %s', async (form) => {
	const item = owned(form);
	const quiz = { title: '', pack: null, items: [{ t: 'own' as const, item }], settings: SETTINGS };
	const link = await encodeQuiz(quiz, null, ADDRESS);
	expect(link.ok).toBe(true);
	if (!link.ok) return;
	const opened = await decodeFragment(link.value.code, () => null);
	expect(opened).toMatchObject({ ok: true, value: { kind: 'quiz', quiz: { items: [{ t: 'own', item }] } } });
});

test.each(FORMS)('a question made from facts may be named in a link: %s', (form) => {
	const { specs } = generate(manifoldPack(), { topics: [], forms: [form] }, '1');
	expect(specs.length).toBeGreaterThan(0);
	for (const { options } of specs) expect(mayHold(form, options.length)).toBe(true);
});
