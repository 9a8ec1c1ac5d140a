import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import { scoreTyped } from './score.ts';

/** What only a typed item can have wrong: its own answer is not accepted, or a date is called by another granularity. */
export const lintTyped = (item: Item<'typed'>): readonly Issue[] =>
	item.key.t === 'date' ? wrongGranularity(item) : refusedAnswer(item);

const refusedAnswer = (item: Item<'typed'>): readonly Issue[] => {
	const score = scoreTyped(item, { text: item.key.show }, { ofKind: () => [] });
	return score.outcome === 'scored' && score.earned > 0
		? []
		: [issueAt(item, 'key', 'refused-key', `The answer shown, "${item.key.show}", is not among the accepted ones.`)];
};

const wrongGranularity = (item: Item<'typed'>): readonly Issue[] => {
	if (item.key.t !== 'date') return [];
	const gran = readEdtf(item.key.date)?.gran;
	// A range that is open at its start is told by its end, under either name
	return gran === item.key.gran || gran === 'until'
		? []
		: [issueAt(item, 'key', 'granularity', `"${item.key.date}" is no ${item.key.gran}.`)];
};
