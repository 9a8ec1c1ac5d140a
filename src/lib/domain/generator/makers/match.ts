import { shuffle } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import { inLocales } from '#lib/domain/generator/cues.ts';
import { codeUnitOrder } from '#lib/domain/generator/index-pack.ts';
import { namesOf } from '#lib/domain/generator/label-book.ts';
import { areApart, excludes, pairOf, peersOf, valuesApart, type Pair } from '#lib/domain/generator/pair-up.ts';
import { drawOne, drawsWithKind, valuesLike } from '#lib/domain/generator/pool.ts';
import { made, type Ask, type Maker } from './maker.ts';

const FEWEST = 3;
const MOST = 4;

/**
 * Three or four pairs and one further right. Each shown left is proven not to belong with any right but its own, and
 * the further right with none. Dates ascend, names and words stand in random order.
 */
export const match: Maker = (ask) => {
	const { index, f, fact, direction, relation, random } = ask;
	if (direction === 'i' || !isPaired(fact)) return fail('unfit');
	const own = pairOf(ask, f);
	if (own === null) return fail('cue');
	const peers = peersOf(ask);
	const pairs = onePerValue(ask, own, peers);
	const extra = furtherRight(ask, pairs, peers) ?? (pairs.length > FEWEST ? pairs.pop()?.option : undefined);
	if (pairs.length < FEWEST || extra === undefined)
		return fail(relation.cardinality === 'many' && relation.complete === 'no' ? 'notComplete' : 'tooFewDistractors');
	const rights = [...pairs.map(({ option }) => option), extra];
	return made(
		ask,
		fact.value.t === 'date' ? [...rights].sort(codeUnitOrder) : shuffle(rights, random),
		pairs.slice(1).flatMap(({ f: g }) => index.facts[g]?.id ?? [])
	);
};

/** Names, dates and words can be told apart at sight; numbers are compared and ordered instead. */
const isPaired = ({ value }: Fact): boolean =>
	value.t === 'thing' || value.t === 'place' || value.t === 'date' || value.t === 'text';

/** Pairs of which each excludes every other, the card's own first. */
const onePerValue = (ask: Ask, own: Pair, peers: readonly Pair[]): Pair[] => {
	const most = ask.difficulty === 'easy' ? FEWEST : MOST;
	const pairs = [own];
	for (const peer of peers) {
		if (pairs.length === most) break;
		const fits = pairs.every(
			(pair) =>
				areApart(ask, pair, peer) &&
				valuesApart(ask, pair, peer) &&
				excludes(ask, pair, peer) &&
				excludes(ask, peer, pair)
		);
		if (fits) pairs.push(peer);
	}
	return pairs;
};

type Right = Omit<Pair, 'f' | 'left'>;

/** A right that is proven to belong to none of the lefts: what another fact says, else another thing of the kind. */
const furtherRight = (ask: Ask, pairs: readonly Pair[], peers: readonly Pair[]): string | undefined => {
	const belongsToNone = (right: Right): boolean =>
		pairs.every((pair) => valuesApart(ask, pair, right) && excludes(ask, pair, right));
	return peers.find(belongsToNone)?.option ?? furtherThing(ask, pairs, belongsToNone);
};

const furtherThing = (
	{ index, f, locales, random }: Ask,
	pairs: readonly Pair[],
	belongsToNone: (right: Right) => boolean
): string | undefined => {
	const own = index.value[f] ?? -1;
	if (own < 0 || pairs.length < FEWEST) return undefined;
	const draws = drawsWithKind(index, valuesLike(index, index.relation[f] ?? -1, own), own);
	for (let thing = drawOne(draws, random); thing >= 0; thing = drawOne(draws, random)) {
		const right = inLocales(namesOf(index.labels, thing), locales);
		const option = index.things[thing]?.id ?? '';
		if (right !== null && belongsToNone({ thing, option, right, value: { t: 'thing', id: option } })) return option;
	}
	return undefined;
};
