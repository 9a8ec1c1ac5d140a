import type { Locale } from '#lib/domain/base/locale.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { fillingFor, withWhatMustBeSaid, type Sentence } from './ask.ts';
import type { Operand } from '#lib/domain/questions/operand.ts';
import type { Axis } from './comparable.ts';
import type { PackIndex } from './index-pack.ts';
import { fillTemplate } from './sentence.ts';
import { axisOf } from './sequence.ts';
import { wordsIn } from './words/words.ts';

/** "Which of these countries built more vehicles in 2023?", or of one thing: "Which year had the higher figure for …?" */
export const compareSentence = (index: PackIndex, facts: readonly number[], locale: Locale): Sentence => {
	const axis = axisOf(index, facts);
	const about = aboutOf(index, facts, locale);
	if (about === null) return { missing: 'no-template' };
	return said(index, facts, locale, axis, axis === 'subject' ? about.template : wordsIn[locale].compareTimes(about));
};

/** "How do these rank by vehicle production in 2023, from lowest to highest?" */
export const orderSentence = (index: PackIndex, facts: readonly number[], locale: Locale): Sentence => {
	const axis = axisOf(index, facts);
	const about = aboutOf(index, facts, locale);
	if (about === null) return { missing: 'no-template' };
	const { orderThings, orderTimes } = wordsIn[locale];
	return said(index, facts, locale, axis, axis === 'subject' ? orderThings(about) : orderTimes(about));
};

/** What was asked for with every value: "Vehicle production in 2023: India (5.85 million vehicles), Japan (…)." */
export const listSentence = (
	index: PackIndex,
	facts: readonly number[],
	locale: Locale,
	operands: readonly Operand[]
): Sentence => {
	const axis = axisOf(index, facts);
	const about = aboutOf(index, facts, locale);
	if (about === null) return { missing: 'no-template' };
	const words = wordsIn[locale];
	const [open, close] = words.brackets;
	const list = operands.map(({ label, shows }) => `${label}${open}${shows}${close}`);
	const head = said(index, facts, locale, axis, axis === 'subject' ? words.listThings(about) : words.listTimes(about));
	return 'missing' in head ? head : { text: words.listed(head.text, list) };
};

/** What a comparison is about, for its wording. */
export interface Compared {
	readonly template: string;
	/** The relation's. */
	readonly label: string;
	/** By date rather than by size. */
	readonly byDate: boolean;
	/** The facts speak of a time that must be said. */
	readonly timed: boolean;
	readonly length: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
}

const aboutOf = (index: PackIndex, facts: readonly number[], locale: Locale): Compared | null => {
	const first = facts[0] ?? -1;
	const [fact, relation] = [index.facts[first], index.relations[index.relation[first] ?? -1]];
	const [template, label] = [relation?.templates.compare[locale] ?? '', relation?.label[locale] ?? ''];
	if (fact === undefined || template === '' || label === '') return null;
	const timed = fact.when !== undefined || fact.asOf !== undefined;
	return { template, label, byDate: fact.value.t === 'date', timed, length: lengthOf(fact.when) };
};

const lengthOf = (when: string | undefined): Compared['length'] => {
	const gran = readEdtf(when ?? '')?.gran;
	return gran === 'day' || gran === 'month' || gran === 'quarter' || gran === 'half-year' ? gran : 'year';
};

const said = (index: PackIndex, facts: readonly number[], locale: Locale, axis: Axis, template: string): Sentence => {
	const f = facts[0] ?? -1;
	const fact = index.facts[f];
	const filling = fact === undefined ? null : fillingFor(index, f, fact, locale, null);
	if (filling === null) return { missing: 'no-label' };
	if (axis === 'time') return { text: fillTemplate(template, { ...filling, when: null }) };
	return { text: fillTemplate(withWhatMustBeSaid(index, f, 'f', locale, template), filling) };
};
