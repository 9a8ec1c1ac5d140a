import type { Id } from '#lib/domain/base/id.ts';
import type { PackIndex } from '#lib/domain/dataset/index-facts.ts';
import { calledIn } from './names.ts';
import { issueAt, type Rule } from './rule.ts';

/** Subjects and values are of the kinds that their relation names. */
export const wrongKind: Rule = ({ index }) =>
	index.pack.facts.flatMap(({ id, subject, value, relation }) => {
		const { subjectKinds = [], valueKinds = [] } = index.relationsById.get(relation) ?? {};
		return [
			...mismatch(index, subject, subjectKinds).map((message) =>
				issueAt('facts', 'warning', 'wrong-kind')(id, 'subject', message)
			),
			...('id' in value ? mismatch(index, value.id, valueKinds) : []).map((message) =>
				issueAt('facts', 'warning', 'wrong-kind')(id, 'value', message)
			)
		];
	});

const mismatch = ({ thingsById }: PackIndex, id: Id, kinds: readonly Id[]): readonly string[] => {
	const thing = thingsById.get(id);
	if (thing === undefined || kinds.length === 0 || kinds.includes(thing.kind)) return [];
	return [`${calledIn(thing, id)} is of the kind ${thing.kind}, but the relation is about ${kinds.join(', ')}`];
};

/** Kinds that a relation names have things. */
export const emptyKind: Rule = ({ index: { pack } }) => {
	const kinds = new Set(pack.things.map(({ kind }) => kind));
	return pack.relations.flatMap(({ id, subjectKinds, valueKinds }) =>
		(
			[
				['subject_kind', subjectKinds],
				['value_kind', valueKinds]
			] as const
		).flatMap(([column, named]) =>
			named
				.filter((kind) => !kinds.has(kind))
				.map((kind) => issueAt('relations', 'warning', 'empty-kind')(id, column, `no thing is of the kind "${kind}"`))
		)
	);
};

/** Nothing is part of itself. */
export const partOfCircle: Rule = ({ index: { pack, withAncestors, thingsById } }) =>
	pack.things
		.filter(({ id }) => {
			const top = withAncestors(id).at(-1);
			return (
				top !== undefined &&
				thingsById.get(top)?.partOf !== undefined &&
				thingsById.has(thingsById.get(top)?.partOf ?? '')
			);
		})
		.map(({ id }) => issueAt('things', 'error', 'part-of-circle')(id, 'part_of', 'is part of itself, some steps up'));
