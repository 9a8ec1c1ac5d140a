import type { Form } from '#lib/domain/base/form.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import type { PairsShape } from '#lib/domain/questions/pairs/shape.ts';
import type { ItemPart } from './issue-at.ts';

interface OptionPart {
	readonly label: string;
	readonly value: string;
}

/** The words of an item, whatever its form. */
export interface Parts {
	/** What is offered to choose from; none where the answer is given freely. */
	readonly options: readonly OptionPart[];
	/** The right answer under each of its names. */
	readonly key: readonly string[];
	/** Everything else that is shown. */
	readonly shown: readonly string[];
}

/** Every right is offered for every left. */
const pairs = ({ body }: Pick<PairsShape, 'body'>): Parts => ({
	options: body.rights,
	key: [],
	shown: body.lefts.map(({ label }) => label)
});

const byForm: { readonly [F in Form]: (item: Item<F>) => Parts } = {
	self: ({ body }) => ({ options: [], key: [body.back], shown: [] }),
	choice: ({ body, key }) => ({
		options: body.options,
		key: body.options.slice(key, key + 1).map(({ label }) => label),
		shown: []
	}),
	typed: ({ key }) => ({ options: [], key: [key.show, ...(key.t === 'labels' ? key.labels : [])], shown: [] }),
	numeric: ({ body, key }) => ({ options: [], key: [key.show], shown: body.unit === '' ? [] : [body.unit] }),
	'true-false': ({ body }) => ({ options: [body.claimed, body.denied], key: [], shown: [] }),
	estimate: ({ body, key }) => ({ options: [], key: [key.show], shown: body.unit === '' ? [] : [body.unit] }),
	compare: ({ body }) => ({ options: body.options, key: [], shown: body.options.map(({ shows }) => shows) }),
	order: ({ body }) => ({ options: body.options, key: [], shown: body.options.map(({ shows }) => shows) }),
	match: pairs,
	categorise: pairs,
	multiple: ({ body, key }) => ({
		options: body.options,
		key: body.options.filter((_, at) => key.includes(at)).map(({ label }) => label),
		shown: []
	})
};

export const partsOf = (item: AnyItem): Parts => partsOfForm<Form>(item);

const partsOfForm = <F extends Form>(item: Item<F>): Parts => byForm[item.form](item);

/** Every text of an item with the part that it stands in. */
export const textsOf = (item: AnyItem): readonly (readonly [ItemPart, string])[] => {
	const { options, key, shown } = partsOf(item);
	return [
		['stem', item.stem],
		...options.map(({ label }) => ['options', label] as const),
		...key.map((text) => ['key', text] as const),
		...shown.map((text) => ['key', text] as const),
		['explanation', item.explanation],
		['note', item.note]
	];
};
