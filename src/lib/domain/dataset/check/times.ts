import { issueAt, type Rule } from './rule.ts';

/** A fact of a relation that changes over time says when it holds. */
export const noTime: Rule = ({ index }) =>
	index.pack.facts
		.filter(
			({ relation, when, asOf }) =>
				index.relationsById.get(relation)?.varies === true && when === undefined && asOf === undefined
		)
		.map(({ id, relation }) =>
			issueAt('facts', 'warning', 'no-time')(id, 'when', `neither when nor as_of, but ${relation} changes over time`)
		);

/** A fact that was found wrong names its correction. */
export const noReplacement: Rule = ({ index }) =>
	index.pack.facts
		.filter(({ status, replacedBy }) => status === 'deprecated' && replacedBy === undefined)
		.map(({ id }) =>
			issueAt('facts', 'warning', 'no-replacement')(id, 'replaced_by', 'found wrong, but no fact corrects it')
		);
