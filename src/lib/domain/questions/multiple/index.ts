import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { commonEntries, Label, MAX_OPTIONS, readItemWith } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { partly, type Score } from '#lib/domain/questions/score.ts';
import type { Shapes } from '#lib/domain/questions/shapes.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { lintMultiple } from './lint.ts';
import { multipleSamples } from './sample.ts';

/** Fewer would be a choice or a true-false question. */
export const FEWEST_OPTIONS = 3;

const Position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_OPTIONS - 1));
const Positions = v.pipe(
	v.array(Position),
	v.minLength(1),
	v.maxLength(MAX_OPTIONS),
	v.check((places) => new Set(places).size === places.length, 'Each position stands once.'),
	v.transform((places) => [...places].sort((a, b) => a - b))
);
const Option = v.object({
	label: Label,
	value: Label,
	proof: v.nullable(v.picklist(['one', 'complete', 'in-source', 'negative']))
});
const Options = v.pipe(v.array(Option), v.minLength(FEWEST_OPTIONS), v.maxLength(MAX_OPTIONS));
const Schema = v.pipe(
	v.object({ ...commonEntries, form: v.literal('multiple'), body: v.object({ options: Options }), key: Positions }),
	v.check(
		({ body, key }) => key.length < body.options.length && key.every((place) => place < body.options.length),
		'Some options must be right and some wrong.'
	)
);
const GivenSchema = v.union([UnknownSchema, v.object({ ticked: Positions })]);

/** Several right options among wrong ones: a point for each that is ticked or left as it should be. */
export const multiple: FormContract<'multiple'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: (item, response) => scoreMultiple(item, response),
	worth: ({ body }) => body.options.length,
	keyText: (item) => labelsAt(item, item.key),
	responseText: (item, response) =>
		isUnknown(response) ? wordFor('unknown', item.locale) : labelsAt(item, response.ticked),
	lint: lintMultiple,
	samples: multipleSamples
};

const scoreMultiple = ({ body, key }: Item<'multiple'>, { ticked }: Shapes['multiple']['response']): Score => {
	const earned = body.options.filter((_, place) => ticked.includes(place) === key.includes(place)).length;
	return partly(earned, body.options.length);
};

const comma: { readonly [L in Locale]: string } = { en: ', ', zh: '、' };

const labelsAt = ({ body, locale }: Item<'multiple'>, places: readonly number[]): string =>
	places.flatMap((place) => body.options[place]?.label ?? []).join(comma[locale]);
