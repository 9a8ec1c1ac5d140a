import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Rule } from './rule.ts';

/** P04: a question about something that varies says when, and one with a qualifier says which. */
export const timeStated: Rule = ({ item, index, fact, relation }) => {
	const qualifier = fact.qualifier === undefined ? undefined : index.thingsById.get(fact.qualifier)?.label[item.locale];
	const when = fact.when ?? fact.asOf;
	const unsaid = yearsIn(when ?? '').filter((year) => !item.stem.includes(year) && !isOffered(item, when ?? ''));
	return [
		...(qualifier === undefined || item.stem.includes(qualifier) ? [] : [`the stem leaves out ${qualifier}`]),
		...(relation.varies && unsaid.length > 0 ? [`the stem leaves out ${unsaid.join(', ')}`] : [])
	];
};

/** One thing at several times: the options name them. */
const isOffered = (item: AnyItem, when: string): boolean =>
	(item.form === 'compare' || item.form === 'order') && item.body.options.some(({ value }) => value === when);

const yearsIn = (edtf: string): readonly string[] => edtf.match(/\d{4}/g) ?? [];
