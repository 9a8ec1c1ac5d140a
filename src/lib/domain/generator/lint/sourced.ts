import type { Rule } from './rule.ts';

/** P31: at least one source with a place in it, and an explanation that restates the fact with its time. */
export const sourced: Rule = ({ item, fact, relation }) => {
	const years = relation.varies ? ((fact.when ?? fact.asOf ?? '').match(/\d{4}/g) ?? []) : [];
	return [
		...(item.citations.length === 0 ? ['no source'] : []),
		...item.citations.filter(({ locator }) => locator.trim() === '').map(({ source }) => `no place in ${source}`),
		...(item.explanation.trim() === '' ? ['no explanation'] : []),
		...years.filter((year) => !item.explanation.includes(year)).map((year) => `the explanation leaves out ${year}`)
	];
};
