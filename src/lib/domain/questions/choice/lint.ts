import type { Issue } from '#lib/domain/base/issue.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';

/** What only a choice can have wrong: two options that are one thing, or a right option with a proof that it is wrong. */
export const lintChoice = (item: Item<'choice'>): readonly Issue[] => [...sameThing(item), ...provenKey(item)];

const sameThing = (item: Item<'choice'>): readonly Issue[] => {
	const values = item.body.options.map(({ value }) => value);
	const twice = values.filter((value, i) => values.indexOf(value) < i);
	return [...new Set(twice)].map((value) =>
		issueAt(item, 'options', 'same-option', `Two options stand for "${value}".`)
	);
};

const provenKey = (item: Item<'choice'>): readonly Issue[] => {
	const key = item.body.options[item.key];
	return key === undefined || key.proof === null
		? []
		: [issueAt(item, 'options', 'proven-key', `"${key.label}" is the key, but is marked as proven wrong.`)];
};
