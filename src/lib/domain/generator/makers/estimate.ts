import { fail } from '#lib/domain/base/result.ts';
import { boundsOf } from '#lib/domain/generator/number-field.ts';
import { dateEnds, numberEnds } from '#lib/domain/generator/scale-ends.ts';
import { isBound } from '#lib/domain/generator/value.ts';
import { made, type Maker } from './maker.ts';

/** A quantity or a date on a scale; what holds are its two ends. "More than 5 million" leaves open what is near. */
export const estimate: Maker = (ask) => {
	const { index, fact, direction, random } = ask;
	const { value } = fact;
	if (direction === 'i' || (value.t !== 'quantity' && value.t !== 'date')) return fail('unfit');
	if (value.t === 'quantity' && isBound(value)) return fail('overlap');
	const ends =
		value.t === 'date' ? dateEnds(value.edtf, index.pack.date, random) : numberEnds(value.n, boundsOf(ask), random);
	return typeof ends === 'string' ? fail(ends) : made(ask, ends);
};
