import { readDate } from '#lib/domain/answering/date.ts';
import { grouped } from '#lib/domain/answering/grouped.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { readNumber } from '#lib/domain/answering/number.ts';
import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { type Score, unreadable } from '#lib/domain/questions/score.ts';
import type { Shapes } from '#lib/domain/questions/shapes.ts';

/** What was guessed, as decimal text or as dates of the key's granularity; one value is a range without width. */
export interface Guess {
	readonly low: string;
	readonly high: string;
	/** Whether a range was given: it promises to hold the truth. */
	readonly isRange: boolean;
}

/** Reads what was guessed, or says why it cannot be read. Ends of a range given the wrong way round are exchanged. */
export const readGuess = (item: Item<'estimate'>, response: Shapes['estimate']['response']): Result<Guess, Score> => {
	const texts = 'guess' in response ? [response.guess] : [response.low, response.high];
	const [first, last] = texts.map((text) => readValue(item, text));
	if (first === undefined || !first.ok) return first ?? fail(unreadable('empty'));
	if (last === undefined) return ok({ low: first.value, high: first.value, isRange: false });
	if (!last.ok) return last;
	const ends = [first.value, last.value].sort(item.body.answer === 'date' ? undefined : compareDecimals);
	return ok({ low: ends[0] ?? '', high: ends[1] ?? '', isRange: true });
};

const readValue = ({ body, key }: Item<'estimate'>, text: string): Result<string, Score> => {
	if (body.answer === 'date') return readDay(text, key.exact);
	const read = readNumber(text, body.unit);
	if (read.ok) return read;
	const { problem } = read;
	return fail(unreadable(problem.reason, problem.reason === 'ambiguous' ? problem.readings.map(grouped) : []));
};

/** A year is asked for a year, a day for a day. */
const readDay = (text: string, key: string): Result<string, Score> => {
	const read = readDate(text);
	if (!read.ok) {
		const { problem } = read;
		return fail(unreadable(problem.reason, problem.reason === 'ambiguous' ? problem.readings : []));
	}
	const [given, right] = [readEdtf(read.value.date), readEdtf(key)];
	if (given === null || right === null || given.gran === right.gran) return ok(read.value.date);
	return fail(unreadable(given.end - given.start > right.end - right.start ? 'coarser' : 'finer'));
};
