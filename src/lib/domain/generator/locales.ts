import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { Direction } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import { sourceNamed } from './ask.ts';
import { labelledIn, type PackIndex } from './index-pack.ts';
import { hasSlot } from './words/template.ts';

export interface Showable {
	readonly locales: readonly Locale[];
	/** Whether some language has a template at all; otherwise a label is what is missing. */
	readonly hasTemplate: boolean;
}

/** The languages in which a fact can be asked in a form: template, statement and every label are there. */
export const showableIn = (index: PackIndex, f: number, direction: Direction, form: Form): Showable => {
	const relation = index.relation[f] ?? -1;
	const templated = templatedIn(index, relation, direction, form);
	const locales = templated & labelsIn(index, f);
	return {
		locales: listOf(namesSource(index, relation, direction) ? withSource(index, f, locales) : locales),
		hasTemplate: templated !== 0
	};
};

/** Sets of languages are bits by their position in LOCALES. */
const LISTS: readonly (readonly Locale[])[] = Array.from({ length: 1 << LOCALES.length }, (_, bits) =>
	LOCALES.filter((__, at) => (bits & (1 << at)) !== 0)
);

const listOf = (bits: number): readonly Locale[] => LISTS[bits] ?? [];

const bitsOf = (holds: (locale: Locale) => boolean): number =>
	LOCALES.reduce((bits, locale, at) => (holds(locale) ? bits | (1 << at) : bits), 0);

const labelsIn = (index: PackIndex, f: number): number => {
	const fact = index.facts[f];
	if (fact === undefined) return 0;
	const subject = index.labelled[index.subject[f] ?? -1] ?? 0;
	const qualifier = fact.qualifier === undefined ? -1 : (index.labelled[index.qualifier[f] ?? -1] ?? 0);
	const { value } = fact;
	if (value.t === 'text') return subject & qualifier & labelledIn(value.v);
	const named = value.t === 'thing' || value.t === 'place';
	return subject & qualifier & (named ? (index.labelled[index.value[f] ?? -1] ?? 0) : -1);
};

const withSource = (index: PackIndex, f: number, bits: number): number =>
	bits & bitsOf((locale) => sourceNamed(index, f, locale) !== null);

/** Languages with templates, by relation, form and direction. */
const known = new WeakMap<PackIndex, Map<number, number>>();

const templatedIn = (index: PackIndex, relation: number, direction: Direction, form: Form): number => {
	const book = known.get(index) ?? new Map<number, number>();
	if (book.size === 0) known.set(index, book);
	const key = (relation * FORMS.length + FORMS.indexOf(form)) * 2 + (direction === 'f' ? 0 : 1);
	const found = book.get(key);
	if (found !== undefined) return found;
	const rule = index.relations[relation];
	const bits =
		rule === undefined
			? 0
			: bitsOf((locale) => index.locales.includes(locale) && isTemplated(rule, direction, form, locale));
	book.set(key, bits);
	return bits;
};

/** A question needs its stem and the statement that restates the fact; true-false is built from the statement. */
const isTemplated = (relation: Relation, direction: Direction, form: Form, locale: Locale): boolean => {
	if (form === 'compare' || form === 'order') return isComparedIn(relation, direction, locale);
	const { say, ask, askBack } = relation.templates;
	const stem = form === 'true-false' ? say[locale] : (direction === 'f' ? ask : askBack)[locale];
	if (stem === undefined || stem === '' || say[locale] === undefined || say[locale] === '') return false;
	const mustName = relation.cardinality === 'many' && relation.complete === 'in-source';
	return !mustName || form === 'self' || hasSlot(stem, 'source');
};

/** Facts are set against each other where the relation says how; its label is said where the template does not fit. */
const isComparedIn = ({ templates, label }: Relation, direction: Direction, locale: Locale): boolean => {
	const words = [templates.compare[locale], templates.say[locale], label[locale]];
	const isWhole = words.every((text) => text !== undefined && text !== '' && !hasSlot(text, 'source'));
	return direction === 'f' && isWhole;
};

const namesSource = (index: PackIndex, relation: number, direction: Direction): boolean => {
	const templates = index.relations[relation]?.templates;
	const stem = direction === 'f' ? templates?.ask : templates?.askBack;
	return LOCALES.some((locale) => hasSlot(`${templates?.say[locale] ?? ''}${stem?.[locale] ?? ''}`, 'source'));
};
