import type { Id } from '#lib/domain/base/id.ts';
import { grouped, type PackIndex } from '#lib/domain/dataset/index-facts.ts';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import { valueKeyOf } from '#lib/domain/dataset/value-key.ts';
import { issueAt, type Rule } from './rule.ts';

/** A choice needs three values of the key's sort: the right one and two that are wrong. */
const ENOUGH = 3;

export const fewValues: Rule = ({ index }) => {
	const thingsOfKind = grouped(index.pack.things, ({ kind }) => kind);
	const sizeOf = (kind: Id): number => thingsOfKind.get(kind)?.length ?? 0;
	return index.pack.relations.flatMap((relation) => {
		const count = valuesFor(index, relation, sizeOf);
		if (count === null || count >= ENOUGH || index.factsOf(relation.id).length === 0) return [];
		const message = `${count} ${count === 1 ? 'value' : 'values'} to choose from, fewer than ${ENOUGH}: no choice items`;
		return [issueAt('relations', 'warning', 'few-values')(relation.id, 'value_kind', message)];
	});
};

/** Things of the kinds that its values have, or words that its facts say; null where wrong values can be computed. */
const valuesFor = (
	{ pack, thingsById, factsOf }: PackIndex,
	{ id, valueType, valueKinds }: Relation,
	sizeOf: (kind: Id) => number
): number | null => {
	if (valueType === 'text') return new Set(factsOf(id).map((fact) => valueKeyOf(pack, fact))).size;
	if (valueType !== 'thing' && valueType !== 'place') return null;
	const used = factsOf(id).flatMap(({ value }) => ('id' in value ? (thingsById.get(value.id)?.kind ?? []) : []));
	const kinds = valueKinds.length > 0 ? valueKinds : used;
	return [...new Set(kinds)].reduce((sum, kind) => sum + sizeOf(kind), 0);
};
