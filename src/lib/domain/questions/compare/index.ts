import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { lintOperands } from '#lib/domain/questions/lint/operands.ts';
import { OperandSchema } from '#lib/domain/questions/operand.ts';
import { commonEntries, readItemWith } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { right, wrong } from '#lib/domain/questions/score.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { compareSamples } from './sample.ts';

const Position = v.picklist([0, 1]);
const Schema = v.object({
	...commonEntries,
	form: v.literal('compare'),
	body: v.object({ options: v.pipe(v.array(OperandSchema), v.length(2)) }),
	key: Position
});
const GivenSchema = v.union([UnknownSchema, v.object({ chosen: Position })]);

/** Two facts side by side: only their names are shown, and one of them is larger or earlier. */
export const compare: FormContract<'compare'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: ({ key }, { chosen }) => (chosen === key ? right() : wrong()),
	keyText: (item) => labelAt(item, item.key),
	responseText: (item, response) =>
		isUnknown(response) ? wordFor('unknown', item.locale) : labelAt(item, response.chosen),
	lint: lintOperands,
	samples: compareSamples
};

const labelAt = ({ body }: Item<'compare'>, position: number): string => body.options[position]?.label ?? '';
