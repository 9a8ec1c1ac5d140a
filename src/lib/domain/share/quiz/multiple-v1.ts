import type { Item } from '#lib/domain/questions/item.ts';
import { FEWEST_OPTIONS } from '#lib/domain/questions/multiple/index.ts';
import { MAX_OPTIONS } from '#lib/domain/share/quiz.ts';
import { readValues, writeValues, type Sink, type Well } from '#lib/domain/share/values.ts';
import type { RawAnswer } from './answer-v1.ts';
import { COUNT_BITS, PROOF_BITS, PROOFS, readLabel, writeLabel } from './options-v1.ts';

/**
 * Number of options 4 bits, which are right 1 bit each, proofs of the wrong ones 3 bits each, then labels without the
 * first right one, which stands in the column `answer`, and values where they are not the labels.
 */
export const writeMultiple = (sink: Sink, { body: { options }, key }: Item<'multiple'>): void => {
	const { bits } = sink;
	bits.put(options.length, COUNT_BITS);
	options.forEach((_, place) => bits.flag(key.includes(place)));
	for (const { proof } of options.filter((_, place) => !key.includes(place)))
		bits.put(PROOFS.indexOf(proof), PROOF_BITS);
	for (const { label } of options.filter((_, place) => place !== key[0])) writeLabel(sink, label);
	const labelsAreValues = options.every(({ label, value }) => label === value);
	bits.flag(labelsAreValues);
	if (labelsAreValues) return;
	writeValues(
		sink,
		options.map(({ value }) => value)
	);
};

/** Null for what a later version wrote; what says the same thing twice, or has nothing right or wrong, is refused. */
export const readMultiple = (well: Well, answer: string): RawAnswer | null => {
	const { bits } = well;
	const count = bits.take(COUNT_BITS);
	if (count < FEWEST_OPTIONS || count > MAX_OPTIONS) bits.refuse();
	const places = Array.from({ length: Math.min(count, MAX_OPTIONS) }, (_, place) => place);
	const right = places.map(() => bits.flag());
	const key = places.filter((place) => right[place]);
	if (key.length === 0 || key.length === places.length) bits.refuse();
	const proofs = right.map((isRight) => (isRight ? null : PROOFS[bits.take(PROOF_BITS)]));
	const labels = places.map((place) => (place === key[0] ? answer : readLabel(well)));
	const values = bits.flag() ? labels : readValues(well, places.length);
	if (values === null || proofs.includes(undefined)) return null;
	if (new Set(labels).size < labels.length || new Set(values).size < values.length) bits.refuse();
	const options = places.map((place) => ({ label: labels[place], value: values[place], proof: proofs[place] }));
	return { body: { options }, key };
};
