import type { Issue } from '#lib/domain/base/issue.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import { scoreNumeric } from './score.ts';

/** What only a numeric item can have wrong: the answer it shows is not the number it accepts. */
export const lintNumeric = (item: Item<'numeric'>): readonly Issue[] => {
	const score = scoreNumeric(item, { text: item.key.show });
	if (score.outcome === 'scored' && score.earned > 0) return [];
	// A text that says more than a number may be shown; one that says another number may not
	const severity = score.outcome === 'scored' ? 'error' : 'warning';
	return [issueAt(item, 'key', 'refused-key', `"${item.key.show}" is not read as ${item.key.exact}.`, severity)];
};
