import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { Sitting } from './sitting.ts';

/** As much as a link can hold. */
const MOST_QUESTIONS = 500;
const MOST_CODE = 64_000;
const MOST_TEXT = 2000;
const MOST_PLACES = 8;

const Text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const ResponseSchema = v.union([
	v.strictObject({ unknown: v.literal(true) }),
	v.strictObject({ chosen: Whole }),
	v.strictObject({ order: v.pipe(v.array(Whole), v.maxLength(MOST_PLACES)) }),
	v.strictObject({ answer: v.boolean() }),
	v.strictObject({ knew: v.boolean() }),
	v.strictObject({ pairs: v.pipe(v.array(Whole), v.maxLength(MOST_PLACES)) }),
	v.strictObject({ ticked: v.pipe(v.array(Whole), v.maxLength(MOST_PLACES)) }),
	v.strictObject({ guess: Text }),
	v.strictObject({ low: Text, high: Text }),
	v.strictObject({ text: Text, insisted: v.exactOptional(v.literal(true)) })
]);

const ScoreSchema = v.strictObject({
	outcome: v.literal('scored'),
	earned: v.pipe(v.number(), v.minValue(0)),
	possible: v.pipe(v.number(), v.minValue(0)),
	remark: v.exactOptional(v.picklist(['typo', 'close', 'magnitude', 'unknown']))
});

const SittingSchema = v.strictObject({
	attempt: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
	code: v.pipe(v.string(), v.maxLength(MOST_CODE)),
	startedAt: v.number(),
	count: v.pipe(Whole, v.minValue(1), v.maxValue(MOST_QUESTIONS)),
	feedback: v.picklist(['each', 'end']),
	waiting: v.boolean(),
	order: v.exactOptional(v.pipe(v.array(Whole), v.maxLength(MOST_QUESTIONS))),
	name: v.exactOptional(v.pipe(v.string(), v.maxLength(120))),
	answers: v.pipe(
		v.array(
			v.strictObject({
				response: ResponseSchema,
				score: ScoreSchema,
				at: v.number(),
				offsetMinutes: v.number(),
				tookMs: v.nullable(v.number()),
				review: Text
			})
		),
		v.maxLength(MOST_QUESTIONS)
	)
});

/** Each question once, where an order was drawn. */
const isDrawn = ({ order, count }: { readonly order?: readonly number[]; readonly count: number }): boolean =>
	order === undefined || (order.length === count && new Set(order).size === count && Math.max(...order) < count);

/** A sitting that was stored; null when it is not one, or holds more answers than questions. */
export const readSitting = (raw: unknown): Sitting | null => {
	const read = readWith(SittingSchema, raw);
	return read.ok && read.value.answers.length <= read.value.count && isDrawn(read.value) ? read.value : null;
};
