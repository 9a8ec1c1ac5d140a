import type { Id } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';
import { issueAt, type Checked, type Rule } from './rule.ts';

/** Every id that is named stands in its sheet. */
export const unknownId: Rule = (checked) => {
	const { pack } = checked.index;
	return [
		...pack.facts.flatMap((fact) => factIssues(fact, checked)),
		...pack.things.flatMap(({ id, partOf }) =>
			knows(checked, 'things', partOf) ? [] : [issueAt('things', 'error', CODE)(id, 'part_of', inNo(partOf, 'things'))]
		),
		...pack.relations.flatMap(({ id, unit }) =>
			isUnit(pack, unit) ? [] : [issueAt('relations', 'error', CODE)(id, 'unit', inNo(unit, 'units of pack.json'))]
		)
	];
};

const CODE = 'unknown-id';
const inFacts = issueAt('facts', 'error', CODE);
const inNo = (id: Id | undefined, place: string): string => `"${id ?? ''}" is not among the ${place}`;

const factIssues = (fact: Fact, checked: Checked): readonly Issue[] => {
	const { pack } = checked.index;
	const valueThing = 'id' in fact.value ? fact.value.id : undefined;
	const unit = fact.value.t === 'quantity' ? fact.value.unit : undefined;
	const named: readonly (readonly [column: string, id: Id | undefined, known: boolean, place: string])[] = [
		['subject', fact.subject, knows(checked, 'things', fact.subject), 'things'],
		['relation', fact.relation, knows(checked, 'relations', fact.relation), 'relations'],
		['value', valueThing, knows(checked, 'things', valueThing), 'things'],
		['qualifier', fact.qualifier, knows(checked, 'things', fact.qualifier), 'things'],
		['replaced_by', fact.replacedBy, knows(checked, 'facts', fact.replacedBy), 'facts'],
		['unit', unit, isUnit(pack, unit), 'units of pack.json'],
		...fact.citations.map(({ source }) => ['source', source, knows(checked, 'sources', source), 'sources'] as const),
		...fact.topics.map(
			(topic) => ['tags', topic, pack.topics.some(({ id }) => id === topic), 'topics of pack.json'] as const
		)
	];
	return named
		.filter(([, , known]) => !known)
		.map(([column, id, , place]) => inFacts(fact.id, column, inNo(id, place)));
};

type Named = 'facts' | 'things' | 'relations' | 'sources';

const knows = ({ index, faulty }: Checked, sheet: Named, id: Id | undefined): boolean =>
	id === undefined || tables(index)[sheet].has(id) || faulty[sheet].has(id);

const tables = (index: Checked['index']): { readonly [S in Named]: ReadonlyMap<Id, unknown> } => ({
	facts: index.factsById,
	things: index.thingsById,
	relations: index.relationsById,
	sources: index.sourcesById
});

const isUnit = ({ units }: Pack, unit: Id | undefined): boolean => unit === undefined || Object.hasOwn(units, unit);
