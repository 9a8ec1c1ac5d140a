import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { issueAt, type Rule } from './rule.ts';

/** A quantity lies between its relation's `min` and `max`. */
export const outOfRange: Rule = ({ index }) =>
	index.pack.facts.flatMap(({ id, value, relation }) => {
		if (value.t !== 'quantity') return [];
		const { min, max } = index.relationsById.get(relation) ?? {};
		const low = min !== undefined && compareDecimals(value.n, min) < 0;
		const high = max !== undefined && compareDecimals(value.n, max) > 0;
		if (!low && !high) return [];
		const message = low
			? `${value.n} is less than ${min}, the least ${relation}`
			: `${value.n} is more than ${max ?? ''}, the most ${relation}`;
		return [issueAt('facts', 'error', 'out-of-range')(id, 'value', message)];
	});
