import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { lintOperands } from '#lib/domain/questions/lint/operands.ts';
import { OperandSchema } from '#lib/domain/questions/operand.ts';
import { commonEntries, MAX_OPTIONS, readItemWith } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { partly } from '#lib/domain/questions/score.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { orderSamples } from './sample.ts';

const FEWEST = 3;

const isPermutation = (order: readonly number[]): boolean =>
	order.every((_, place) => order.filter((position) => position === place).length === 1);

const Position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_OPTIONS - 1));
const Sequence = v.pipe(
	v.array(Position),
	v.minLength(FEWEST),
	v.maxLength(MAX_OPTIONS),
	v.check((order) => isPermutation(order), 'Each position stands in the sequence once.')
);
const Options = v.pipe(v.array(OperandSchema), v.minLength(FEWEST), v.maxLength(MAX_OPTIONS));
const Schema = v.pipe(
	v.object({ ...commonEntries, form: v.literal('order'), body: v.object({ options: Options }), key: Sequence }),
	v.check(({ body, key }) => key.length === body.options.length, 'The key must order all options.')
);
const GivenSchema = v.union([UnknownSchema, v.object({ order: Sequence })]);

/** Things in a sequence; each pair of them that stands the right way round is a point. */
export const order: FormContract<'order'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: (item, given) => partly(pairsInOrder(item.key, given.order), pairsOf(item)),
	worth: (item) => pairsOf(item),
	keyText: (item) => sequenceText(item, item.key),
	responseText: (item, response) =>
		isUnknown(response) ? wordFor('unknown', item.locale) : sequenceText(item, response.order),
	lint: lintOperands,
	samples: orderSamples
};

const pairsOf = ({ key }: Item<'order'>): number => (key.length * (key.length - 1)) / 2;

const pairsInOrder = (key: readonly number[], given: readonly number[]): number => {
	const places = key.map((position) => given.indexOf(position));
	const isInOrder = (first: number, second: number): boolean => first >= 0 && first < second;
	return places.reduce(
		(sum, first, at) => sum + places.slice(at + 1).filter((next) => isInOrder(first, next)).length,
		0
	);
};

const sequenceText = ({ body }: Item<'order'>, sequence: readonly number[]): string =>
	sequence.map((position) => body.options[position]?.label ?? '').join(' → ');
