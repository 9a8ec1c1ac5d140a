import * as v from 'valibot';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { fold } from '#lib/domain/base/fold.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import { commonEntries, Label, MAX_NAMES, readItemWith } from '#lib/domain/questions/read-item.ts';
import { TypedSchema, UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { lintTyped } from './lint.ts';
import { typedSamples } from './sample.ts';
import { scoreTyped } from './score.ts';

const Body = v.object({ answer: v.picklist(['name', 'text', 'date']), kind: v.nullable(Label) });
const Names = v.pipe(
	v.array(Label),
	v.minLength(1),
	v.maxLength(MAX_NAMES),
	v.check((labels) => labels.every((label) => fold(label) !== ''), 'An answer needs a letter or a digit.')
);
const NamesKey = v.object({
	t: v.literal('labels'),
	show: Label,
	labels: Names,
	values: v.pipe(v.array(Label), v.maxLength(MAX_NAMES))
});
const DateKey = v.object({
	t: v.literal('date'),
	show: Label,
	date: v.pipe(
		Label,
		v.check((date) => readEdtf(date) !== null, 'Expected a possible date such as 2023-08-09.')
	),
	gran: v.picklist(['day', 'month', 'quarter', 'half-year', 'year', 'range', 'since'])
});
const Schema = v.pipe(
	v.object({
		...commonEntries,
		form: v.literal('typed'),
		body: Body,
		key: v.variant('t', [NamesKey, DateKey])
	}),
	v.check(({ body, key }) => (body.answer === 'date') === (key.t === 'date'), 'The key must be what the answer is.')
);
const GivenSchema = v.union([UnknownSchema, TypedSchema]);

/** A name, words or a date, typed. */
export const typed: FormContract<'typed'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: scoreTyped,
	keyText: ({ key }) => key.show,
	responseText: ({ locale }, response) => (isUnknown(response) ? wordFor('unknown', locale) : response.text),
	lint: lintTyped,
	samples: typedSamples
};
