import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMS } from '#lib/domain/base/form.ts';
import { asksOf } from '#lib/domain/share/cover.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';
import { BOOK, choiceQuiz, TOPICS } from '#lib/domain/share/testing/quizzes.ts';
import { anyQuiz } from '#lib/domain/share/testing/random-quizzes.ts';
import { writeFrame } from './frame-write.ts';
import { decodeFragment, encodeBlueprint, encodeQuiz } from './link.ts';
import { peekFragment } from './link-cover.ts';

const ADDRESS = 'https://factline.app/quiz/';
const hasPack = (packNumber: number): boolean => packNumber === BOOK.packNumber;
const openBook = (packNumber: number) => (hasPack(packNumber) ? BOOK : null);

const codeOf = async (quiz: SharedQuiz): Promise<string> => {
	const encoded = await encodeQuiz(quiz, BOOK, ADDRESS);
	if (!encoded.ok) throw new Error(encoded.problem);
	return encoded.value.code;
};

describe('the first page of a link', () => {
	test('says of any quiz what the quiz itself says', () =>
		fc.assert(
			fc.asyncProperty(anyQuiz, async (quiz) => {
				const cover = await peekFragment(await codeOf(quiz), hasPack);
				expect(cover).toEqual({
					ok: true,
					value: {
						title: quiz.title,
						count: quiz.items.length,
						fresh: false,
						ownWords: quiz.title !== '' || quiz.items.some((item) => item.t === 'own'),
						feedback: quiz.settings.answersShown,
						asks: asksOf(quiz.settings),
						packNumber: quiz.pack === null ? null : BOOK.packNumber
					}
				});
			})
		));

	test('says of a blueprint how many questions there will be at most', async () => {
		const blueprint = { pack: BOOK.pack, topics: TOPICS.slice(0, 1), count: 12, forms: [...FORMS] };
		const encoded = await encodeBlueprint(blueprint, BOOK, ADDRESS);
		if (!encoded.ok) throw new Error(encoded.problem);
		expect(await peekFragment(encoded.value.link, hasPack)).toMatchObject({
			ok: true,
			value: { count: 12, fresh: true, ownWords: false }
		});
	});

	test('has for a link with one letter changed, or cut anywhere, the problem that opening it has', async () => {
		const code = await codeOf(choiceQuiz(12));
		await fc.assert(
			fc.asyncProperty(fc.nat(code.length - 1), fc.boolean(), async (at, cut) => {
				const text = cut
					? code.slice(0, at)
					: `${code.slice(0, at)}${code[at] === 'x' ? 'y' : 'x'}${code.slice(at + 1)}`;
				const [seen, opened] = [await peekFragment(text, hasPack), await decodeFragment(text, openBook)];
				expect(seen.ok).toBe(opened.ok);
				if (!seen.ok) expect(seen).toEqual(opened);
			})
		);
	});

	test('asks for a newer version where the pack or the format is not known here', async () => {
		const code = await codeOf(choiceQuiz(3));
		const newer = { ok: false, problem: { problem: 'newer' } };
		expect(await peekFragment(code, () => false)).toMatchObject(newer);
		const later = writeFrame({ type: 'q', payload: Uint8Array.of(9, 1, 2, 3) });
		expect(await peekFragment(later.code, hasPack)).toMatchObject(newer);
	});

	test('never throws, whatever was pasted', () =>
		fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
				const seen = await peekFragment(`#1q${text}`, hasPack);
				expect(typeof seen.ok).toBe('boolean');
			})
		));
});
