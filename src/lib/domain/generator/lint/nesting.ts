import { asksName, optionsOf, type Rule } from './rule.ts';

/** P05: no option lies inside another. */
export const noNesting: Rule = (asked) => {
	if (!asksName(asked)) return [];
	const values = optionsOf(asked).map(({ value }) => value);
	return values.flatMap((inner) =>
		values
			.filter((outer) => outer !== inner && asked.index.withAncestors(inner).includes(outer))
			.map((outer) => `${inner} lies in ${outer}`)
	);
};
