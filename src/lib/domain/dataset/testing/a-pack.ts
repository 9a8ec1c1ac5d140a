import type { Id } from '#lib/domain/base/id.ts';
import type {
	Citation,
	Fact,
	Pack,
	Relation,
	Source,
	Templates,
	Thing,
	Topic,
	UnitWords,
	Value
} from '#lib/domain/dataset/pack.ts';

type Parts<T, Own> = Partial<Omit<T, keyof Own>> & Own;

/** `value` as a plain string is a thing's id. */
type FactParts = Parts<Fact, { readonly value?: Value | Id }>;

/** A true, cited statement, `s1 located_in v1`, unless told otherwise. */
export const aFact = ({ value = 'v1', ...given }: FactParts = {}): Fact => ({
	id: 'F1',
	subject: 's1',
	relation: 'located_in',
	status: 'normal',
	quiz: 'yes',
	citations: [aCitation()],
	topics: [],
	...given,
	value: typeof value === 'string' ? { t: 'thing', id: value } : value
});

export const aCitation = (given: Partial<Citation> = {}): Citation => ({ source: 'src1', locator: 'p. 1', ...given });

/** `wuhu` is called `Wuhu` and `中wuhu`, a city. */
export const aThing = (given: Partial<Thing> = {}): Thing => {
	const id = given.id ?? 's1';
	return { id, label: { en: titled(id), zh: `中${id}` }, kind: 'city', aliases: [], ...given };
};

/** Of one value each, a thing, incomplete and lasting; the templates fit what is given. */
export const aRelation = (given: Partial<Relation> = {}): Relation => {
	const id = given.id ?? 'located_in';
	const words = titled(id).toLowerCase();
	return {
		id,
		label: { en: words, zh: `中${id}` },
		subjectKinds: [],
		valueType: 'thing',
		valueKinds: [],
		cardinality: 'one',
		complete: 'no',
		varies: false,
		templates: aTemplates(words, `中${id}`, given.varies ?? false),
		forms: [],
		...given
	};
};

export const aSource = (given: Partial<Source> = {}): Source => {
	const id = given.id ?? 'src1';
	return {
		id,
		title: `Title of ${id}`,
		publisher: `Publisher of ${id}`,
		date: '2023-08-11',
		url: `https://example.org/${id}`,
		short: { en: `the report ${id}`, zh: `报告${id}` },
		...given
	};
};

/**
 * A pack around the given facts. Things, relations, sources, units and topics that the facts name and that are not
 * given are added: a relation takes its value type and unit from its first fact.
 */
export const aPack = (given: Partial<Pack> = {}): Pack => {
	const facts = given.facts ?? [aFact()];
	const relations = completed(
		given.relations ?? [],
		facts.map((fact) => fact.relation),
		(id) => aRelation({ id, ...traitsOf(facts, id) })
	);
	return {
		id: 'a-pack',
		title: { en: 'A pack', zh: '一个包' },
		version: '1.0.0',
		date: '2026-01-01',
		licence: 'CC0-1.0',
		topics: topicsOf(facts),
		units: unitsOf(facts, relations),
		...given,
		facts,
		relations,
		things: completed(given.things ?? [], thingsNamed(facts, given.things ?? []), (id) => aThing({ id })),
		sources: completed(given.sources ?? [], sourcesNamed(facts), (id) => aSource({ id }))
	};
};

const aTemplates = (en: string, zh: string, varies: boolean): Templates => {
	const [before, when] = varies ? ['{when}', ' in {when}'] : ['', ''];
	return {
		ask: { en: `What is the ${en} of {s}${when}?`, zh: `${before}{s}的${zh}是什么？` },
		askBack: { en: `Which one has {v} as its ${en}${when}?`, zh: `${before}哪一个的${zh}是{v}？` },
		say: { en: `The ${en} of {s}${when} is {v}.`, zh: `${before}{s}的${zh}是{v}。` },
		compare: {},
		pair: {}
	};
};

const titled = (id: Id): string => {
	const words = id.replace(/[-_]/g, ' ');
	return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** The given ones, then one made for each further id, once. */
const completed = <T extends { readonly id: Id }>(
	given: readonly T[],
	needed: readonly Id[],
	make: (id: Id) => T
): readonly T[] => {
	const known = new Set(given.map(({ id }) => id));
	return [...given, ...[...new Set(needed)].filter((id) => !known.has(id)).map(make)];
};

const traitsOf = (facts: readonly Fact[], relation: Id): Partial<Relation> => {
	const value = facts.find((fact) => fact.relation === relation)?.value;
	if (value === undefined) return {};
	return value.t === 'quantity' ? { valueType: value.t, unit: value.unit } : { valueType: value.t };
};

const thingsNamed = (facts: readonly Fact[], things: readonly Thing[]): readonly Id[] => [
	...facts.flatMap(({ subject, value, qualifier }) => [
		subject,
		...('id' in value ? [value.id] : []),
		...(qualifier === undefined ? [] : [qualifier])
	]),
	...things.flatMap(({ partOf }) => (partOf === undefined ? [] : [partOf]))
];

const sourcesNamed = (facts: readonly Fact[]): readonly Id[] =>
	facts.flatMap(({ citations }) => citations.map(({ source }) => source));

const topicsOf = (facts: readonly Fact[]): readonly Topic[] =>
	[...new Set(facts.flatMap(({ topics }) => topics))].map((id) => ({ id, label: { en: titled(id), zh: `中${id}` } }));

const unitsOf = (facts: readonly Fact[], relations: readonly Relation[]): Pack['units'] => {
	const used = [
		...facts.flatMap(({ value }) => (value.t === 'quantity' ? [value.unit] : [])),
		...relations.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))
	];
	const words = (unit: Id): UnitWords => ({ en: [unit.replace(/s$/, ''), unit], zh: `个${unit}` });
	return Object.fromEntries(used.map((unit) => [unit, words(unit)]));
};
