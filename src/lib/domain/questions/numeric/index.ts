import * as v from 'valibot';
import { compareDecimals, normalizeDecimal } from '#lib/domain/base/decimal.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import { commonEntries, Label, MAX_LABEL, readItemWith } from '#lib/domain/questions/read-item.ts';
import { TypedSchema, UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { lintNumeric } from './lint.ts';
import { numericSamples } from './sample.ts';
import { scoreNumeric } from './score.ts';

const Decimal = v.pipe(
	v.string(),
	v.maxLength(60),
	v.check((text) => normalizeDecimal(text) !== null, 'Expected digits with at most one decimal point.'),
	v.transform((text) => normalizeDecimal(text) ?? '0')
);
const Key = v.pipe(
	v.object({ show: Label, exact: Decimal, exactFrom: Decimal, exactTo: Decimal, from: Decimal, to: Decimal }),
	v.check(
		({ from, exactFrom, exact, exactTo, to }) => ascending([from, exact, to]) && ascending([exactFrom, exact, exactTo]),
		'The bounds must enclose the number.'
	)
);
const Schema = v.object({
	...commonEntries,
	form: v.literal('numeric'),
	body: v.object({ unit: v.pipe(v.string(), v.maxLength(MAX_LABEL)) }),
	key: Key
});
const GivenSchema = v.union([UnknownSchema, TypedSchema]);

/** A quantity, a count, a rank or a share, typed. */
export const numeric: FormContract<'numeric'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: scoreNumeric,
	keyText: ({ key }) => key.show,
	responseText: ({ locale }, response) => (isUnknown(response) ? wordFor('unknown', locale) : response.text),
	lint: lintNumeric,
	samples: numericSamples
};

const ascending = (numbers: readonly string[]): boolean =>
	numbers.every((number, i) => i === 0 || compareDecimals(numbers[i - 1] ?? number, number) <= 0);
