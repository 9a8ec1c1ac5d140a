import { fold } from '#lib/domain/base/fold.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { PackIndex } from './index-pack.ts';
import { render } from './render.ts';

/** The items of a quiz so far. */
export interface Paper {
	readonly specs: readonly ItemSpec[];
	readonly itemsOf: (f: number) => number;
	/** Adds an item and gives null, or leaves it out and says why. */
	readonly add: (f: number, spec: ItemSpec) => 'clash' | null;
}

/**
 * A paper on which no item gives a later one away: no earlier stem, option, explanation or note holds a later key,
 * unless it asks for the same fact, and no question is asked twice in the same words. An item over several facts
 * takes only such further ones as nothing asked before.
 */
export const emptyPaper = (index: PackIndex): Paper => {
	const specs: ItemSpec[] = [];
	const counts = new Map<number, number>();
	const [said, stems] = [new Map<number, string>(), new Set<string>()];
	return {
		specs,
		itemsOf: (f) => counts.get(f) ?? 0,
		add: (f, spec) => {
			const items = index.locales.flatMap((locale) => {
				const item = render(spec, index, locale);
				return item.ok ? [item.value] : [];
			});
			const facts = [f, ...spec.further.map((id) => index.factAt.get(id) ?? -1)];
			if (facts.slice(1).some((g) => counts.has(g))) return 'clash';
			if (items.some((item) => stems.has(stemName(item)) || isGivenAway(item, f, said))) return 'clash';
			for (const item of items) stems.add(stemName(item));
			said.set(f, `${said.get(f) ?? ''}\n${items.map(textOf).join('\n')}`);
			for (const g of facts) counts.set(g, (counts.get(g) ?? 0) + 1);
			specs.push(spec);
			return null;
		}
	};
};

/** What the options name does not stand in the question: two others may be compared in the same words. */
const stemName = (item: AnyItem): string => {
	const isNamed = item.form === 'compare' || item.form === 'order';
	const named = isNamed ? item.body.options.map(({ value }) => value).sort() : [];
	return [item.form, item.stem, ...named].join('\n');
};

const isGivenAway = (item: AnyItem, f: number, said: ReadonlyMap<number, string>): boolean => {
	const key = keyOf(item);
	if (key === '') return false;
	for (const [other, text] of said) if (other !== f && text.includes(key)) return true;
	return false;
};

/** The folded words of the right answer; where all that could be said is shown anyway, there are none of its own. */
const keyOf = (item: AnyItem): string => {
	switch (item.form) {
		case 'self':
			return fold(item.body.back);
		case 'choice':
			return fold(item.body.options[item.key]?.label ?? '');
		case 'typed':
		case 'numeric':
		case 'estimate':
			return fold(item.key.show);
		case 'true-false':
		case 'compare':
		case 'order':
		case 'match':
		case 'categorise':
		case 'multiple':
			return '';
	}
};

const textOf = (item: AnyItem): string => {
	return [item.stem, ...shownIn(item), item.explanation, item.note].map(fold).join('\n');
};

const shownIn = (item: AnyItem): readonly string[] => {
	const { body } = item;
	const shown = 'options' in body ? body.options : 'lefts' in body ? [...body.lefts, ...body.rights] : [];
	return shown.map(({ label }) => label);
};
