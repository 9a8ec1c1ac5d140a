import { fold } from '#lib/domain/base/fold.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { PackIndex } from './index-pack.ts';
import { render } from './render.ts';

/** The items of a quiz so far. */
export interface Paper {
	readonly specs: readonly ItemSpec[];
	readonly itemsOf: (f: number) => number;
	/** Whether an item could be added. */
	readonly takes: (f: number, spec: ItemSpec) => boolean;
	/** Adds an item and gives null, or leaves it out and says why. */
	readonly add: (f: number, spec: ItemSpec) => 'clash' | null;
	/** Adds an item whatever it gives away: it stands already. */
	readonly keep: (f: number, spec: ItemSpec) => void;
}

/**
 * A paper on which no item gives a later one away: no earlier stem, option, explanation or note holds a later key,
 * unless it asks for the same fact, and no question is asked twice in the same words. An item over several facts
 * takes only such further ones as nothing asked before. In any order: nor does a later one give an earlier one away, so
 * that items can be moved.
 */
export const emptyPaper = (index: PackIndex, inAnyOrder = false): Paper => {
	const specs: ItemSpec[] = [];
	const entries: Entry[] = [];
	const counts = new Map<number, number>();
	const [stems, further] = [new Set<string>(), new Set<number>()];
	const clashes = (one: Entry): boolean =>
		one.further.some((g) => counts.has(g)) ||
		one.stems.some((stem) => stems.has(stem)) ||
		entries.some((before) => givesAway(before, one)) ||
		(inAnyOrder && (further.has(one.f) || entries.some((before) => givesAway(one, before))));
	const take = (one: Entry, spec: ItemSpec): void => {
		entries.push(one);
		for (const stem of one.stems) stems.add(stem);
		for (const g of one.further) further.add(g);
		for (const g of [one.f, ...one.further]) counts.set(g, (counts.get(g) ?? 0) + 1);
		specs.push(spec);
	};
	return {
		specs,
		itemsOf: (f) => counts.get(f) ?? 0,
		takes: (f, spec) => !clashes(entryOf(index, f, spec)),
		add: (f, spec) => {
			const one = entryOf(index, f, spec);
			if (clashes(one)) return 'clash';
			take(one, spec);
			return null;
		},
		keep: (f, spec) => take(entryOf(index, f, spec), spec)
	};
};

/** What an item says and asks for, in all languages. */
interface Entry {
	readonly f: number;
	readonly further: readonly number[];
	readonly stems: readonly string[];
	readonly keys: readonly string[];
	readonly text: string;
}

const entryOf = (index: PackIndex, f: number, spec: ItemSpec): Entry => {
	const items = index.locales.flatMap((locale) => {
		const item = render(spec, index, locale);
		return item.ok ? [item.value] : [];
	});
	return {
		f,
		further: spec.further.map((id) => index.factAt.get(id) ?? -1),
		stems: items.map(stemName),
		keys: items.map(keyOf).filter((key) => key !== ''),
		text: items.map(textOf).join('\n')
	};
};

const givesAway = (one: Entry, other: Entry): boolean =>
	one.f !== other.f && other.keys.some((key) => one.text.includes(key));

/** What the options name does not stand in the question: two others may be compared in the same words. */
const stemName = (item: AnyItem): string => {
	const isNamed = item.form === 'compare' || item.form === 'order';
	const named = isNamed ? item.body.options.map(({ value }) => value).sort() : [];
	return [item.form, item.stem, ...named].join('\n');
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
