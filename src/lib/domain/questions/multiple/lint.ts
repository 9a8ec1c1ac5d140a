import type { Issue } from '#lib/domain/base/issue.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';

/** What only a question with several answers can have wrong: one thing twice, or a right option proven wrong. */
export const lintMultiple = (item: Item<'multiple'>): readonly Issue[] => [...sameThing(item), ...provenKeys(item)];

const sameThing = (item: Item<'multiple'>): readonly Issue[] => {
	const values = item.body.options.map(({ value }) => value);
	const twice = values.filter((value, i) => values.indexOf(value) < i);
	return [...new Set(twice)].map((value) =>
		issueAt(item, 'options', 'same-option', `Two options stand for "${value}".`)
	);
};

const provenKeys = (item: Item<'multiple'>): readonly Issue[] =>
	item.body.options
		.filter(({ proof }, place) => item.key.includes(place) && proof !== null)
		.map(({ label }) => issueAt(item, 'options', 'proven-key', `"${label}" is right, but is marked as proven wrong.`));
