import type { Proof } from '#lib/domain/questions/item-spec.ts';
import type { PairsShape } from '#lib/domain/questions/pairs/shape.ts';
import { MAX_OPTIONS } from '#lib/domain/share/quiz.ts';
import { readValues, writeValues, type Sink, type Well } from '#lib/domain/share/values.ts';
import { widthOf } from '#lib/domain/share/wire.ts';
import type { RawAnswer } from './answer-v1.ts';
import { PROOF_BITS, PROOFS, PROOFS_DIFFER, readLabel, writeLabel, type OptionShape } from './options-v1.ts';

type Pairs = Pick<PairsShape, 'body' | 'key'>;

const COUNT_BITS = 4;

/** The right that goes with the first left: its label stands in the column `answer`. */
export const firstRight = ({ body, key }: Pairs): string => body.rights[key[0] ?? -1]?.label ?? '';

export const pairsShapeOf = ({ body, key }: Pairs): OptionShape => {
	const codes = wrongProofs({ body, key }).map((proof) => PROOFS.indexOf(proof));
	const [first = 0] = codes;
	return {
		count: body.rights.length,
		labelsAreValues: [...body.lefts, ...body.rights].every(({ label, value }) => label === value),
		proof: codes.every((code) => code === first) ? first : PROOFS_DIFFER
	};
};

/** Lefts (count, key, names), the other rights, values on both sides, and proofs one by one where they differ. */
export const writePairs = (sink: Sink, { body, key }: Pairs, shape: OptionShape): void => {
	const { bits, columns } = sink;
	bits.put(body.lefts.length, COUNT_BITS);
	for (const right of key) bits.put(right, widthOf(shape.count));
	for (const { label } of body.lefts) columns.put('extra', label);
	for (const [at, { label }] of body.rights.entries()) if (at !== key[0]) writeLabel(sink, label);
	if (!shape.labelsAreValues) for (const side of [body.lefts, body.rights]) writeValues(sink, side.map(valueOf));
	if (shape.proof === PROOFS_DIFFER)
		for (const proof of wrongProofs({ body, key })) bits.put(PROOFS.indexOf(proof), PROOF_BITS);
};

/** Null for what a later version wrote. */
export const readPairs = (well: Well, shape: OptionShape, answer: string): RawAnswer | null => {
	const key = readKey(well, shape.count);
	const labels = key.map(() => well.columns.take('extra'));
	const rights = Array.from({ length: shape.count }, (_, at) => (at === key[0] ? answer : readLabel(well)));
	const [leftValues, rightValues] = [labels, rights].map((side) =>
		shape.labelsAreValues ? side : readValues(well, side.length)
	);
	if (!leftValues || !rightValues) return null;
	const repeated = [rights, rightValues].some((side) => new Set(side).size < side.length);
	if (repeated) well.bits.refuse();
	const proofs = key.map((own) => rights.map((_, at) => (at === own ? null : readProof(well, shape))));
	if (proofs.flat().includes(undefined)) return null;
	const lefts = labels.map((label, at) => ({ label, value: leftValues[at], proofs: proofs[at] }));
	return { body: { lefts, rights: rights.map((label, at) => ({ label, value: rightValues[at] })) }, key };
};

const readKey = ({ bits }: Well, rights: number): readonly number[] => {
	const count = bits.take(COUNT_BITS);
	if (count < 2 || count > MAX_OPTIONS) bits.refuse();
	const key = Array.from({ length: Math.min(count, MAX_OPTIONS) }, () => bits.take(widthOf(rights)));
	if (key.some((right) => right >= rights)) bits.refuse();
	return key;
};

const readProof = ({ bits }: Well, { proof }: OptionShape): Proof | null | undefined =>
	PROOFS[proof === PROOFS_DIFFER ? bits.take(PROOF_BITS) : proof];

const wrongProofs = ({ body, key }: Pairs): readonly (Proof | null)[] =>
	body.lefts.flatMap(({ proofs }, left) => proofs.filter((_, right) => right !== key[left]));

const valueOf = ({ value }: { readonly value: string }): string => value;
