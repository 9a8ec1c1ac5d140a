import { issueAt, type Rule } from './rule.ts';

/** Every fact names a source, and the place in each source where it stands. */
export const noSource: Rule = ({ index: { pack } }) =>
	pack.facts.flatMap(({ id, citations }) => {
		if (citations.length === 0) return [issueAt('facts', 'error', 'no-source')(id, 'source', 'the fact has no source')];
		return citations
			.filter(({ locator }) => locator === '')
			.map(({ source }) =>
				issueAt('facts', 'error', 'no-locator')(
					id,
					'locator',
					`no place in "${source}" where this stands, like "paragraph 5"`
				)
			);
	});
