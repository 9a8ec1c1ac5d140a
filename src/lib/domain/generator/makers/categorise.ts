import { shuffle } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import { areApart, excludes, pairOf, peersOf, valuesApart, type Pair } from '#lib/domain/generator/pair-up.ts';
import { made, type Ask, type Maker } from './maker.ts';

const FEWEST_THINGS = 4;
/** Things beyond one for each category, so that no category can be told by what is left over. */
const BEYOND = 2;
const MOST_CATEGORIES = { easy: 2, medium: 3, hard: 4 } as const;

/**
 * Four to six things and two to four categories, none of them empty and not all of one thing. Each thing is proven not
 * to belong to any category but its own.
 */
export const categorise: Maker = (ask) => {
	const { index, f, fact, direction, random, relation } = ask;
	if (direction === 'i' || (fact.value.t !== 'thing' && fact.value.t !== 'place')) return fail('unfit');
	const own = pairOf(ask, f);
	if (own === null) return fail('cue');
	const peers = peersOf(ask);
	for (let most: number = MOST_CATEGORIES[ask.difficulty]; most >= 2; most--) {
		const sorted = sort(ask, own, peers, most);
		if (sorted === null) continue;
		const [, ...others] = sorted.things;
		return made(
			ask,
			shuffle(
				sorted.categories.map(({ option }) => option),
				random
			),
			shuffle(others, random).flatMap(({ f: g }) => index.facts[g]?.id ?? [])
		);
	}
	return fail(relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors');
};

interface Sorted {
	readonly things: readonly Pair[];
	/** One pair that stands for each category. */
	readonly categories: readonly Pair[];
}

/** Categories that hold several things come first, each with one; then more things as long as there is room. */
const sort = (ask: Ask, own: Pair, peers: readonly Pair[], most: number): Sorted | null => {
	const [things, categories] = [[own], [own]];
	const sizes = new Map<string, number>();
	for (const { option } of peers) sizes.set(option, (sizes.get(option) ?? 0) + 1);
	const large = peers.filter(({ option }) => (sizes.get(option) ?? 0) > 1);
	for (const peer of [...large, ...peers]) {
		if (categories.length === most) break;
		if (!opensCategory(ask, things, categories, peer)) continue;
		things.push(peer);
		categories.push(peer);
	}
	for (const peer of peers) {
		if (things.length === categories.length + BEYOND) break;
		if (!things.includes(peer) && fitsIn(ask, things, categories, peer)) things.push(peer);
	}
	const enough = things.length >= FEWEST_THINGS && things.length > categories.length && categories.length > 1;
	return enough ? { things, categories } : null;
};

const opensCategory = (ask: Ask, things: readonly Pair[], categories: readonly Pair[], peer: Pair): boolean =>
	categories.every((category) => valuesApart(ask, category, peer) && excludes(ask, peer, category)) &&
	things.every((thing) => areApart(ask, thing, peer) && excludes(ask, thing, peer));

const fitsIn = (ask: Ask, things: readonly Pair[], categories: readonly Pair[], peer: Pair): boolean =>
	categories.some(({ option }) => option === peer.option) &&
	categories.every((category) => category.option === peer.option || excludes(ask, peer, category)) &&
	things.every((thing) => areApart(ask, thing, peer));
