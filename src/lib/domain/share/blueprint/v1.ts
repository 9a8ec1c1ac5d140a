import { FORMS } from '#lib/domain/base/form.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { SharedBlueprint } from '#lib/domain/share/blueprint.ts';
import type { IdBook } from '#lib/domain/share/id-book.ts';
import type { LinkProblem, WriteProblem } from '#lib/domain/share/problem.ts';
import { MAX_ITEMS } from '#lib/domain/share/quiz.ts';
import { readPackNumber } from '#lib/domain/share/quiz/settings-v1.ts';
import { writePackNumber } from '#lib/domain/share/quiz/settings-write-v1.ts';
import { bitReader, type BitReader, type WireBody } from '#lib/domain/share/wire.ts';
import { bitWriter } from '#lib/domain/share/wire-write.ts';

const FORM_FLAGS = 16;
const MAX_TOPICS = 100;

/** Version 1: pack, count, one flag for each form, topics by number. */
export const writeBlueprintV1 = (blueprint: SharedBlueprint, book: IdBook): Result<WireBody, WriteProblem> => {
	const { pack, topics, count, forms } = blueprint;
	if (forms.length === 0 || count < 1) return fail('empty');
	if (count > MAX_ITEMS || topics.length > MAX_TOPICS) return fail('too-big');
	const bits = bitWriter();
	writePackNumber(bits, book.packNumber);
	const numbers = topics.map((topic) => book.number('topic', topic));
	bits.varint(count);
	for (let code = 0; code < FORM_FLAGS; code++) bits.flag(forms.some((form) => FORMS.indexOf(form) === code));
	bits.varint(topics.length);
	for (const number of numbers) bits.varint(number ?? 0);
	return book.pack === pack && !numbers.includes(null) ? ok({ bits: bits.bytes(), text: '' }) : fail('unknown-id');
};

/** The number of the pack whose book is needed to read it. */
export const packOfBlueprintV1 = ({ bits }: WireBody): number => readPackNumber(bitReader(bits));

/** Forms come in the order of `FORMS`, whatever order they were asked in. */
export const readBlueprintV1 = (body: WireBody, book: IdBook | null): Result<SharedBlueprint, LinkProblem> => {
	const bits = bitReader(body.bits);
	if (readPackNumber(bits) !== book?.packNumber) return fail('newer');
	const count = bits.varint();
	const asked = Array.from({ length: FORM_FLAGS }, () => bits.flag());
	const numbers = readTopicNumbers(bits);
	if (!bits.finished() || body.text !== '') return fail('not-a-quiz');
	if (count > MAX_ITEMS || numbers.length > MAX_TOPICS) return fail('too-big');
	const topics = numbers.flatMap((number) => book.id('topic', number) ?? []);
	const forms = FORMS.filter((_, code) => asked[code]);
	const unknownForm = asked.slice(FORMS.length).includes(true);
	if (topics.length < numbers.length || unknownForm) return fail('newer');
	const unique = new Set(topics).size === topics.length;
	return count > 0 && forms.length > 0 && unique ? ok({ pack: book.pack, topics, count, forms }) : fail('not-a-quiz');
};

const readTopicNumbers = (bits: BitReader): readonly number[] => {
	const count = bits.varint();
	return Array.from({ length: Math.min(count, MAX_TOPICS + 1) }, () => bits.varint());
};
