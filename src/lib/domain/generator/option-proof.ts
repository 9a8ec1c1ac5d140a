import type { OptionValue, Proof } from '#lib/domain/questions/item-spec.ts';
import { proofAgainst } from './prove.ts';
import type { Shown } from './render.ts';
import { optionValueOf } from './value.ts';

/**
 * Why an option of a card is wrong; null at the right one, and as well where a later pack no longer proves what it once
 * did.
 */
export const proofOf = (
	{ index, f, fact, direction }: Pick<Shown, 'index' | 'f' | 'fact' | 'direction'>,
	option: OptionValue
): Proof | null => {
	const thing = index.thingAt.get(option) ?? -1;
	if (direction === 'i')
		return proofAgainst(index, { about: f, subject: thing, thing: index.value[f] ?? -1, value: fact.value });
	const named = fact.value.t === 'thing' || fact.value.t === 'place';
	const value = optionValueOf(index, fact, option);
	return proofAgainst(index, { about: f, subject: index.subject[f] ?? -1, thing: named ? thing : -1, value });
};
