import * as v from 'valibot';
import { compareDecimals, normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { dateLineOf } from '#lib/domain/base/date-line.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import { commonEntries, Label, MAX_LABEL, MAX_TEXT, readItemWith } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { lintEstimate } from './lint.ts';
import { estimateSamples } from './sample.ts';
import { MOST_POINTS, scoreEstimate } from './score.ts';

const Value = v.pipe(v.string(), v.maxLength(60));
const Body = v.object({
	answer: v.picklist(['number', 'date']),
	unit: v.pipe(v.string(), v.maxLength(MAX_LABEL)),
	from: Value,
	to: Value
});
const Schema = v.pipe(
	v.object({
		...commonEntries,
		form: v.literal('estimate'),
		body: Body,
		key: v.object({ show: Label, exact: Value, from: Value, to: Value })
	}),
	v.check(
		({ body, key }) =>
			(body.answer === 'date' ? areDates : areNumbers)([body.from, body.to], [key.from, key.exact, key.to]),
		'The scale must go up and hold the right answer: a number above zero, or dates of one kind.'
	)
);
const Typed = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const GivenSchema = v.union([UnknownSchema, v.object({ guess: Typed }), v.object({ low: Typed, high: Typed })]);

/** A quantity or a date, guessed on a scale. */
export const estimate: FormContract<'estimate'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: scoreEstimate,
	worth: () => MOST_POINTS,
	keyText: ({ key }) => key.show,
	responseText: ({ locale }, response) => {
		if (isUnknown(response)) return wordFor('unknown', locale);
		return 'guess' in response ? response.guess : `${response.low} – ${response.high}`;
	},
	lint: lintEstimate,
	samples: estimateSamples
};

type Check = (ends: readonly string[], key: readonly string[]) => boolean;

const areNumbers: Check = ([from = '', to = ''], [least = '', exact = '', most = '']) => {
	const numbers = [from, to, least, exact, most];
	if (!numbers.every((number) => normalizeDecimal(number) === number)) return false;
	const goesUp = compareDecimals(from, to) < 0 && compareDecimals(exact, '0') > 0;
	return goesUp && ascending([from, exact, to]) && ascending([least, exact, most]);
};

const ascending = (numbers: readonly string[]): boolean =>
	numbers.every((number, i) => i === 0 || compareDecimals(numbers[i - 1] ?? number, number) <= 0);

const areDates: Check = ([from = '', to = ''], key) => {
	const exact = key[1] ?? '';
	const lines = [from, exact, to].map((date) => (readEdtf(date) === null ? null : dateLineOf(date)));
	const oneKind = new Set(lines.map((line) => line?.gran)).size === 1 && !lines.includes(null);
	return oneKind && from < to && from <= exact && exact <= to && key.every((date) => date === exact);
};
