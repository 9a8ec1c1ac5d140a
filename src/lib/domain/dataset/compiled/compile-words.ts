import type { Id } from '#lib/domain/base/id.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import { isChinese } from '#lib/domain/dataset/aliases.ts';
import type { Pack, Thing } from '#lib/domain/dataset/pack.ts';
import { inSourceRelations, joinCitations, sourcesInStems, unusualLocators, usualLocators } from './citations.ts';
import { joinTexts } from './columns.ts';
import { FORMAT, type CompiledDetails, type CompiledMore, type CompiledWords } from './shape.ts';

export const compileWords = (pack: Pack, locale: Locale): CompiledWords => {
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
			say: words(relations.map(({ templates }) => templates.say)),
			pair: words(relations.map(({ templates }) => templates.pair))
		},
		texts: words(facts.flatMap(({ value }) => (value.t === 'text' ? [value.v] : []))),
		short: words(sources.map(({ id, short }) => (inStems.has(id) ? short : {})))
	};
};

export const compileMore = (pack: Pack): CompiledMore => {
	const { things, sources } = pack;
	const inStems = sourcesInStems(pack);
	const usual = usualLocators(pack.facts);
	return {
		format: FORMAT,
		part: 'more',
		things: {
			aliasesEn: joinAliases(things, false),
			aliasesZh: joinAliases(things, true),
			plural: joinTexts(things.map(({ plural }) => plural)),
			pinyin: joinTexts(things.map(({ pinyin }) => pinyin))
		},
		relations: compileLabels(pack),
		sourceIds: joinTexts(sources.map(({ id }) => (inStems.has(id) ? '' : id))),
		locators: joinTexts(sources.map(({ id }) => usual.get(id))),
		facts: {
			citations: joinCitations(pack, otherRelations(pack)),
			locator: joinTexts(pack.facts.map(({ citations }) => unusualLocators(citations, usual))),
			valueAliases: joinTexts(pack.facts.map(({ valueAliases }) => valueAliases?.join(';')))
		}
	};
};

const joinAliases = (things: readonly Thing[], chinese: boolean): string =>
	joinTexts(things.map(({ aliases }) => aliases.filter((alias) => isChinese(alias) === chinese).join(';')));

const compileLabels = ({ relations }: Pack): CompiledMore['relations'] => ({
	labelEn: joinTexts(relations.map(({ label }) => label.en)),
	labelZh: joinTexts(relations.map(({ label }) => label.zh)),
	compareEn: joinTexts(relations.map(({ templates }) => templates.compare.en)),
	compareZh: joinTexts(relations.map(({ templates }) => templates.compare.zh))
});

/** Those whose stems name no source. */
const otherRelations = (pack: Pack): ReadonlySet<Id> => {
	const within = inSourceRelations(pack);
	return new Set(pack.relations.flatMap(({ id }) => (within.has(id) ? [] : [id])));
};

export const compileDetails = ({ sources, things, facts }: Pack): CompiledDetails => ({
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
		note: joinTexts(facts.map(({ note }) => note?.en)),
		noteZh: joinTexts(facts.map(({ note }) => note?.zh))
	}
});
