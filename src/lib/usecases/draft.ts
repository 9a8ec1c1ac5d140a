import { readCardId, type Id } from '#lib/domain/base/id.ts';
import type { Blueprint } from '#lib/domain/generator/blueprint.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { QuizSettings, SharedItem } from '#lib/domain/share/quiz.ts';

/** How a quiz is called and taken; all but its questions. */
export interface Manners extends Pick<QuizSettings, 'answersShown' | 'order' | 'nameAsked' | 'attempts'> {
	readonly title: string;
}

export const STARTING_MANNERS: Manners = {
	title: '',
	answersShown: 'each',
	order: 'fixed',
	nameAsked: 'alias',
	attempts: 'any'
};

/** A quiz that is still being made. The blueprint says what was asked for; the items are what stands now. */
export interface Draft extends Manners {
	/** Null: all of it is the maker's own. */
	readonly pack: Id | null;
	readonly blueprint: Blueprint & { readonly count: number };
	readonly seed: string;
	/** By reference as the pack words them, or in the maker's own words. */
	readonly items: readonly SharedItem[];
	/** Facts that were taken out or swapped away: they do not come back by themselves. */
	readonly refused: readonly Id[];
}

type Items = Pick<Draft, 'items'>;

/** The items that a pack words. */
export const specsIn = ({ items }: Items): readonly ItemSpec[] =>
	items.flatMap((item) => (item.t === 'reference' ? [item.spec] : []));

/** The fact that each item asks; those of items that were written by hand have none. */
export const factsIn = ({ items }: Items): readonly Id[] =>
	items.flatMap((item) => (item.t === 'reference' ? [factOf(item.spec)] : item.item.facts.slice(0, 1)));

export const factOf = ({ card }: Pick<ItemSpec, 'card'>): Id => readCardId(card)?.fact ?? '';

/** A pack's items, with what a maker wrote in the places where it stood. */
export const withOwn = (specs: readonly ItemSpec[], before: Draft['items']): Draft['items'] => {
	const items: SharedItem[] = specs.map((spec) => ({ t: 'reference', spec }));
	before.forEach((item, at) => {
		if (item.t === 'own') items.splice(at, 0, item);
	});
	return items;
};
