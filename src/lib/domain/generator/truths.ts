import type { Direction } from '#lib/domain/base/id.ts';
import { bucket } from './csr.ts';
import { TRUE, type PackIndex } from './index-pack.ts';
import { holdsThroughout } from './prove.ts';
import { sayingAlike } from './sayings.ts';

/**
 * Facts that answer the same question as fact `f`, itself first: forward, further values of its subject; inverse,
 * further subjects with its value or with a part of it; under the same qualifier, at a time that meets.
 */
export const answersTo = (index: PackIndex, f: number, direction: Direction): readonly number[] => {
	const others = alike(index, f, direction).filter((g) => g !== f && asksTheSame(index, f, g));
	return [f, ...others];
};

/** Facts of the same subject, or asked back those that say the same. */
const alike = (index: PackIndex, f: number, direction: Direction): readonly number[] => {
	if (direction === 'f') return [...bucket(index.factsOfSubject, index.subject[f] ?? -1)];
	const value = index.value[f] ?? -1;
	return value >= 0 ? saidOf(index, value) : sayingAlike(index, f);
};

/** Facts whose value is the thing or lies in it. */
const saidOf = (index: PackIndex, thing: number): readonly number[] => {
	const within = [thing];
	for (const place of within) if (within.length < MOST_WITHIN) within.push(...bucket(index.inside, place));
	return within.flatMap((place) => [...bucket(index.factsOfValue, place)]).sort((a, b) => a - b);
};

/** A chain that bites its own tail must not go on for ever. */
const MOST_WITHIN = 100_000;

/** Where the words of a question leave open which fact is meant: then qualifier and time must be said. */
export const mustSay = (
	index: PackIndex,
	f: number,
	direction: Direction
): { readonly when: boolean; readonly qualifier: boolean } => {
	const fact = index.facts[f];
	const timed = fact?.when !== undefined || fact?.asOf !== undefined;
	const varies = index.relations[index.relation[f] ?? -1]?.varies ?? false;
	return {
		qualifier: fact?.qualifier !== undefined,
		when: timed && (varies || hasOtherTime(index, f, direction))
	};
};

const asksTheSame = (index: PackIndex, f: number, g: number): boolean =>
	((index.standing[g] ?? 0) & TRUE) !== 0 &&
	index.relation[f] === index.relation[g] &&
	index.qualifier[f] === index.qualifier[g] &&
	holdsThroughout(index, g, f);

const hasOtherTime = (index: PackIndex, f: number, direction: Direction): boolean => {
	const timeOf = (g: number): string => index.facts[g]?.when ?? index.facts[g]?.asOf ?? '';
	return alike(index, f, direction).some((g) => index.relation[g] === index.relation[f] && timeOf(g) !== timeOf(f));
};
