import { describe, expect, test } from 'vitest';
import { readWire, writeQuiz } from '#lib/domain/share/readers.ts';
import { coverOf } from '#lib/domain/share/covers.ts';
import { MAX_LABEL, type SharedQuiz } from '#lib/domain/share/quiz.ts';
import { BOOK, choiceQuiz } from '#lib/domain/share/testing/quizzes.ts';
import type { WireValue } from '#lib/domain/share/wire.ts';

const KEY = '0123456789abcdef'.repeat(4);
const asking = (settings: Partial<SharedQuiz['settings']>): SharedQuiz => {
	const quiz = choiceQuiz(3);
	return { ...quiz, settings: { ...quiz.settings, ...settings } };
};
const wanted = asking({ reports: { key: KEY, label: 'Class 7b' }, nameAsked: 'alias', attempts: 'once' });

const written = (quiz: SharedQuiz): WireValue => {
	const value = writeQuiz(quiz, BOOK);
	if (!value.ok) throw new Error(value.problem);
	return value.value;
};
const withByte = (value: WireValue, at: number, byte: number): WireValue => ({
	...value,
	body: { ...value.body, bits: value.body.bits.map((old, i) => (i === at ? byte : old)) }
});
const problemOf = (value: WireValue): string => {
	const [cover, read] = [coverOf(value), readWire(value, BOOK)];
	expect(cover.ok).toBe(read.ok);
	return read.ok ? 'opens' : read.problem;
};

describe('settings in a link', () => {
	test('a wish for answers takes the type of the key, its 32 bytes, and the label beside the title', () => {
		const plain = written(asking({}));
		const value = written(wanted);
		expect(value.body.bits.length - plain.body.bits.length).toBe(33);
		expect(value.body.text).toBe(plain.body.text.replace(/^(.*)\n/, '$1\nClass 7b\n'));
		expect(readWire(value, BOOK)).toEqual({ ok: true, value: { kind: 'quiz', quiz: wanted } });
	});

	test('a label without a title, and no label at all, come back as they were', () => {
		for (const quiz of [
			{ ...wanted, title: '' },
			{ ...wanted, title: '', settings: { ...wanted.settings, reports: { key: KEY, label: '' } } }
		])
			expect(readWire(written(quiz), BOOK)).toEqual({ ok: true, value: { kind: 'quiz', quiz } });
	});

	test('a key of a later type and a spare bit that is set are of a later version', () => {
		const value = written(wanted);
		expect(problemOf(withByte(value, 2, 2))).toBe('newer');
		for (const bit of [1, 2, 4]) expect(problemOf(withByte(value, 1, (value.body.bits[1] ?? 0) | bit))).toBe('newer');
	});

	test('a label longer than a writer makes is refused', () => {
		const long = { ...written(wanted), body: { ...written(wanted).body } };
		const text = long.body.text.replace('Class 7b', 'x'.repeat(MAX_LABEL + 1));
		expect(problemOf({ ...long, body: { ...long.body, text } })).toBe('not-a-quiz');
	});

	test('what no reader would take is not written', () => {
		const refused = (reports: SharedQuiz['settings']['reports']) => writeQuiz(asking({ reports }), BOOK);
		expect(refused({ key: 'g'.repeat(64), label: '' })).toEqual({ ok: false, problem: 'unreadable' });
		expect(refused({ key: KEY.slice(2), label: '' })).toEqual({ ok: false, problem: 'unreadable' });
		expect(refused({ key: KEY, label: 'x'.repeat(MAX_LABEL + 1) })).toEqual({ ok: false, problem: 'too-big' });
	});

	test('the first page says what is asked, and nothing where nothing is', () => {
		expect(coverOf(written(wanted))).toMatchObject({
			ok: true,
			value: { asks: { reports: { label: 'Class 7b' }, nameAsked: 'alias', attempts: 'once' } }
		});
		expect(coverOf(written(asking({ nameAsked: 'alias' })))).toMatchObject({ ok: true, value: { asks: null } });
		expect(coverOf(written(asking({ attempts: 'once' })))).toMatchObject({
			ok: true,
			value: { asks: { reports: null, attempts: 'once' } }
		});
	});
});
