import { issueAt, type Rule } from './rule.ts';

/** Each value is of its relation's type. */
export const valueType: Rule = ({ index }) =>
	index.pack.facts.flatMap(({ id, value, relation }) => {
		const type = index.relationsById.get(relation)?.valueType;
		if (type === undefined || type === value.t) return [];
		return [
			issueAt('facts', 'error', 'value-type')(id, 'value', `a ${value.t}, but the values of ${relation} are ${type}`)
		];
	});
