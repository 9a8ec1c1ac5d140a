import { type Random, randomFrom, shuffle } from '#lib/domain/base/random.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';

/**
 * The same questions in another order, each with its options in another order, so that neighbours cannot copy letters.
 * The same seed gives the same paper. Numbers and dates keep their order: they are read more easily so.
 */
export const variantOf = (items: readonly AnyItem[], seed: string): readonly AnyItem[] =>
	shuffle(items, randomFrom(seed)).map((item) => reordered(item, randomFrom(`${seed}|${item.id}`)));

const reordered = (item: AnyItem, random: Random): AnyItem => {
	switch (item.form) {
		case 'choice':
			return { ...item, ...withOptions(item, drawn(item.body.options, random)) };
		case 'compare':
			return { ...item, ...withOptions(item, drawn(item.body.options, random)) };
		case 'multiple':
			return ticked(item, drawn(item.body.options, random));
		case 'order':
			return sequenced(item, drawn(item.body.options, random));
		case 'match':
		case 'categorise':
			return { ...item, ...paired(item, drawn(item.body.lefts, random), drawn(item.body.rights, random)) };
		default:
			return item;
	}
};

/** The positions that things had, in their new order. */
type NewOrder = readonly number[];

const drawn = (options: readonly { readonly label: string }[], random: Random): NewOrder => {
	const positions = options.map((_, at) => at);
	return options.every(({ label }) => /\d/.test(label)) ? positions : shuffle(positions, random);
};

const moved = <T>(values: readonly T[], to: NewOrder): readonly T[] =>
	to.flatMap((from) => values.slice(from, from + 1));

interface OneRight<O> {
	readonly body: { readonly options: readonly O[] };
	readonly key: number;
}

const withOptions = <O>({ body, key }: OneRight<O>, to: NewOrder): OneRight<O> => ({
	body: { options: moved(body.options, to) },
	key: to.indexOf(key)
});

const ticked = (item: Item<'multiple'>, to: NewOrder): Item<'multiple'> => ({
	...item,
	body: { options: moved(item.body.options, to) },
	key: item.key.map((right) => to.indexOf(right)).sort((a, b) => a - b)
});

const sequenced = (item: Item<'order'>, to: NewOrder): Item<'order'> => {
	// What already stands in its right sequence is no question: the last one comes first then
	const shown = item.key.every((position, at) => position === to[at]) ? [...to.slice(-1), ...to.slice(0, -1)] : to;
	return {
		...item,
		body: { options: moved(item.body.options, shown) },
		key: item.key.map((position) => shown.indexOf(position))
	};
};

type Pairs = Pick<Item<'match'>, 'body' | 'key'>;

const paired = ({ body, key }: Pairs, lefts: NewOrder, rights: NewOrder): Pairs => ({
	body: {
		lefts: moved(body.lefts, lefts).map((left) => ({ ...left, proofs: moved(left.proofs, rights) })),
		rights: moved(body.rights, rights)
	},
	key: moved(key, lefts).map((right) => rights.indexOf(right))
});
