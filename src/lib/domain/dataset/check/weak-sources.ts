import { issueAt, type Rule } from './rule.ts';

/** A fact stands on one source at least that is not weak. */
export const weakSources: Rule = ({ index: { pack, sourcesById } }) =>
	pack.facts
		.filter(({ citations }) => citations.length > 0 && citations.every(({ source }) => sourcesById.get(source)?.weak))
		.map(({ id }) => issueAt('facts', 'warning', 'weak-sources')(id, 'source', 'all its sources are weak'));
