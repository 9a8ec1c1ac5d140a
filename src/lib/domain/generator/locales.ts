import type { Form } from '#lib/domain/base/form.ts';
import type { Direction } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Relation, Value } from '#lib/domain/dataset/pack.ts';
import { sourceNamed } from './ask.ts';
import type { PackIndex } from './index-pack.ts';
import { hasSlot } from './words/template.ts';

export interface Showable {
	readonly locales: readonly Locale[];
	/** Whether some language has a template at all; otherwise a label is what is missing. */
	readonly hasTemplate: boolean;
}

/** The languages in which a fact can be asked in a form: template, statement and every label are there. */
export const showableIn = (index: PackIndex, f: number, direction: Direction, form: Form): Showable => {
	const relation = index.relations[index.relation[f] ?? -1];
	if (relation === undefined) return { locales: [], hasTemplate: false };
	const templated = index.locales.filter((locale) => templatesFor(relation, direction, form, locale));
	return {
		locales: templated.filter((locale) => isLabelled(index, f, direction, locale)),
		hasTemplate: templated.length > 0
	};
};

/** A question needs its stem and the statement that restates the fact; true-false is built from the statement. */
const templatesFor = (relation: Relation, direction: Direction, form: Form, locale: Locale): boolean => {
	const { say, ask, askBack } = relation.templates;
	const stem = form === 'true-false' ? say[locale] : (direction === 'f' ? ask : askBack)[locale];
	if (stem === undefined || stem === '' || say[locale] === undefined || say[locale] === '') return false;
	const namesSource = relation.cardinality === 'many' && relation.complete === 'in-source';
	return !namesSource || form === 'self' || hasSlot(stem, 'source');
};

const isLabelled = (index: PackIndex, f: number, direction: Direction, locale: Locale): boolean => {
	const [fact, relation] = [index.facts[f], index.relations[index.relation[f] ?? -1]];
	if (fact === undefined || relation === undefined) return false;
	const has = (thing: number): boolean => (index.things[thing]?.label[locale] ?? '') !== '';
	if (!has(index.subject[f] ?? -1) || !sayable(index, fact.value, locale)) return false;
	if (fact.qualifier !== undefined && !has(index.qualifier[f] ?? -1)) return false;
	const { say, ask, askBack } = relation.templates;
	const stem = direction === 'f' ? ask : askBack;
	const named = hasSlot(say[locale] ?? '', 'source') || hasSlot(stem[locale] ?? '', 'source');
	return !named || sourceNamed(index, f, locale) !== null;
};

const sayable = (index: PackIndex, value: Value, locale: Locale): boolean => {
	if (value.t === 'text') return (value.v[locale] ?? '') !== '';
	if (value.t === 'thing' || value.t === 'place')
		return (index.things[index.thingAt.get(value.id) ?? -1]?.label[locale] ?? '') !== '';
	return true;
};
