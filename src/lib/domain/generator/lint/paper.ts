import { fold } from '#lib/domain/base/fold.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';

/** P27: within one quiz no earlier text holds a later key, unless the same fact is asked again. */
export const crossItem = (items: readonly AnyItem[]): readonly string[] =>
	items.flatMap((later, at) => {
		const key = keyOf(later);
		if (key === '') return [];
		return items
			.slice(0, at)
			.filter(
				(earlier) => earlier.facts[0] !== later.facts[0] && textsOf(earlier).some((text) => fold(text).includes(key))
			)
			.map((earlier) => `${earlier.id} gives ${later.id} away: ${key}`);
	});

/** P37: no two items with the same fact, question, key and options. */
export const noRepeats = (specs: readonly ItemSpec[]): readonly string[] => {
	const names = specs.map(({ card, form, options }) => JSON.stringify([card, form, [...options].sort()]));
	return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} twice`);
};

/** P32: both languages offer the same values in the same order with the same key. */
export const localeParity = (one: AnyItem, other: AnyItem): readonly string[] => {
	const bones = (item: AnyItem): string =>
		JSON.stringify([
			item.id,
			item.form === 'choice' ? [item.body.options.map(({ value, proof }) => [value, proof]), item.key] : null,
			item.form === 'compare' || item.form === 'order' ? [item.body.options.map(({ value }) => value), item.key] : null,
			item.form === 'multiple' ? [item.body.options.map(({ value, proof }) => [value, proof]), item.key] : null,
			item.form === 'true-false' ? [item.body.claimed.value, item.body.denied.value, item.key] : null,
			item.form === 'match' || item.form === 'categorise'
				? [
						item.body.lefts.map(({ value, proofs }) => [value, proofs]),
						item.body.rights.map(({ value }) => value),
						item.key
					]
				: null,
			item.form === 'numeric' ? [item.key.exact, item.key.from, item.key.to] : null,
			item.form === 'estimate' ? [item.body.from, item.body.to, item.key.exact, item.key.from, item.key.to] : null
		]);
	return bones(one) === bones(other) ? [] : [`${one.id} differs between languages`];
};

const textsOf = (item: AnyItem): readonly string[] => [
	item.stem,
	item.explanation,
	item.note,
	...('options' in item.body ? item.body.options.map(({ label }) => label) : []),
	...('lefts' in item.body ? [...item.body.lefts, ...item.body.rights].map(({ label }) => label) : [])
];

const keyOf = (item: AnyItem): string => {
	if (item.form === 'choice') return fold(item.body.options[item.key]?.label ?? '');
	return item.form === 'typed' || item.form === 'numeric' || item.form === 'estimate' ? fold(item.key.show) : '';
};
