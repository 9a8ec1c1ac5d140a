import type { Issue } from '#lib/domain/base/issue.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from './issue-at.ts';

/** What a comparison can have wrong: one thing that stands on two sides. */
export const lintOperands = (item: Item<'compare'> | Item<'order'>): readonly Issue[] => {
	const values = item.body.options.map(({ value }) => value);
	const twice = values.filter((value, i) => values.indexOf(value) < i);
	return [...new Set(twice)].map((value) =>
		issueAt(item, 'options', 'same-option', `Two options stand for "${value}".`)
	);
};
