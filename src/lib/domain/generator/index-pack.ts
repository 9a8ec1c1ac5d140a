import type { CardId, Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Edtf, Fact, Pack, Relation, Source, Thing } from '#lib/domain/dataset/pack.ts';
import { bucketsOf, type Buckets } from './csr.ts';
import { sayableOf, timesOf } from './fact-columns.ts';
import { labelledIn } from './labelled.ts';
import { emptyLabelBook, type LabelBook } from './label-book.ts';
import type { NameColumns } from './name-columns.ts';
import { emptyLikeness, type Likeness } from './likeness.ts';
import { numberColumns, type NumberColumns } from './number-columns.ts';
import { standingOf } from './standing.ts';
import { emptyStemBook, type StemBook } from './stem-book.ts';
import { emptyTemplated } from './templated.ts';
import { emptyThingRows, KIND, PARENT, ROW, type ThingRows } from './thing-rows.ts';
import { writeTraits, type Traits } from './traits.ts';
import { nameColumns } from './write-names.ts';

export { ASKABLE, BLOCKED, NEGATIVE, TRUE } from './standing.ts';

/**
 * A pack by whole numbers: things, relations and facts are numbered in code-unit order of their ids,
 * so that the order of rows in the sheets never matters. -1 stands for none.
 */
export interface PackIndex {
	readonly pack: Pack;
	/** The languages in which the pack has labels at all. */
	readonly locales: readonly Locale[];
	readonly things: readonly Thing[];
	readonly relations: readonly Relation[];
	readonly facts: readonly Fact[];
	/** By thing, as in `things`, which need not be read for it. */
	readonly thingIds: readonly Id[];
	readonly thingAt: ReadonlyMap<Id, number>;
	readonly relationAt: ReadonlyMap<Id, number>;
	readonly factAt: ReadonlyMap<Id, number>;
	readonly sources: ReadonlyMap<Id, Source>;
	readonly kinds: readonly Id[];
	readonly kindAt: ReadonlyMap<Id, number>;
	/** By thing: the languages in which it has a label, as bits by their position in LOCALES. */
	readonly labelled: Uint8Array;
	readonly names: NameColumns;
	/** By thing: what it is judged by as a candidate. */
	readonly thingRows: ThingRows;
	/** By thing. */
	readonly kind: Int32Array;
	readonly parent: Int32Array;
	/** By thing: what lies directly in it. */
	readonly inside: Buckets;
	/** By fact. `value` is the thing that is said, or -1. `from`, `to`: the days for which it is said (see period.ts). */
	readonly subject: Int32Array;
	readonly relation: Int32Array;
	readonly value: Int32Array;
	readonly qualifier: Int32Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
	/** By fact: when it is said, as a number of `times`; -1 for what is said without a time. */
	readonly time: Int32Array;
	readonly times: readonly Edtf[];
	readonly standing: Uint8Array;
	/** By fact: the languages in which everything that it names has a label, as bits like `labelled`. */
	readonly sayable: Uint8Array;
	readonly numbers: NumberColumns;
	/** Within a subject by relation, then ascending. */
	readonly factsOfSubject: Buckets;
	readonly factsOfRelation: Buckets;
	readonly factsOfValue: Buckets;
	readonly thingsOfKind: Buckets;
	/** By `relation * kinds + kind`: the distinct things that the relation's facts say or speak of. */
	readonly valuesOfKind: ReadonlyMap<number, Int32Array>;
	readonly subjectsOfKind: ReadonlyMap<number, Int32Array>;
	/** Filled in as they are needed: folded names, what things are like, the facts of cards … */
	readonly labels: LabelBook;
	readonly traits: (Traits | undefined)[];
	readonly cards: Map<CardId, number>;
	/** … words of questions, languages with templates, things by kind, and in the order of their likeness. */
	readonly stems: StemBook;
	readonly templated: Int16Array;
	/** By fact: 1 where it alone decides what is false (see prove.ts), 0 where it does not, -1 where nobody asked. */
	readonly alone: Int8Array;
	readonly kindPools: (Int32Array | undefined)[];
	readonly likeness: Likeness;
}

const built = new WeakMap<Pack, PackIndex>();

/** The index of a pack, built at most once for the same pack object: a pack never changes, so nobody can tell. */
export const indexOf = (pack: Pack): PackIndex => {
	const known = built.get(pack);
	if (known !== undefined) return known;
	const index = indexPack(pack);
	built.set(pack, index);
	return index;
};

/** Linear in the number of facts apart from sorting ids: 100,000 facts in some 150 ms. */
export const indexPack = (pack: Pack): PackIndex => {
	const rows = rowsOf(pack);
	const things = thingColumns(rows);
	const facts = factColumns(rows, things);
	writeTraits(things.thingRows, rows.facts, facts);
	return { ...rows, ...things, ...facts, ...groupsOf(rows, things, facts), ...emptyBooks(rows, facts) };
};

type Part<K extends keyof PackIndex> = Pick<PackIndex, K>;
type Rows = Part<
	| ('pack' | 'locales' | 'things' | 'relations' | 'facts' | 'sources' | 'kinds')
	| ('thingIds' | 'thingAt' | 'relationAt' | 'factAt' | 'kindAt')
>;
type ThingColumns = Part<'kind' | 'parent' | 'labelled' | 'names' | 'thingRows'>;
type FactColumns = Part<
	'subject' | 'relation' | 'value' | 'qualifier' | 'standing' | 'sayable' | 'numbers' | keyof TimeColumns
>;
type TimeColumns = Part<'time' | 'times' | 'to' | 'from'>;
type Groups = Omit<PackIndex, keyof Rows | keyof ThingColumns | keyof FactColumns | keyof Books>;
type Books = Part<'labels' | 'traits' | 'cards' | 'stems' | 'templated' | 'alone' | 'kindPools' | 'likeness'>;

const rowsOf = (pack: Pack): Rows => {
	const [things, relations, facts] = [byId(pack.things), byId(pack.relations), byId(pack.facts)];
	const [thingAt, relationAt, factAt] = [numbersOf(things), numbersOf(relations), numbersOf(facts)];
	const kinds = [...new Set(things.map((thing) => thing.kind))].sort(codeUnitOrder);
	const kindAt = new Map(kinds.map((kind, at) => [kind, at]));
	const locales = LOCALES.filter((locale) => things.some((thing) => thing.label[locale] !== undefined));
	const sources = new Map(pack.sources.map((source) => [source.id, source]));
	const thingIds = things.map(({ id }) => id);
	return { pack, locales, things, thingIds, relations, facts, sources, thingAt, relationAt, factAt, kinds, kindAt };
};

const numberOf = (at: ReadonlyMap<Id, number>, id: Id | undefined): number =>
	id === undefined ? -1 : (at.get(id) ?? -1);

const thingColumns = ({ things, thingAt, kindAt }: Rows): ThingColumns => {
	const kind = Int32Array.from(things, (thing) => numberOf(kindAt, thing.kind));
	const parent = Int32Array.from(things, (thing) => numberOf(thingAt, thing.partOf));
	const thingRows = emptyThingRows(things.length);
	for (let thing = 0; thing < things.length; thing++) {
		thingRows.cells[thing * ROW + KIND] = kind[thing] ?? -1;
		thingRows.cells[thing * ROW + PARENT] = parent[thing] ?? -1;
	}
	const labelled = Uint8Array.from(things, ({ label }) => labelledIn(label));
	return { kind, parent, labelled, names: nameColumns(things, thingRows), thingRows };
};

const factColumns = ({ facts, relations, thingAt, relationAt }: Rows, { labelled }: ThingColumns): FactColumns => {
	const relation = Int32Array.from(facts, (fact) => numberOf(relationAt, fact.relation));
	const named = {
		subject: Int32Array.from(facts, (fact) => numberOf(thingAt, fact.subject)),
		value: Int32Array.from(facts, ({ value }) => ('id' in value ? numberOf(thingAt, value.id) : -1)),
		qualifier: Int32Array.from(facts, (fact) => numberOf(thingAt, fact.qualifier))
	};
	return {
		...named,
		relation,
		standing: standingOf(facts),
		sayable: sayableOf(facts, named, labelled),
		numbers: numberColumns(facts, relations, relation),
		...timesOf(facts)
	};
};

const groupsOf = ({ things, relations, kinds }: Rows, { kind, parent }: ThingColumns, facts: FactColumns): Groups => {
	const { subject, relation, value } = facts;
	const factsOfRelation = bucketsOf(relation, relations.length);
	return {
		inside: bucketsOf(parent, things.length),
		factsOfSubject: bucketsOf(subject, things.length, factsOfRelation.rows),
		factsOfRelation,
		factsOfValue: bucketsOf(value, things.length),
		thingsOfKind: bucketsOf(kind, kinds.length),
		valuesOfKind: poolsOf(factsOfRelation, value, kind, kinds.length),
		subjectsOfKind: poolsOf(factsOfRelation, subject, kind, kinds.length)
	};
};

const emptyBooks = ({ things, relations, kinds, facts }: Rows, { times }: FactColumns): Books => ({
	labels: emptyLabelBook(things),
	traits: things.map(() => undefined),
	cards: new Map(),
	stems: emptyStemBook(relations.length, times.length),
	templated: emptyTemplated(relations.length),
	alone: new Int8Array(facts.length).fill(-1),
	kindPools: kinds.map(() => undefined),
	likeness: emptyLikeness(facts.length)
});

/** The same order on every machine, unlike a comparison by language. */
export const codeUnitOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byId = <T extends { readonly id: Id }>(rows: readonly T[]): readonly T[] =>
	[...rows].sort((a, b) => codeUnitOrder(a.id, b.id));

const numbersOf = (rows: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> => {
	const at = new Map<Id, number>();
	rows.forEach((row, number) => at.set(row.id, number));
	return at;
};

const poolsOf = (
	factsOfRelation: Buckets,
	thingOf: Int32Array,
	kind: Int32Array,
	kinds: number
): ReadonlyMap<number, Int32Array> => {
	const pools = new Map<number, number[]>();
	const seen = new Int32Array(kind.length).fill(-1);
	for (let relation = 0; relation + 1 < factsOfRelation.starts.length; relation++) {
		for (let at = factsOfRelation.starts[relation] ?? 0; at < (factsOfRelation.starts[relation + 1] ?? 0); at++) {
			const thing = thingOf[factsOfRelation.rows[at] ?? -1] ?? -1;
			if (thing < 0 || seen[thing] === relation) continue;
			seen[thing] = relation;
			const key = relation * kinds + (kind[thing] ?? -1);
			const pool = pools.get(key);
			if (pool === undefined) pools.set(key, [thing]);
			else pool.push(thing);
		}
	}
	return new Map([...pools].map(([key, pool]) => [key, Int32Array.from(pool).sort()]));
};
