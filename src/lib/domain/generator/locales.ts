import type { Form } from '#lib/domain/base/form.ts';
import type { Direction } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import { pairTemplate, sourceNamed } from './ask.ts';
import type { PackIndex } from './index-pack.ts';
import { templatedAt } from './templated.ts';
import { hasSlot } from './words/template.ts';

export interface Showable {
	readonly locales: readonly Locale[];
	/** The same by their positions in LOCALES. */
	readonly languages: readonly number[];
	/** Whether some language has a template at all; otherwise a label is what is missing. */
	readonly hasTemplate: boolean;
}

/** The languages in which a fact can be asked in a form: template, statement and every label are there. */
export const showableIn = (index: PackIndex, f: number, direction: Direction, form: Form): Showable => {
	const templated = templatedIn(index, index.relation[f] ?? -1, direction, form);
	const bits = templated & (index.sayable[f] ?? 0);
	const shown = (templated & NAMES_SOURCE) === 0 ? bits : withSource(index, f, bits);
	return (templated & ALL) === 0 ? UNTEMPLATED : (SHOWABLE[shown] ?? UNTEMPLATED);
};

const ALL = (1 << LOCALES.length) - 1;
/** Beside the languages: stem or statement name the source. */
const NAMES_SOURCE = ALL + 1;

/** Sets of languages are bits by their position in LOCALES. */
const SHOWABLE: readonly Showable[] = Array.from({ length: ALL + 1 }, (_, bits) => {
	const languages = LOCALES.map((__, at) => at).filter((at) => (bits & (1 << at)) !== 0);
	return { locales: languages.flatMap((at) => LOCALES[at] ?? []), languages, hasTemplate: true };
});
const UNTEMPLATED: Showable = { locales: [], languages: [], hasTemplate: false };

const bitsOf = (holds: (locale: Locale) => boolean): number =>
	LOCALES.reduce((bits, locale, at) => (holds(locale) ? bits | (1 << at) : bits), 0);

const withSource = (index: PackIndex, f: number, bits: number): number =>
	bits & bitsOf((locale) => sourceNamed(index, f, locale) !== null);

/** Languages with templates. */
const templatedIn = (index: PackIndex, relation: number, direction: Direction, form: Form): number => {
	const at = templatedAt(relation, form, direction);
	const found = index.templated[at] ?? 0;
	if (found >= 0) return found;
	const rule = index.relations[relation];
	const bits = rule === undefined ? 0 : readTemplates(index, rule, direction, form);
	index.templated[at] = bits;
	return bits;
};

const readTemplates = ({ locales }: PackIndex, relation: Relation, direction: Direction, form: Form): number => {
	const templated = bitsOf((locale) => locales.includes(locale) && isTemplated(relation, direction, form, locale));
	return templated | (namesSource(relation, direction) ? NAMES_SOURCE : 0);
};

/** A question needs its stem and the statement that restates the fact; true-false is built from the statement. */
const isTemplated = (relation: Relation, direction: Direction, form: Form, locale: Locale): boolean => {
	if (form === 'compare' || form === 'order') return isComparedIn(relation, direction, locale);
	const { say } = relation.templates;
	const stem = stemTemplate(relation, direction, form, locale);
	if (stem === undefined || stem === '' || say[locale] === undefined || say[locale] === '') return false;
	const mustName = relation.cardinality === 'many' && relation.complete === 'in-source';
	return !mustName || form === 'self' || hasSlot(stem, 'source');
};

const stemTemplate = (relation: Relation, direction: Direction, form: Form, locale: Locale): string | undefined => {
	const { say, ask, askBack } = relation.templates;
	if (form === 'match' || form === 'categorise') return direction === 'f' ? pairTemplate(relation, locale) : undefined;
	return form === 'true-false' ? say[locale] : (direction === 'f' ? ask : askBack)[locale];
};

/** Facts are set against each other where the relation says how; its label is said where the template does not fit. */
const isComparedIn = ({ templates, label }: Relation, direction: Direction, locale: Locale): boolean => {
	const words = [templates.compare[locale], templates.say[locale], label[locale]];
	const isWhole = words.every((text) => text !== undefined && text !== '' && !hasSlot(text, 'source'));
	return direction === 'f' && isWhole;
};

const namesSource = ({ templates }: Relation, direction: Direction): boolean => {
	const stem = direction === 'f' ? templates.ask : templates.askBack;
	return LOCALES.some((locale) =>
		hasSlot(`${templates.say[locale] ?? ''}${stem[locale] ?? ''}${templates.pair[locale] ?? ''}`, 'source')
	);
};
