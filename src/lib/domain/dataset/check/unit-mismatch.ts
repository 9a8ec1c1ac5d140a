import { issueAt, type Rule } from './rule.ts';

/** A quantity is counted in its relation's unit. */
export const unitMismatch: Rule = ({ index }) =>
	index.pack.facts.flatMap(({ id, value, relation }) => {
		const unit = index.relationsById.get(relation)?.unit;
		if (value.t !== 'quantity' || unit === undefined || value.unit === unit) return [];
		const message = `"${value.unit}" but relation ${relation} is counted in ${unit}`;
		return [issueAt('facts', 'error', 'unit-mismatch')(id, 'unit', message)];
	});
