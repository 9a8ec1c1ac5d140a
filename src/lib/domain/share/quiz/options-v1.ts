import type { Form } from '#lib/domain/base/form.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import type { Proof } from '#lib/domain/questions/item-spec.ts';
import { MAX_OPTIONS } from '#lib/domain/share/quiz.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import { readValues, writeValues, type Sink, type Well } from '#lib/domain/share/values.ts';
import { widthOf, type BitReader } from '#lib/domain/share/wire.ts';
import type { BitWriter } from '#lib/domain/share/wire-write.ts';
import type { RawAnswer } from './answer-v1.ts';
import { pairsShapeOf } from './pairs-v1.ts';

/** Append-only: positions are codes. Null stands at every option of a maker who gives no proofs. */
export const PROOFS: readonly (Proof | null)[] = [null, 'one', 'complete', 'in-source', 'negative'];
/** The wrong options have different proofs: each its own. */
export const PROOFS_DIFFER = 7;
export const PROOF_BITS = 3;
export const COUNT_BITS = 4;
const FEWEST_ORDERED = 3;
const WITH_OPTIONS: readonly Form[] = ['choice', 'true-false', 'compare', 'order', 'match', 'categorise'];

const hasOptions = (form: Form): boolean => WITH_OPTIONS.includes(form);

/** How the options of an item are laid out. */
export interface OptionShape {
	readonly count: number;
	/** A hand-written option is its own value. */
	readonly labelsAreValues: boolean;
	/** Position in `PROOFS`, or `PROOFS_DIFFER`. */
	readonly proof: number;
}

export const optionShapeOf = (item: AnyItem): OptionShape => {
	if (item.form === 'true-false') {
		const { claimed, denied } = item.body;
		return { count: 2, labelsAreValues: [claimed, denied].every(ownValue), proof: 0 };
	}
	if (item.form === 'compare' || item.form === 'order') {
		const { options } = item.body;
		return { count: options.length, labelsAreValues: options.every(ownValue), proof: 0 };
	}
	if (item.form === 'match' || item.form === 'categorise') return pairsShapeOf(item);
	if (item.form !== 'choice') return { count: 0, labelsAreValues: true, proof: 0 };
	const [first, ...others] = wrongOf(item).map(({ proof }) => PROOFS.indexOf(proof));
	const agree = others.every((proof) => proof === first);
	const { options } = item.body;
	return {
		count: options.length,
		labelsAreValues: options.every(ownValue),
		proof: agree ? (first ?? 0) : PROOFS_DIFFER
	};
};

export const writeOptionShape = (bits: BitWriter, form: Form, shape: OptionShape): void => {
	if (shape.count === 0) return;
	bits.flag(shape.labelsAreValues);
	if (form === 'true-false' || form === 'compare') return;
	bits.put(shape.count, COUNT_BITS);
	if (form === 'order') return;
	bits.put(shape.proof, PROOF_BITS);
};

/** Null for a proof of a later version. */
export const readOptionShape = (bits: BitReader, form: Form): OptionShape | null => {
	if (!hasOptions(form)) return { count: 0, labelsAreValues: true, proof: 0 };
	const labelsAreValues = bits.flag();
	if (form === 'true-false' || form === 'compare') return { count: 2, labelsAreValues, proof: 0 };
	const count = bits.take(COUNT_BITS);
	if (form === 'order') {
		if (count < FEWEST_ORDERED || count > MAX_OPTIONS) bits.refuse();
		return { count, labelsAreValues, proof: 0 };
	}
	const proof = bits.take(PROOF_BITS);
	if (count < 2 || count > MAX_OPTIONS) bits.refuse();
	return proof < PROOFS.length || proof === PROOFS_DIFFER ? { count, labelsAreValues, proof } : null;
};

/** A wrong label is mostly the answer of another item, and then only its row is written. */
export const writeChoice = (sink: Sink, item: Item<'choice'>, shape: OptionShape): void => {
	sink.bits.put(item.key, widthOf(shape.count));
	for (const { label } of wrongOf(item)) writeLabel(sink, label);
	writeOptionValues(sink, item.body.options, shape);
	if (shape.proof === PROOFS_DIFFER)
		for (const { proof } of wrongOf(item)) sink.bits.put(PROOFS.indexOf(proof), PROOF_BITS);
};

export const readChoice = (well: Well, shape: OptionShape, answer: string): RawAnswer | null => {
	const key = well.bits.take(widthOf(shape.count));
	if (key >= shape.count) well.bits.refuse();
	const around = <T>(wrong: readonly T[], atKey: T): readonly T[] => [
		...wrong.slice(0, key),
		atKey,
		...wrong.slice(key)
	];
	const wrong = Array.from({ length: Math.max(0, shape.count - 1) }, () => readLabel(well));
	const labels = around(wrong, answer);
	const values = readOptionValues(well, labels, shape);
	const wrongProofs = wrong.map(() => PROOFS[shape.proof === PROOFS_DIFFER ? well.bits.take(PROOF_BITS) : shape.proof]);
	if (values === null || wrongProofs.includes(undefined)) return null;
	const proofs = around(wrongProofs, null);
	return { body: { options: labels.map((label, i) => ({ label, value: values[i], proof: proofs[i] })) }, key };
};

export const writeTrueFalse = (sink: Sink, { body, key }: Item<'true-false'>, shape: OptionShape): void => {
	writeLabel(sink, body.denied.label);
	writeOptionValues(sink, [body.claimed, body.denied], shape);
	sink.bits.flag(key);
};

export const readTrueFalse = (well: Well, shape: OptionShape, claimedLabel: string): RawAnswer | null => {
	const labels = [claimedLabel, readLabel(well)];
	const values = readOptionValues(well, labels, shape);
	const key = well.bits.flag();
	if (values === null) return null;
	const [claimed, denied] = labels.map((label, i) => ({ label, value: values[i] }));
	return { body: { claimed, denied }, key };
};

interface Labelled {
	readonly label: string;
	readonly value: string;
}

const ownValue = ({ label, value }: Labelled): boolean => label === value;

const wrongOf = ({ body, key }: Item<'choice'>) => body.options.filter((_, place) => place !== key);

export const writeLabel = ({ bits, columns, rows, widths }: Sink, label: string): void => {
	const row = rows.get(cleanText(label));
	bits.flag(row !== undefined);
	if (row === undefined) columns.put('option', label);
	else bits.put(row, widths.row);
};

export const readLabel = ({ bits, columns, widths }: Well): string =>
	bits.flag() ? columns.at('answer', bits.take(widths.row)) : columns.take('option');

export const writeOptionValues = (sink: Sink, options: readonly Labelled[], { labelsAreValues }: OptionShape): void => {
	if (labelsAreValues) return;
	writeValues(
		sink,
		options.map(({ value }) => value)
	);
};

/** Two options that say or mean the same are refused. */
export const readOptionValues = (
	well: Well,
	labels: readonly string[],
	{ labelsAreValues }: OptionShape
): readonly string[] | null => {
	const values = labelsAreValues ? labels : readValues(well, labels.length);
	const repeated = new Set(labels).size < labels.length || new Set(values ?? labels).size < labels.length;
	if (repeated) well.bits.refuse();
	return values;
};
