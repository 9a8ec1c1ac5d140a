import type { Form } from '#lib/domain/base/form.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readResponse } from '#lib/domain/questions/index.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import { bitReader, type BitReader } from '#lib/domain/share/wire.ts';
import { MAX_ANSWER, MAX_NAME, type Report, type ReportAnswer, type ReportHead, type ReportProblem } from './report.ts';
import { BUCKET_BITS, timeOf } from './times.ts';
import { textOfUtf8 } from './utf8.ts';

/** Bytes of the longest report: 500 answers of two texts of 60 characters. */
export const MOST_BYTES = 500 * 2 * (4 * MAX_ANSWER + 4);
const HEAD_BYTES = 21;

/** What a report says before its quiz is known. */
export const readHead = (body: Uint8Array): Result<ReportHead, ReportProblem> => {
	if (body.length < HEAD_BYTES || body.length > MOST_BYTES) return fail('damaged');
	const bits = bitReader(body);
	const head = takeHead(bits);
	return head === null || bits.broken() ? fail('damaged') : ok(head);
};

/** The whole report. `forms`: of the questions of the quiz whose hash it carries, in order. All or nothing. */
export const readReport = (body: Uint8Array, forms: readonly Form[]): Result<Report, ReportProblem> => {
	if (body.length < HEAD_BYTES || body.length > MOST_BYTES) return fail('damaged');
	const bits = bitReader(body);
	const head = takeHead(bits);
	if (head === null) return fail('damaged');
	const answers: ReportAnswer[] = [];
	for (const form of forms) {
		const answer = takeAnswer(bits, form);
		if (answer === null || bits.broken()) return fail('other-quiz');
		answers.push(answer);
	}
	return bits.finished() ? ok({ ...head, answers }) : fail('other-quiz');
};

const takeHead = (bits: BitReader): ReportHead | null => {
	const [quiz, attempt] = [takeHex(bits, 8), takeHex(bits, 6)];
	const [startedAt, seconds] = [bits.take(32) * 1000, bits.take(16)];
	const name = takeText(bits, MAX_NAME);
	return name === null ? null : { quiz, attempt, startedAt, seconds, name };
};

const takeHex = (bits: BitReader, bytes: number): string =>
	Array.from({ length: bytes }, () => bits.take(8).toString(16).padStart(2, '0')).join('');

/** Null for what no writer makes: no UTF-8, too long, or with characters that are not let out. */
const takeText = (bits: BitReader, most: number): string | null => {
	const bytes = Uint8Array.from({ length: bits.take(8) }, () => bits.take(8));
	const text = textOfUtf8(bytes);
	if (text === null || Array.from(text).length > most) return null;
	return cleanText(text) === text && !text.includes('\n') ? text : null;
};

const takeAnswer = (bits: BitReader, form: Form): ReportAnswer | null => {
	const tookMs = timeOf(bits.take(BUCKET_BITS));
	const response = readResponse(form, READERS[form](bits));
	return tookMs === undefined || !response.ok ? null : { response: response.value, tookMs };
};

const UNKNOWN = { unknown: true };

const takeChosen = (bits: BitReader): unknown => {
	const chosen = bits.take(3);
	if (chosen < 7) return { chosen };
	return bits.flag() ? { chosen } : UNKNOWN;
};

const takeYes = (bits: BitReader, name: 'answer' | 'knew'): unknown => {
	const yes = bits.take(2);
	return yes === 2 ? UNKNOWN : yes < 2 ? { [name]: yes === 1 } : null;
};

const takeTicked = (bits: BitReader): unknown => {
	const mask = bits.take(8);
	const ticked = [0, 1, 2, 3, 4, 5, 6, 7].filter((place) => (mask >> place) & 1);
	return mask === 0 ? UNKNOWN : { ticked };
};

const takePlaces = (bits: BitReader, name: 'order' | 'pairs'): unknown => {
	const count = bits.take(4);
	if (count > 8) return null;
	return count === 0 ? UNKNOWN : { [name]: Array.from({ length: count }, () => bits.take(3)) };
};

const takeTyped = (bits: BitReader): unknown => {
	const kind = bits.take(2);
	if (kind === 0) return UNKNOWN;
	const text = kind > 2 ? null : takeText(bits, MAX_ANSWER);
	if (text === null) return null;
	return kind === 2 ? { text, insisted: true } : { text };
};

const takeGuess = (bits: BitReader): unknown => {
	const kind = bits.take(2);
	if (kind === 0) return UNKNOWN;
	const [low, high] = [takeText(bits, MAX_ANSWER), kind === 2 ? takeText(bits, MAX_ANSWER) : ''];
	if (kind > 2 || low === null || high === null) return null;
	return kind === 1 ? { guess: low } : { low, high };
};

const READERS: { readonly [F in Form]: (bits: BitReader) => unknown } = {
	self: (bits) => takeYes(bits, 'knew'),
	choice: takeChosen,
	typed: takeTyped,
	numeric: takeTyped,
	'true-false': (bits) => takeYes(bits, 'answer'),
	estimate: takeGuess,
	compare: takeChosen,
	order: (bits) => takePlaces(bits, 'order'),
	match: (bits) => takePlaces(bits, 'pairs'),
	categorise: (bits) => takePlaces(bits, 'pairs'),
	multiple: takeTicked
};
