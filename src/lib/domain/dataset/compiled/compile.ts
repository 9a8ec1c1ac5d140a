import type { Id } from '#lib/domain/base/id.ts';
import type { Fact, Pack, Relation, Thing, Value } from '#lib/domain/dataset/pack.ts';
import { inSourceRelations, joinCitations, numbering, sourcesInStems, type Numbering } from './citations.ts';
import { joinIds, joinTexts, stepsOf } from './columns.ts';
import { compileDetails, compileMore, compileWords } from './compile-words.ts';
import { factLetters, relationLetters } from './letters.ts';
import { FORMAT, type CompiledCore, type CompiledPack } from './shape.ts';

/** Splits a pack into parts that load apart and compress well. The order of facts and things is kept: it numbers them. */
export const compilePack = (pack: Pack): CompiledPack => ({
	core: compileCore(pack),
	en: compileWords(pack, 'en'),
	zh: compileWords(pack, 'zh'),
	more: compileMore(pack),
	sources: compileDetails(pack)
});

const compileCore = (pack: Pack): CompiledCore => {
	const names = namesIn(pack);
	const inStems = sourcesInStems(pack);
	const number = numbering(names);
	const relationNumber = numbering(pack.relations.map(({ id }) => id));
	return {
		format: FORMAT,
		part: 'core',
		id: pack.id,
		title: pack.title,
		version: pack.version,
		date: pack.date,
		licence: pack.licence,
		topics: pack.topics.map(({ id, label }) => ({ id, label: { en: label.en, zh: label.zh } })),
		units: Object.fromEntries(Object.entries(pack.units).map(([unit, { en, zh }]) => [unit, { en: [...en], zh }])),
		names: joinIds(names),
		sourceIds: joinTexts(pack.sources.map(({ id }) => (inStems.has(id) ? id : ''))),
		tags: joinTexts(topicsIn(pack)),
		counts: countsOf(pack),
		things: compileThings(pack.things, number),
		relations: compileRelations(pack.relations, number),
		facts: compileFacts(pack, number, relationNumber)
	};
};

const countsOf = ({ things, relations, facts, sources }: Pack): CompiledCore['counts'] => ({
	things: things.length,
	relations: relations.length,
	facts: facts.length,
	sources: sources.length
});

/** Things first, in their order; then kinds and whatever is named but in no sheet, in order of appearance. */
const namesIn = ({ things, relations, facts }: Pack): readonly Id[] => [
	...new Set([
		...things.map(({ id }) => id),
		...things.flatMap(({ kind, partOf }) => [kind, ...(partOf === undefined ? [] : [partOf])]),
		...relations.flatMap(({ subjectKinds, valueKinds }) => [...subjectKinds, ...valueKinds]),
		...facts.flatMap(({ subject, value, qualifier }) => [
			subject,
			...('id' in value ? [value.id] : []),
			...(qualifier === undefined ? [] : [qualifier])
		])
	])
];

/** Topics as listed, then whatever else facts are tagged with. */
const topicsIn = ({ topics, facts }: Pack): readonly Id[] => [
	...new Set([...topics.map(({ id }) => id), ...facts.flatMap((fact) => fact.topics)])
];

const compileThings = (things: readonly Thing[], number: Numbering): CompiledCore['things'] => ({
	kind: things.map(({ kind }) => number(kind)),
	partOf: things.map(({ partOf }) => number(partOf)),
	article: joinTexts(things.map(({ article }) => article))
});

const compileRelations = (relations: readonly Relation[], number: Numbering): CompiledCore['relations'] => ({
	id: joinIds(relations.map(({ id }) => id)),
	subjectKinds: relations.map(({ subjectKinds }) => subjectKinds.map(number)),
	valueType: joinTexts(relations.map(({ valueType }) => valueType)),
	valueKinds: relations.map(({ valueKinds }) => valueKinds.map(number)),
	traits: joinTexts(relations.map(relationLetters)),
	unit: joinTexts(relations.map(({ unit }) => unit)),
	min: joinTexts(relations.map(({ min }) => min)),
	max: joinTexts(relations.map(({ max }) => max)),
	tolerance: joinTexts(relations.map(({ tolerance }) => tolerance?.toString())),
	forms: joinTexts(relations.map(({ forms }) => forms.join(';')))
});

const compileFacts = (pack: Pack, number: Numbering, relationNumber: Numbering): CompiledCore['facts'] => {
	const { facts } = pack;
	const relationsById = new Map(pack.relations.map((relation) => [relation.id, relation]));
	const topicNumber = numbering(topicsIn(pack));
	const of = (fact: Fact): Relation | undefined => relationsById.get(fact.relation);
	return {
		id: joinIds(facts.map(({ id }) => id)),
		subject: [...stepsOf(facts.map(({ subject }) => number(subject)))],
		relation: [...stepsOf(facts.map(({ relation }) => relationNumber(relation)))],
		valueType: joinTexts(facts.map((fact) => (fact.value.t === of(fact)?.valueType ? '' : fact.value.t))),
		value: joinTexts(facts.map(({ value }) => valueText(value, number))),
		unit: joinTexts(facts.map((fact) => unlessSame(unitOf(fact.value), of(fact)?.unit))),
		approx: joinTexts(facts.map(({ value }) => (value.t === 'quantity' ? value.approx : ''))),
		qualifier: facts.map(({ qualifier }) => number(qualifier)),
		when: joinTexts(facts.map(({ when }) => when)),
		asOf: joinTexts(facts.map(({ asOf }) => asOf)),
		traits: joinTexts(facts.map(factLetters)),
		replacedBy: joinTexts(facts.map(({ replacedBy }) => replacedBy)),
		topics: joinTexts(facts.map(({ topics }) => topics.map(topicNumber).join(' '))),
		citations: joinCitations(pack, inSourceRelations(pack))
	};
};

const valueText = (value: Value, number: Numbering): string => {
	switch (value.t) {
		case 'thing':
		case 'place':
			return number(value.id).toString();
		case 'quantity':
			return value.n;
		case 'date':
			return value.edtf;
		case 'yesno':
			return value.v ? 'y' : 'n';
		case 'rank':
			return value.n.toString();
		case 'text':
			return '';
	}
};

const unitOf = (value: Value): Id | undefined => (value.t === 'quantity' ? value.unit : undefined);

const unlessSame = (own: Id | undefined, usual: Id | undefined): Id => (own === usual ? '' : (own ?? ''));
