import type { Form } from '#lib/domain/base/form.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import { bitWriter, type BitWriter } from '#lib/domain/share/wire-write.ts';
import { MAX_ANSWER, MAX_NAME, MOST_SECONDS, type Report, type ReportAnswer } from './report.ts';
import { BUCKET_BITS, bucketOf } from './times.ts';
import { utf8Of } from './utf8.ts';

/**
 * Quiz 8 bytes | attempt 6 | start in seconds 4 | duration in seconds 2 | length of the name 1 | name | answers as bits,
 * each with 5 bits of time first. `forms`: of the quiz's questions, in order; without one of an answer it is left out.
 */
export const writeReport = (report: Report, forms: readonly Form[]): Uint8Array => {
	const bits = bitWriter();
	putHex(bits, report.quiz, 8);
	putHex(bits, report.attempt, 6);
	bits.put(clamped(report.startedAt / 1000, 0xffffffff), 32);
	bits.put(clamped(report.seconds, MOST_SECONDS), 16);
	putText(bits, report.name, MAX_NAME);
	forms.forEach((form, place) => putAnswer(bits, form, report.answers[place] ?? UNANSWERED));
	return bits.bytes();
};

/** A name as it travels: one line, without what makes a text look like another, not too long. */
export const cleanName = (name: string): string => cut(name, MAX_NAME).trim();

const UNANSWERED: ReportAnswer = { response: { unknown: true }, tookMs: null };

const clamped = (value: number, most: number): number => Math.min(most, Math.max(0, Math.floor(value)));

const putHex = (bits: BitWriter, digits: string, bytes: number): void => {
	for (let at = 0; at < bytes; at++) bits.put(parseInt(digits.slice(2 * at, 2 * at + 2), 16) || 0, 8);
};

const cut = (text: string, most: number): string =>
	Array.from(cleanText(text).replaceAll('\n', ' ')).slice(0, most).join('');

const putText = (bits: BitWriter, text: string, most: number): void => {
	const bytes = utf8Of(cut(text, most));
	bits.put(bytes.length, 8);
	for (const byte of bytes) bits.put(byte, 8);
};

const putAnswer = (bits: BitWriter, form: Form, { response, tookMs }: ReportAnswer): void => {
	bits.put(bucketOf(tookMs), BUCKET_BITS);
	WRITERS[form](bits, response);
};

/** Seven options and "I don't know" take three bits, which most have; the eighth option takes one more. */
const putChosen = (bits: BitWriter, response: ResponseTo<Form>): void => {
	const chosen = 'chosen' in response ? response.chosen : null;
	bits.put(chosen === null ? 7 : Math.min(chosen, 7), 3);
	if (chosen === null || chosen > 6) bits.flag(chosen !== null);
};

const yesOf = (response: ResponseTo<Form>): number => {
	const yes = 'answer' in response ? response.answer : 'knew' in response ? response.knew : null;
	return yes === null ? 2 : yes ? 1 : 0;
};

const maskOf = (places: readonly number[]): number => places.reduce((mask, place) => mask | (1 << place), 0) & 0xff;

const putPlaces = (bits: BitWriter, places: readonly number[]): void => {
	bits.put(Math.min(places.length, 8), 4);
	for (const place of places.slice(0, 8)) bits.put(place & 7, 3);
};

const putTyped = (bits: BitWriter, response: ResponseTo<Form>): void => {
	const text = 'text' in response ? response.text : null;
	bits.put(text === null ? 0 : 'insisted' in response ? 2 : 1, 2);
	if (text !== null) putText(bits, text, MAX_ANSWER);
};

const putGuess = (bits: BitWriter, response: ResponseTo<Form>): void => {
	const texts = 'guess' in response ? [response.guess] : 'low' in response ? [response.low, response.high] : [];
	bits.put(texts.length, 2);
	for (const text of texts) putText(bits, text, MAX_ANSWER);
};

const WRITERS: { readonly [F in Form]: (bits: BitWriter, response: ResponseTo<Form>) => void } = {
	self: (bits, response) => bits.put(yesOf(response), 2),
	choice: putChosen,
	typed: putTyped,
	numeric: putTyped,
	'true-false': (bits, response) => bits.put(yesOf(response), 2),
	estimate: putGuess,
	compare: putChosen,
	order: (bits, response) => putPlaces(bits, 'order' in response ? response.order : []),
	match: (bits, response) => putPlaces(bits, 'pairs' in response ? response.pairs : []),
	categorise: (bits, response) => putPlaces(bits, 'pairs' in response ? response.pairs : []),
	multiple: (bits, response) => bits.put(maskOf('ticked' in response ? response.ticked : []), 8)
};
