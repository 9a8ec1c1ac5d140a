import type { Id } from '#lib/domain/base/id.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import { isChinese } from '../aliases.ts';
import type { Citation, Fact, Pack, Relation, Thing, Value } from '../pack.ts';
import { joinByAge, joinIds, joinTexts, stepsOf } from './columns.ts';
import { factLetters, relationLetters } from './letters.ts';
import {
	FORMAT,
	type CompiledCore,
	type CompiledDetails,
	type CompiledMore,
	type CompiledPack,
	type CompiledWords
} from './shape.ts';

/** Splits a pack into parts that load apart and compress well. The order of facts and things is kept: it numbers them. */
export const compilePack = (pack: Pack): CompiledPack => ({
	core: compileCore(pack),
	en: compileWords(pack, 'en'),
	zh: compileWords(pack, 'zh'),
	more: compileMore(pack),
	sources: compileDetails(pack)
});

/** The position of each name in the column of names; -1 stands for none. */
type Numbering = (id: Id | undefined) => number;

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

/** Most sources are cited at one place only. */
const usualLocators = (facts: readonly Fact[]): ReadonlyMap<Id, string> =>
	new Map(
		facts
			.flatMap(({ citations }) => citations)
			.reverse()
			.map(({ source, locator }) => [source, locator])
	);

/** Blank where each source is cited at its usual place. */
const unusualLocators = (citations: readonly Citation[], usual: ReadonlyMap<Id, string>): string =>
	citations.every(({ source, locator }) => usual.get(source) === locator)
		? ''
		: citations.map(({ locator }) => locator).join(';');

const numbering = (ids: readonly Id[]): Numbering => {
	const numbers = new Map(ids.map((id, index) => [id, index]));
	return (id) => (id === undefined ? -1 : (numbers.get(id) ?? -1));
};

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

const compileWords = (pack: Pack, locale: Locale): CompiledWords => {
	const { things, relations, facts, sources } = pack;
	const inStems = sourcesInStems(pack);
	const words = (texts: readonly LangText[]): string => joinTexts(texts.map((text) => text[locale]));
	return {
		format: FORMAT,
		part: locale,
		things: { label: words(things.map(({ label }) => label)) },
		relations: {
			ask: words(relations.map(({ templates }) => templates.ask)),
			askBack: words(relations.map(({ templates }) => templates.askBack)),
			say: words(relations.map(({ templates }) => templates.say))
		},
		texts: words(facts.flatMap(({ value }) => (value.t === 'text' ? [value.v] : []))),
		short: words(sources.map(({ id, short }) => (inStems.has(id) ? short : {})))
	};
};

/** Relations whose stems say "According to …": who says it is needed before the answer. */
const inSourceRelations = ({ relations }: Pack): ReadonlySet<Id> =>
	new Set(relations.flatMap(({ id, complete }) => (complete === 'in-source' ? [id] : [])));

const sourcesInStems = (pack: Pack): ReadonlySet<Id> => {
	const within = inSourceRelations(pack);
	return new Set(
		pack.facts.flatMap(({ relation, citations }) => (within.has(relation) ? citations.map(({ source }) => source) : []))
	);
};

/** The citations of the facts of these relations; blank for the others. */
const joinCitations = ({ facts, sources }: Pack, relations: ReadonlySet<Id>): string => {
	const number = numbering(sources.map(({ id }) => id));
	return joinByAge(
		facts.map(({ relation, citations }) =>
			relations.has(relation) ? citations.map(({ source }) => number(source)) : []
		)
	);
};

const compileMore = (pack: Pack): CompiledMore => {
	const { things, relations, facts, sources } = pack;
	const early = inSourceRelations(pack);
	const inStems = sourcesInStems(pack);
	const usual = usualLocators(facts);
	const aliases = (chinese: boolean): string =>
		joinTexts(things.map((thing) => thing.aliases.filter((alias) => isChinese(alias) === chinese).join(';')));
	return {
		format: FORMAT,
		part: 'more',
		things: {
			aliasesEn: aliases(false),
			aliasesZh: aliases(true),
			plural: joinTexts(things.map(({ plural }) => plural)),
			pinyin: joinTexts(things.map(({ pinyin }) => pinyin))
		},
		relations: {
			labelEn: joinTexts(relations.map(({ label }) => label.en)),
			labelZh: joinTexts(relations.map(({ label }) => label.zh)),
			compareEn: joinTexts(relations.map(({ templates }) => templates.compare.en)),
			compareZh: joinTexts(relations.map(({ templates }) => templates.compare.zh))
		},
		sourceIds: joinTexts(sources.map(({ id }) => (inStems.has(id) ? '' : id))),
		locators: joinTexts(sources.map(({ id }) => usual.get(id))),
		facts: {
			citations: joinCitations(pack, new Set(relations.flatMap(({ id }) => (early.has(id) ? [] : [id])))),
			locator: joinTexts(facts.map(({ citations }) => unusualLocators(citations, usual)))
		}
	};
};

const compileDetails = ({ sources, things, facts }: Pack): CompiledDetails => ({
	format: FORMAT,
	part: 'sources',
	title: joinTexts(sources.map(({ title }) => title)),
	publisher: joinTexts(sources.map(({ publisher }) => publisher)),
	date: joinTexts(sources.map(({ date }) => date)),
	url: joinTexts(sources.map(({ url }) => url)),
	origin: joinTexts(sources.map(({ origin }) => origin)),
	weak: joinTexts(sources.map(({ weak }) => (weak ? 'x' : ''))),
	licence: joinTexts(sources.map(({ licence }) => licence)),
	note: joinTexts(sources.map(({ note }) => note)),
	shortEn: joinTexts(sources.map(({ short }) => short.en)),
	shortZh: joinTexts(sources.map(({ short }) => short.zh)),
	things: {
		lat: joinTexts(things.map(({ place }) => place?.lat.toString())),
		lon: joinTexts(things.map(({ place }) => place?.lon.toString()))
	},
	facts: {
		attribution: joinTexts(facts.map(({ attribution }) => attribution)),
		note: joinTexts(facts.map(({ note }) => note))
	}
});
