import type { Id } from '#lib/domain/base/id.ts';
import { namesOf } from './names-of.ts';
import type { Fact, Pack, Relation, Source, Thing } from './pack.ts';

/** A pack with its rows by id, and its facts by relation and subject. Of rows with one id the first counts. */
export interface PackIndex {
	readonly pack: Pack;
	readonly thingsById: ReadonlyMap<Id, Thing>;
	/** Every spelling of each thing, folded (names-of.ts). */
	readonly namesById: ReadonlyMap<Id, ReadonlySet<string>>;
	readonly relationsById: ReadonlyMap<Id, Relation>;
	readonly factsById: ReadonlyMap<Id, Fact>;
	readonly sourcesById: ReadonlyMap<Id, Source>;
	readonly factsOf: (relation: Id, subject?: Id) => readonly Fact[];
	/** The thing and everything that it is part of, nearest first; stops where a chain bites its tail. */
	readonly withAncestors: (thing: Id) => readonly Id[];
}

export const indexFacts = (pack: Pack): PackIndex => {
	const thingsById = byId(pack.things);
	const byRelation = grouped(pack.facts, ({ relation }) => relation);
	const byKey = grouped(pack.facts, ({ relation, subject }) => `${relation}\n${subject}`);
	return {
		pack,
		thingsById,
		namesById: new Map([...thingsById].map(([id, thing]) => [id, namesOf(thing)])),
		relationsById: byId(pack.relations),
		factsById: byId(pack.facts),
		sourcesById: byId(pack.sources),
		factsOf: (relation, subject) =>
			(subject === undefined ? byRelation.get(relation) : byKey.get(`${relation}\n${subject}`)) ?? [],
		withAncestors: (thing) => chainFrom(thing, thingsById)
	};
};

const byId = <T extends { readonly id: Id }>(rows: readonly T[]): ReadonlyMap<Id, T> =>
	new Map([...rows].reverse().map((row) => [row.id, row]));

export const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [row]);
		else group.push(row);
	}
	return groups;
};

const chainFrom = (thing: Id, thingsById: ReadonlyMap<Id, Thing>): readonly Id[] => {
	const chain = [thing];
	for (let above = thingsById.get(thing)?.partOf; above !== undefined && !chain.includes(above);) {
		chain.push(above);
		above = thingsById.get(above)?.partOf;
	}
	return chain;
};
