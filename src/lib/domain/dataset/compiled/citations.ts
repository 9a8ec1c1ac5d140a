import type { Id } from '#lib/domain/base/id.ts';
import type { Citation, Fact, Pack } from '#lib/domain/dataset/pack.ts';
import { joinByAge } from './columns.ts';

/** The position of each id in a list; -1 for none. */
export type Numbering = (id: Id | undefined) => number;

export const numbering = (ids: readonly Id[]): Numbering => {
	const numbers = new Map(ids.map((id, index) => [id, index]));
	return (id) => (id === undefined ? -1 : (numbers.get(id) ?? -1));
};

/** Relations whose stems say "According to …": who says it is needed before the answer. */
export const inSourceRelations = ({ relations }: Pack): ReadonlySet<Id> =>
	new Set(relations.flatMap(({ id, complete }) => (complete === 'in-source' ? [id] : [])));

export const sourcesInStems = (pack: Pack): ReadonlySet<Id> => {
	const within = inSourceRelations(pack);
	return new Set(
		pack.facts.flatMap(({ relation, citations }) => (within.has(relation) ? citations.map(({ source }) => source) : []))
	);
};

/** The citations of the facts of these relations; blank for the others. */
export const joinCitations = ({ facts, sources }: Pack, relations: ReadonlySet<Id>): string => {
	const number = numbering(sources.map(({ id }) => id));
	return joinByAge(
		facts.map(({ relation, citations }) =>
			relations.has(relation) ? citations.map(({ source }) => number(source)) : []
		)
	);
};

/** Most sources are cited at one place only. */
export const usualLocators = (facts: readonly Fact[]): ReadonlyMap<Id, string> =>
	new Map(
		facts
			.flatMap(({ citations }) => citations)
			.reverse()
			.map(({ source, locator }) => [source, locator])
	);

/** Blank where each source is cited at its usual place. */
export const unusualLocators = (citations: readonly Citation[], usual: ReadonlyMap<Id, string>): string =>
	citations.every(({ source, locator }) => usual.get(source) === locator)
		? ''
		: citations.map(({ locator }) => locator).join(';');
