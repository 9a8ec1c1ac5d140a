import type { Form } from '#lib/domain/base/form.ts';
import { readCardId, type CardId, type Direction } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { randomForItem } from '#lib/domain/base/random.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { Difficulty } from './blueprint.ts';
import { ASKABLE, NEGATIVE, type PackIndex } from './index-pack.ts';
import { showableIn } from './locales.ts';
import { makers } from './makers/index.ts';
import type { SkipReason } from './skip.ts';

export interface SpecOptions {
	readonly options?: 3 | 4;
	readonly difficulty?: Difficulty;
	/** The item must be showable in this language. */
	readonly locale?: Locale;
}

/**
 * One item by ids for a card in a form, or why there is none. Chance depends on the seed, fact, direction and form
 * alone: in practice the seed is the card with the number of its earlier reviews. `careful` facts are not held back
 * here; who asks decides.
 */
export const specFor = (
	index: PackIndex,
	card: CardId,
	form: Form,
	seed: string,
	wishes: SpecOptions = {}
): Result<ItemSpec, SkipReason> => {
	const f = index.cards.get(card) ?? factOf(index, card);
	return f < 0 ? fail('excluded') : specOf(index, f, card, form, seed, wishes);
};

/** The number of the card's fact, kept for the next time; -1 for a card that the pack does not have. */
const factOf = (index: PackIndex, card: CardId): number => {
	const parts = readCardId(card);
	const f = parts === null ? -1 : (index.factAt.get(parts.fact) ?? -1);
	if (f >= 0) index.cards.set(card, f);
	return f;
};

/** As specFor, where the number of the card's fact is known. */
export const specOf = (
	index: PackIndex,
	f: number,
	card: CardId,
	form: Form,
	seed: string,
	wishes: SpecOptions
): Result<ItemSpec, SkipReason> => {
	const fact = index.facts[f];
	const relation = index.relations[index.relation[f] ?? -1];
	const make = makers[form];
	if (fact === undefined || relation === undefined || make === null) return fail('unfit');
	const direction: Direction = card.endsWith('f') ? 'f' : 'i';
	const barred = barredBecause(index, f);
	if (barred !== null) return fail(barred);
	if (!lists(relation, form)) return fail('unfit');
	const { locales, languages, hasTemplate } = showableIn(index, f, direction, form);
	if (locales.length === 0) return fail(hasTemplate ? 'noLabel' : direction === 'f' ? 'noTemplate' : 'unfit');
	if (wishes.locale !== undefined && !locales.includes(wishes.locale)) return fail('noLabel');
	const random = randomForItem(seed, card, form);
	const { options = 3, difficulty = 'medium' } = wishes;
	return make({ index, card, form, f, fact, relation, direction, locales, languages, random, options, difficulty });
};

/** Why a fact is never asked in new items, whatever the form. */
export const barredBecause = (index: PackIndex, f: number): SkipReason | null => {
	const standing = index.standing[f] ?? 0;
	if ((standing & ASKABLE) !== 0) return null;
	if ((standing & NEGATIVE) !== 0) return 'negative';
	return index.facts[f]?.quiz === 'no' ? 'excluded' : 'status';
};

/** A flashcard can always be turned over; other forms only where the relation lists them, if it lists any. */
const lists = ({ forms }: Relation, form: Form): boolean =>
	form === 'self' || forms.length === 0 || forms.includes(form);
