import type { AnyItem } from '#lib/domain/questions/item.ts';
import { factsIn, type Draft } from './draft.ts';

export const dropItem = (draft: Draft, position: number): Draft => ({
	...draft,
	items: draft.items.filter((_, at) => at !== position),
	refused: [...draft.refused, ...factsIn({ items: draft.items.slice(position, position + 1) })]
});

/** Moves an item to another place; out of bounds changes nothing. */
export const moveItem = (draft: Draft, from: number, to: number): Draft => {
	const item = draft.items[from];
	if (item === undefined || to < 0 || to >= draft.items.length) return draft;
	return { ...draft, items: draft.items.toSpliced(from, 1).toSpliced(to, 0, item) };
};

/** The same question once more, behind itself: to be changed into another one. */
export const duplicateItem = (draft: Draft, position: number): Draft => {
	const item = draft.items[position];
	return item === undefined ? draft : { ...draft, items: draft.items.toSpliced(position + 1, 0, { ...item }) };
};

/** A question in the maker's own words: in the place of one, or at the end where there is none at that place. */
export const writeItem = (draft: Draft, position: number, item: AnyItem): Draft => ({
	...draft,
	items: draft.items.toSpliced(position, 1, { t: 'own', item })
});
