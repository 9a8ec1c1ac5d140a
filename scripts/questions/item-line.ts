// One item as `questions` prints it.
import { readCardId } from '#lib/domain/base/id.ts';
import { valueKeyOf } from '#lib/domain/dataset/value-key.ts';
import type { PackIndex } from '#lib/domain/generator/index-pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

/** The fields of a line in their order; those with a question mark are left out where a form has none. */
interface ItemLine {
	readonly id: string;
	readonly form: string;
	readonly locale: string;
	readonly stem: string;
	readonly options?: readonly { readonly label: string; readonly value: string }[];
	readonly lefts?: readonly { readonly label: string; readonly value: string }[];
	readonly key: number | boolean | string | readonly number[] | readonly (readonly [left: string, right: string])[];
	readonly card: string | null;
	readonly facts: readonly string[];
	readonly sources: readonly { readonly id: string; readonly locator: string }[];
	readonly when: string | null;
	/** For pairs, a list for each left. */
	readonly proof?: readonly (string | null | readonly (string | null)[])[];
	readonly accepts?: object;
	/** How hard the item is thought to be before anyone has answered it, 0 to 1. */
	readonly difficulty: number;
}

export const lineOf = (index: PackIndex, item: AnyItem, difficulty: number): ItemLine => {
	const { id, form, locale, stem, card, facts, citations, when } = item;
	const { lefts, options, key, proof, accepts } = partsOf(index, item);
	return {
		...{ id, form, locale, stem },
		...(lefts === undefined ? {} : { lefts }),
		...(options === undefined ? {} : { options }),
		...{ key, card, facts, sources: citations.map(({ source, locator }) => ({ id: source, locator })), when },
		...(proof === undefined ? {} : { proof }),
		...(accepts === undefined ? {} : { accepts }),
		difficulty
	};
};

const partsOf = (
	index: PackIndex,
	item: AnyItem
): Pick<ItemLine, 'lefts' | 'options' | 'key' | 'proof' | 'accepts'> => {
	switch (item.form) {
		case 'choice':
		case 'multiple': {
			const { options } = item.body;
			return {
				options: options.map(({ label, value }) => ({ label, value })),
				key: item.key,
				proof: options.map(({ proof }) => proof)
			};
		}
		case 'compare':
		case 'order':
			return { options: item.body.options.map(({ label, value }) => ({ label, value })), key: item.key };
		case 'true-false':
			return { key: item.key };
		case 'match':
		case 'categorise': {
			const { lefts, rights } = item.body;
			return {
				lefts: lefts.map(({ label, value }) => ({ label, value })),
				options: rights,
				key: lefts.map(({ value }, left) => [value, rights[item.key[left] ?? -1]?.value ?? ''] as const),
				proof: lefts.map(({ proofs }) => proofs)
			};
		}
		case 'self':
			return { key: valueAskedFor(index, item) };
		case 'numeric': {
			const { exact, from, to } = item.key;
			return { key: exact, accepts: { exact, unit: unitOf(index, item), from, to } };
		}
		case 'estimate': {
			const { exact, from, to } = item.key;
			if (item.body.answer === 'date') return { key: exact };
			return { key: exact, accepts: { exact, unit: unitOf(index, item), from, to } };
		}
		case 'typed':
			return item.key.t === 'date'
				? { key: item.key.date, accepts: { date: item.key.date, gran: item.key.gran } }
				: { key: valueAskedFor(index, item), accepts: { labels: item.key.labels } };
	}
};

/** A thing's id, decimal text or date: the fact's value, or asked back its subject. */
const valueAskedFor = (index: PackIndex, item: AnyItem): string => {
	const card = readCardId(item.card ?? '');
	const fact = index.facts[index.factAt.get(card?.fact ?? '') ?? -1];
	if (fact === undefined) return '';
	return card?.direction === 'i' ? fact.subject : valueKeyOf(index.pack, fact);
};

const unitOf = (index: PackIndex, item: AnyItem): string => {
	const value = index.facts[index.factAt.get(item.facts[0] ?? '') ?? -1]?.value;
	return value?.t === 'quantity' ? value.unit : (value?.t ?? '');
};
