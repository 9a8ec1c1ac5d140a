import type { PackIndex } from '#lib/domain/dataset/index-facts.ts';
import type { Fact, Relation, Value } from '#lib/domain/dataset/pack.ts';
import type { Statement } from '#lib/domain/dataset/truth.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

/** An item with the fact that it asks: what a rule looks at. Nothing here is shared with the generator. */
export interface Asked {
	readonly item: AnyItem;
	readonly index: PackIndex;
	readonly fact: Fact;
	readonly relation: Relation;
	/** Whether the subject is asked for. */
	readonly inverse: boolean;
}

/** What is wrong with an item by one property, each in a plain sentence; nothing when it holds. */
export type Rule = (asked: Asked) => readonly string[];

/** What an option says when it is put into the fact: the statement that must be true at the key and false elsewhere. */
export const statementOf = ({ index, fact, relation, inverse }: Asked, option: string): Statement | null => {
	const value = inverse ? fact.value : valueOf(index, fact, option);
	if (value === null) return null;
	return {
		subject: inverse ? option : fact.subject,
		relation: fact.relation,
		value,
		qualifier: fact.qualifier,
		when: fact.when ?? fact.asOf,
		source: relation.complete === 'in-source' ? fact.citations[0]?.source : undefined
	};
};

/** Options with their place; a true-false item offers what it claims and what it denies. */
export const optionsOf = ({
	item
}: Asked): readonly { readonly label: string; readonly value: string; readonly isKey: boolean }[] => {
	switch (item.form) {
		case 'choice':
			return item.body.options.map((option, at) => ({ ...option, isKey: at === item.key }));
		case 'multiple':
			return item.body.options.map((option, at) => ({ ...option, isKey: item.key.includes(at) }));
		case 'true-false':
			return [
				{ ...item.body.claimed, isKey: item.key },
				{ ...item.body.denied, isKey: !item.key }
			];
		// These have no options, or rules of their own for what they offer
		case 'self':
		case 'typed':
		case 'numeric':
		case 'estimate':
		case 'compare':
		case 'order':
		case 'match':
		case 'categorise':
			return [];
	}
};

/** Whether options are names or words, which stand in random order, rather than numbers and dates. */
export const asksName = ({ fact, inverse }: Asked): boolean =>
	inverse || fact.value.t === 'thing' || fact.value.t === 'place' || fact.value.t === 'text';

const valueOf = (index: PackIndex, { value }: Fact, option: string): Value | null => {
	switch (value.t) {
		case 'thing':
		case 'place':
			return index.thingsById.has(option) ? { ...value, id: option } : null;
		case 'quantity':
			return { ...value, n: option };
		case 'rank':
			return { t: 'rank', n: Number(option) };
		case 'date':
			return { t: 'date', edtf: option };
		case 'yesno':
			return { t: 'yesno', v: option === 'yes' };
		case 'text':
			return index.factsById.get(option)?.value ?? null;
	}
};
