import { fail } from '#lib/domain/base/result.ts';
import { isBound } from '#lib/domain/generator/value.ts';
import { made, type Maker } from './maker.ts';

/** A quantity or a rank, typed as a number; "more than 5 million" leaves open which numbers are wrong. */
export const numeric: Maker = (ask) => {
	const { value } = ask.fact;
	if (ask.direction === 'i' || (value.t !== 'quantity' && value.t !== 'rank')) return fail('unfit');
	return value.t === 'quantity' && isBound(value) ? fail('overlap') : made(ask, []);
};
