import { fail, ok } from '#lib/domain/base/result.ts';
import type { Maker } from './maker.ts';

/** A quantity or a rank, typed as a number. */
export const numeric: Maker = ({ fact, direction }) =>
	direction === 'f' && (fact.value.t === 'quantity' || fact.value.t === 'rank') ? ok([]) : fail('unfit');
