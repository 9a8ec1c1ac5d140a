import { cardIdOf, type Id } from '#lib/domain/base/id.ts';
import { sortedById } from './by-id.ts';
import { contentHash } from './content-id.ts';
import type { Fact, Pack, Value } from './pack.ts';

/**
 * What was released so far, oldest first: a line for each permanent id, `fact S035`, `card S035.f`, `card S035.i`,
 * `thing wuhu`, `relation located_in`, `topic exports`, and `hash S035 <what the fact said>`. An id's number in links
 * is its position among the lines of its kind. Lines are only ever added.
 */
export type Ledger = readonly string[];

/** The lines that a release of this pack adds to what was released before. */
export const linesToRelease = (pack: Pack, ledger: Ledger): Ledger => {
	const known = new Set(ledger);
	return ledgerLines(pack).filter((line) => !known.has(line));
};

/**
 * All lines of a pack in its own order. For a compiled pack, whose facts and things stand in the order of release,
 * they give every id the number that links use.
 */
export const ledgerLines = (pack: Pack): Ledger => [
	...pack.facts.flatMap((fact) => [
		`fact ${fact.id}`,
		`card ${cardIdOf(fact.id, 'f')}`,
		`card ${cardIdOf(fact.id, 'i')}`,
		`hash ${fact.id} ${factHash(fact)}`
	]),
	...pack.things.map(({ id }) => `thing ${id}`),
	...pack.relations.map(({ id }) => `relation ${id}`),
	...pack.topics.map(({ id }) => `topic ${id}`)
];

/** Ids of one kind in the order of release. */
export const releasedIds = (kind: 'fact' | 'thing' | 'relation' | 'topic', ledger: Ledger): readonly Id[] =>
	ledger.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1).trim());

/** What each released fact said. */
export const releasedHashes = (ledger: Ledger): ReadonlyMap<Id, string> =>
	new Map(
		ledger.flatMap((line) => {
			const [word, id, hash] = line.split(' ');
			return word === 'hash' && id !== undefined && hash !== undefined ? [[id, hash] as const] : [];
		})
	);

/**
 * Facts, things and topics in the order of release, then the new ones: facts by id, things, relations and sources as
 * the facts name them (neighbours compress well), topics as listed.
 */
export const inReleaseOrder = (pack: Pack, ledger: Ledger): Pack => {
	const facts = released(sortedById(pack.facts), releasedIds('fact', ledger));
	const things = facts.flatMap(({ subject, value, qualifier }) => [
		subject,
		...('id' in value ? [value.id] : []),
		...(qualifier === undefined ? [] : [qualifier])
	]);
	const sources = facts.flatMap(({ citations }) => citations.map(({ source }) => source));
	return {
		...pack,
		facts,
		things: released(sortedById(pack.things), [...releasedIds('thing', ledger), ...things]),
		relations: released(sortedById(pack.relations), [
			...releasedIds('relation', ledger),
			...facts.map(({ relation }) => relation)
		]),
		topics: released(pack.topics, releasedIds('topic', ledger)),
		sources: released(sortedById(pack.sources), sources)
	};
};

const released = <T extends { readonly id: Id }>(rows: readonly T[], order: readonly Id[]): readonly T[] => {
	const distinct = [...new Set(order)];
	const position = new Map(distinct.map((id, index) => [id, index]));
	const at = (row: T): number => position.get(row.id) ?? distinct.length;
	// Sorting keeps equals in order: the new ones stay as they came
	return [...rows].sort((a, b) => at(a) - at(b));
};

/** Changes when what the fact says changes (subject, relation, qualifier, time, value), not with labels or sources. */
export const factHash = ({ subject, relation, qualifier, when, negative, value }: Fact): string =>
	contentHash([subject, relation, qualifier ?? '', when ?? '', negative === undefined ? '' : 'not', saidBy(value)]);

const saidBy = (value: Value): string => {
	switch (value.t) {
		case 'thing':
		case 'place':
			return value.id;
		case 'quantity':
			return `${value.approx ?? ''}${value.n} ${value.unit}`;
		case 'date':
			return value.edtf;
		case 'yesno':
			return value.v ? 'yes' : 'no';
		case 'rank':
			return value.n.toString();
		case 'text':
			return `${value.v.en ?? ''}|${value.v.zh ?? ''}`;
	}
};
