import type { Direction } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Fact, Relation, Value } from '#lib/domain/dataset/pack.ts';
import type { PackIndex } from './index-pack.ts';
import { nameOf, phraseOf, type Phrase } from './phrase.ts';
import { fillTemplate, type Filling } from './sentence.ts';
import { answersTo, mustSay } from './truths.ts';
import { valueKeyOf } from './value.ts';
import { beforeEnd, hasSlot } from './words/template.ts';
import { wordsIn } from './words/words.ts';

export type SentenceProblem = 'no-template' | 'no-label';

/** A sentence, or what is missing for it in this language. */
export type Sentence = { readonly text: string } | { readonly missing: SentenceProblem };

/** The question for one fact and direction; `nameOne` where any of several true answers will do. */
export const askSentence = (
	index: PackIndex,
	f: number,
	direction: Direction,
	locale: Locale,
	nameOne: boolean
): Sentence => {
	const template = templatesOf(index, f)?.[direction === 'f' ? 'ask' : 'askBack'][locale];
	const asked = sentence(index, f, direction, locale, template, null);
	if ('missing' in asked || !nameOne || !hasSeveralAnswers(index, f, direction)) return asked;
	const { nameOne: words, brackets } = wordsIn[locale];
	return { text: beforeEnd(asked.text, `${brackets[0]}${words}${brackets[1]}`) };
};

/** The question for several answers at once: all that are right are to be ticked. */
export const askSeveral = (index: PackIndex, f: number, direction: Direction, locale: Locale): Sentence => {
	const asked = askSentence(index, f, direction, locale, false);
	const { tickEvery, brackets } = wordsIn[locale];
	return 'missing' in asked ? asked : { text: beforeEnd(asked.text, `${brackets[0]}${tickEvery}${brackets[1]}`) };
};

/** Two facts of one value, for a quarter and for its year, are one answer. */
const hasSeveralAnswers = (index: PackIndex, f: number, direction: Direction): boolean => {
	const facts = answersTo(index, f, direction).flatMap((g) => index.facts[g] ?? []);
	return new Set(facts.map((fact) => (direction === 'f' ? valueKeyOf(index, fact) : fact.subject))).size > 1;
};

/** The fact restated, with time and precision. */
export const saySentence = (index: PackIndex, f: number, locale: Locale): Sentence =>
	sentence(index, f, 'f', locale, templatesOf(index, f)?.say[locale], null);

/** "True or false: … Anhui, not Hubei?" */
export const claimSentence = (
	index: PackIndex,
	f: number,
	locale: Locale,
	pair: readonly [claimed: Value, denied: Value]
): Sentence => {
	const said = sentence(index, f, 'f', locale, templatesOf(index, f)?.say[locale], pair);
	if ('missing' in said) return said;
	return { text: wordsIn[locale].claim(said.text.replace(/[.。!！?？\s]+$/u, '')) };
};

/** "Which company has its head office in which city?" */
export const pairSentence = (index: PackIndex, f: number, locale: Locale): Sentence => {
	const relation = index.relations[index.relation[f] ?? -1];
	return sentence(index, f, 'f', locale, relation === undefined ? undefined : pairTemplate(relation, locale), null);
};

/** The relation's own wording, or one that fits any label. */
export const pairTemplate = ({ templates, label, cardinality, complete }: Relation, locale: Locale): string => {
	const [own, name] = [templates.pair[locale], label[locale]];
	if (own !== undefined && own !== '') return own;
	if (name === undefined || name === '') return '';
	return wordsIn[locale].pairUp(name, cardinality === 'many' && complete === 'in-source' ? '{source}' : null);
};

/** The short name of the source that an item complete only within it has to give. */
export const sourceNamed = (index: PackIndex, f: number, locale: Locale): string | null => {
	const named = index.facts[f]?.citations[0]?.source;
	return named === undefined ? null : (index.sources.get(named)?.short[locale] ?? null);
};

const templatesOf = (index: PackIndex, f: number): Relation['templates'] | undefined =>
	index.relations[index.relation[f] ?? -1]?.templates;

const sentence = (
	index: PackIndex,
	f: number,
	direction: Direction,
	locale: Locale,
	template: string | undefined,
	pair: readonly [Value, Value] | null
): Sentence => {
	const fact = index.facts[f];
	if (fact === undefined || template === undefined || template === '') return { missing: 'no-template' };
	const filling = fillingFor(index, f, fact, locale, pair);
	if (filling === null) return { missing: 'no-label' };
	if (hasSlot(template, 'source') && filling.source === null) return { missing: 'no-label' };
	return { text: fillTemplate(withWhatMustBeSaid(index, f, direction, locale, template), filling) };
};

/** Qualifier and time are added in brackets where the template has no place for them but the question needs them. */
export const withWhatMustBeSaid = (
	index: PackIndex,
	f: number,
	direction: Direction,
	locale: Locale,
	template: string
): string => {
	const must = mustSay(index, f, direction);
	const [open, close] = wordsIn[locale].brackets;
	const qualified = must.qualifier && !hasSlot(template, 'q') ? beforeEnd(template, `${open}{q}${close}`) : template;
	return must.when && !hasSlot(qualified, 'when') ? beforeEnd(qualified, `${open}{when}${close}`) : qualified;
};

export const fillingFor = (
	index: PackIndex,
	f: number,
	fact: Fact,
	locale: Locale,
	pair: readonly [Value, Value] | null
): Filling | null => {
	const thing = (id: string): (typeof index.things)[number] | undefined => index.things[index.thingAt.get(id) ?? -1];
	const subject = nameOf(thing(fact.subject), locale);
	const values = pair ?? [fact.value];
	const numbers = values.flatMap((value) => (value.t === 'quantity' ? [value.n] : []));
	const alike = numbers.length === 0 ? undefined : numbers;
	const [first, second] = values.map((value) => phraseOf(index.pack, thing, value, locale, alike));
	if (subject === null || first === null || first === undefined || second === null) return null;
	const qualifier = fact.qualifier === undefined ? null : (thing(fact.qualifier)?.label[locale] ?? '');
	if (qualifier === '') return null;
	const value: readonly [Phrase] | readonly [Phrase, Phrase] = second === undefined ? [first] : [first, second];
	return { locale, subject, value, qualifier, when: timeOf(fact), source: sourceNamed(index, f, locale) };
};

const timeOf = ({ when, asOf }: Fact): Filling['when'] =>
	when !== undefined ? { edtf: when, asOf: false } : asOf !== undefined ? { edtf: asOf, asOf: true } : null;
