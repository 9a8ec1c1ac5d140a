import * as v from 'valibot';
import { Label, MAX_OPTIONS } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import type { PairsShape } from './shape.ts';

const Position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_OPTIONS - 1));
const Positions = v.pipe(v.array(Position), v.minLength(1), v.maxLength(MAX_OPTIONS));
const ProofName = v.nullable(v.picklist(['one', 'complete', 'in-source', 'negative']));
const sized = <S extends v.GenericSchema>(schema: S) =>
	v.pipe(v.array(schema), v.minLength(2), v.maxLength(MAX_OPTIONS));

/** What is shown, from outside. */
export const PairsBody = v.object({
	lefts: sized(v.object({ label: Label, value: Label, proofs: sized(ProofName) })),
	rights: sized(v.object({ label: Label, value: Label }))
});
export const PairsKey = Positions;
export const PairsGiven = v.union([UnknownSchema, v.object({ pairs: Positions })]);

/** Whether key and proofs fit what is shown. */
export const fits = ({ body: { lefts, rights }, key }: Pick<PairsShape, 'body' | 'key'>): boolean =>
	key.length === lefts.length &&
	key.every((right) => right < rights.length) &&
	lefts.every(({ proofs }) => proofs.length === rights.length);
