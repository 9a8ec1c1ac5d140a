import type { Id } from '#lib/domain/base/id.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import { isChinese } from '../aliases.ts';
import type { Fact, Pack, Relation, Thing, Value } from '../pack.ts';
import { joinIds, joinTexts } from './columns.ts';
import { factLetters, relationLetters } from './letters.ts';
import { FORMAT, type CompiledCore, type CompiledDetails, type CompiledPack, type CompiledWords } from './shape.ts';

/** Splits a pack into parts that load apart and compress well. The order of facts and things is kept: it numbers them. */
export const compilePack = (pack: Pack): CompiledPack => ({
	core: compileCore(pack),
	en: compileWords(pack, 'en'),
	zh: compileWords(pack, 'zh'),
	sources: compileDetails(pack)
});

/** The position of each name in the column of names; -1 stands for none. */
type Numbering = (id: Id | undefined) => number;

const compileCore = (pack: Pack): CompiledCore => {
	const names = namesIn(pack);
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
		sourceIds: joinIds(pack.sources.map(({ id }) => id)),
		counts: { things: pack.things.length, relations: pack.relations.length, facts: pack.facts.length },
		things: compileThings(pack.things, number),
		relations: compileRelations(pack.relations, number),
		facts: compileFacts(pack, number, relationNumber)
	};
};

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

const numbering = (ids: readonly Id[]): Numbering => {
	const numbers = new Map(ids.map((id, index) => [id, index]));
	return (id) => (id === undefined ? -1 : (numbers.get(id) ?? -1));
};

const compileThings = (things: readonly Thing[], number: Numbering): CompiledCore['things'] => ({
	kind: things.map(({ kind }) => number(kind)),
	partOf: things.map(({ partOf }) => number(partOf)),
	article: joinTexts(things.map(({ article }) => article)),
	lat: joinTexts(things.map(({ place }) => place?.lat.toString())),
	lon: joinTexts(things.map(({ place }) => place?.lon.toString()))
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
	const sourceNumber = numbering(pack.sources.map(({ id }) => id));
	const of = (fact: Fact): Relation | undefined => relationsById.get(fact.relation);
	return {
		id: joinIds(facts.map(({ id }) => id)),
		subject: facts.map(({ subject }) => number(subject)),
		relation: facts.map(({ relation }) => relationNumber(relation)),
		valueType: joinTexts(facts.map((fact) => (fact.value.t === of(fact)?.valueType ? '' : fact.value.t))),
		value: joinTexts(facts.map(({ value }) => valueText(value, number))),
		unit: joinTexts(facts.map((fact) => unlessSame(unitOf(fact.value), of(fact)?.unit))),
		approx: joinTexts(facts.map(({ value }) => (value.t === 'quantity' ? value.approx : ''))),
		qualifier: facts.map(({ qualifier }) => number(qualifier)),
		when: joinTexts(facts.map(({ when }) => when)),
		asOf: joinTexts(facts.map(({ asOf }) => asOf)),
		traits: joinTexts(facts.map(factLetters)),
		replacedBy: joinTexts(facts.map(({ replacedBy }) => replacedBy)),
		topics: joinTexts(facts.map(({ topics }) => topics.join(';'))),
		citations: joinTexts(facts.map(({ citations }) => citations.map(({ source }) => sourceNumber(source)).join(';'))),
		locator: joinTexts(facts.map(({ citations }) => citations.map(({ locator }) => locator).join(';')))
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

const compileWords = ({ things, relations, facts, sources }: Pack, locale: Locale): CompiledWords => {
	const inSource = citedInStems(relations, facts);
	const words = (texts: readonly LangText[]): string => joinTexts(texts.map((text) => text[locale]));
	const own = (alias: string): boolean => isChinese(alias) === (locale === 'zh');
	return {
		format: FORMAT,
		part: locale,
		things: {
			label: words(things.map(({ label }) => label)),
			aliases: joinTexts(things.map(({ aliases }) => aliases.filter(own).join(';'))),
			extra: joinTexts(things.map(({ plural, pinyin }) => (locale === 'en' ? plural : pinyin)))
		},
		relations: {
			label: words(relations.map(({ label }) => label)),
			ask: words(relations.map(({ templates }) => templates.ask)),
			askBack: words(relations.map(({ templates }) => templates.askBack)),
			say: words(relations.map(({ templates }) => templates.say)),
			compare: words(relations.map(({ templates }) => templates.compare))
		},
		texts: words(facts.flatMap(({ value }) => (value.t === 'text' ? [value.v] : []))),
		short: words(sources.map(({ id, short }) => (inSource.has(id) ? short : {})))
	};
};

/** Sources that a stem may name ("According to …"): their short names are needed before the answer. */
const citedInStems = (relations: readonly Relation[], facts: readonly Fact[]): ReadonlySet<Id> => {
	const within = new Set(relations.flatMap(({ id, complete }) => (complete === 'in-source' ? [id] : [])));
	return new Set(
		facts.flatMap(({ relation, citations }) => (within.has(relation) ? citations.map(({ source }) => source) : []))
	);
};

const compileDetails = ({ sources, facts }: Pack): CompiledDetails => ({
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
	facts: {
		attribution: joinTexts(facts.map(({ attribution }) => attribution)),
		note: joinTexts(facts.map(({ note }) => note))
	}
});
