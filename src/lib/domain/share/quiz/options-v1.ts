import type { Item } from '#lib/domain/questions/item.ts';
import type { Proof } from '#lib/domain/questions/item-spec.ts';
import { MAX_OPTIONS } from '../quiz.ts';
import { cleanText } from '../text.ts';
import { readValues, writeValues, type Sink, type Well } from '../values.ts';
import type { RawAnswer } from './answer-v1.ts';

/** Append-only: positions are codes. Null stands at the key, and at every option of a maker who gives no proofs. */
const PROOFS: readonly (Proof | null)[] = [null, 'one', 'complete', 'in-source', 'negative'];
const PROOF_BITS = 3;
const COUNT_BITS = 4;
const PLACE_BITS = 3;

type Labelled = { readonly label: string; readonly value: string };

/** A wrong label is mostly the answer of another item, and then only its row is written. */
export const writeChoice = (sink: Sink, { body, key }: Item<'choice'>): void => {
	const { options } = body;
	const wrong = options.filter((_, place) => place !== key);
	sink.bits.put(options.length, COUNT_BITS);
	sink.bits.put(key, PLACE_BITS);
	for (const option of wrong) writeLabel(sink, option.label);
	writeOptionValues(sink, options);
	writeProofs(
		sink,
		wrong.map((option) => option.proof)
	);
};

export const readChoice = (well: Well, answer: string): RawAnswer | null => {
	const count = well.bits.take(COUNT_BITS);
	const key = well.bits.take(PLACE_BITS);
	if (count < 2 || count > MAX_OPTIONS || key >= count) return refused(well);
	const around = <T>(wrong: readonly T[], atKey: T): readonly T[] => [
		...wrong.slice(0, key),
		atKey,
		...wrong.slice(key)
	];
	const labels = around(
		Array.from({ length: count - 1 }, () => readLabel(well)),
		answer
	);
	const values = readOptionValues(well, labels);
	const wrongProofs = readProofs(well, count - 1);
	if (values === null || wrongProofs === null) return null;
	const proofs = around(wrongProofs, null);
	return { body: { options: labels.map((label, i) => ({ label, value: values[i], proof: proofs[i] })) }, key };
};

export const writeTrueFalse = (sink: Sink, { body, key }: Item<'true-false'>): void => {
	writeLabel(sink, body.denied.label);
	writeOptionValues(sink, [body.claimed, body.denied]);
	sink.bits.flag(key);
};

export const readTrueFalse = (well: Well, claimedLabel: string): RawAnswer | null => {
	const labels = [claimedLabel, readLabel(well)];
	const values = readOptionValues(well, labels);
	const key = well.bits.flag();
	if (values === null) return null;
	const [claimed, denied] = labels.map((label, i) => ({ label, value: values[i] }));
	return { body: { claimed, denied }, key };
};

const refused = ({ bits }: Well): null => {
	bits.refuse();
	return null;
};

const writeLabel = ({ bits, columns, rows, widths }: Sink, label: string): void => {
	const row = rows.get(cleanText(label));
	bits.flag(row !== undefined);
	if (row === undefined) columns.put('option', label);
	else bits.put(row, widths.row);
};

const readLabel = ({ bits, columns, widths }: Well): string =>
	bits.flag() ? columns.at('answer', bits.take(widths.row)) : columns.take('option');

/** A hand-written option is its own value. */
const writeOptionValues = (sink: Sink, options: readonly Labelled[]): void => {
	const same = options.every(({ label, value }) => label === value);
	sink.bits.flag(same);
	if (!same)
		writeValues(
			sink,
			options.map(({ value }) => value)
		);
};

const readOptionValues = (well: Well, labels: readonly string[]): readonly string[] | null =>
	well.bits.flag() ? labels : readValues(well, labels.length);

/** One for all where they agree, which is nearly always. */
const writeProofs = ({ bits }: Sink, proofs: readonly (Proof | null)[]): void => {
	const agree = new Set(proofs).size === 1;
	bits.flag(agree);
	for (const proof of agree ? proofs.slice(0, 1) : proofs) bits.put(PROOFS.indexOf(proof), PROOF_BITS);
};

const readProofs = ({ bits }: Well, count: number): readonly (Proof | null)[] | null => {
	const agree = bits.flag();
	const read = Array.from({ length: agree ? 1 : count }, () => PROOFS[bits.take(PROOF_BITS)]);
	const proofs = read.filter((proof) => proof !== undefined);
	if (proofs.length < read.length) return null;
	return agree ? Array.from({ length: count }, () => proofs[0] ?? null) : proofs;
};
