import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { commonEntries, Label, MAX_OPTIONS, readItemWith } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { right, wrong } from '#lib/domain/questions/score.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { lintChoice } from './lint.ts';
import { choiceSamples } from './sample.ts';

const Position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_OPTIONS - 1));
const Option = v.object({
	label: Label,
	value: Label,
	proof: v.nullable(v.picklist(['one', 'complete', 'in-source', 'negative']))
});
const Options = v.pipe(v.array(Option), v.minLength(2), v.maxLength(MAX_OPTIONS));
const Schema = v.pipe(
	v.object({ ...commonEntries, form: v.literal('choice'), body: v.object({ options: Options }), key: Position }),
	v.check(({ body, key }) => key < body.options.length, 'The key must be one of the options.')
);
const GivenSchema = v.union([UnknownSchema, v.object({ chosen: Position })]);

/** One right option among wrong ones. */
export const choice: FormContract<'choice'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: ({ key }, { chosen }) => (chosen === key ? right() : wrong()),
	keyText: (item) => labelAt(item, item.key),
	responseText: (item, response) =>
		isUnknown(response) ? wordFor('unknown', item.locale) : labelAt(item, response.chosen),
	lint: lintChoice,
	samples: choiceSamples
};

const labelAt = ({ body }: Item<'choice'>, position: number): string => body.options[position]?.label ?? '';
