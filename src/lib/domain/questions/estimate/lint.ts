import type { Issue } from '#lib/domain/base/issue.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import { MOST_POINTS, scoreEstimate } from './score.ts';
import { scaleOf } from './scale.ts';

/** What only an estimate can have wrong: the answer it shows is not the one it counts, or the scale ends beside it. */
export const lintEstimate = (item: Item<'estimate'>): readonly Issue[] => [...refusedAnswer(item), ...atTheEdge(item)];

const refusedAnswer = (item: Item<'estimate'>): readonly Issue[] => {
	const score = scoreEstimate(item, { guess: item.key.show });
	if (score.outcome === 'scored' && score.earned === MOST_POINTS) return [];
	// A text that says more than a number may be shown; one that says another number may not
	const severity = score.outcome === 'scored' ? 'error' : 'warning';
	return [issueAt(item, 'key', 'refused-key', `"${item.key.show}" is not read as ${item.key.exact}.`, severity)];
};

const atTheEdge = (item: Item<'estimate'>): readonly Issue[] => {
	const scale = scaleOf(item.body);
	const place = scale.place(item.key.exact);
	return place > 0 && place < scale.steps
		? []
		: [issueAt(item, 'key', 'edge', 'The right answer stands at an end of the scale.', 'warning')];
};
