import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { ASKABLE, type PackIndex } from './index-pack.ts';
import { factsAbout } from './prove.ts';

/**
 * Whether a number never falls from the first to the last time of these facts about one subject, as far as the pack
 * follows it: then "which year had more?" is the later one, and whoever knows nothing of the matter guesses it.
 */
export const onlyRises = (index: PackIndex, facts: readonly number[]): boolean => {
	const [f = -1] = facts;
	const times = facts.map((g) => index.from[g] ?? 0);
	const [first, last] = [Math.min(...times), Math.max(...times)];
	const isWithin = (g: number): boolean => (index.from[g] ?? 0) >= first && (index.from[g] ?? 0) <= last;
	const series = [...factsAbout(index, index.subject[f] ?? -1, index.relation[f] ?? -1)]
		.filter((g) => facts.includes(g) || (isWithin(g) && isOfSeries(index, f, g)))
		.sort((a, b) => (index.from[a] ?? 0) - (index.from[b] ?? 0));
	return series.every((g, at) => at === 0 || !isLess(index, g, series[at - 1] ?? g));
};

/** Counted alike, over periods of one length. */
const isOfSeries = (index: PackIndex, f: number, g: number): boolean =>
	((index.standing[g] ?? 0) & ASKABLE) !== 0 &&
	index.qualifier[f] === index.qualifier[g] &&
	index.numbers.measure[f] === index.numbers.measure[g] &&
	lengthOf(index, f) === lengthOf(index, g);

const lengthOf = ({ facts }: PackIndex, f: number): string | undefined => readEdtf(facts[f]?.when ?? '')?.gran;

const isLess = ({ facts }: PackIndex, f: number, g: number): boolean => {
	const [a, b] = [facts[f]?.value, facts[g]?.value];
	return a?.t === 'quantity' && b?.t === 'quantity' && compareDecimals(a.n, b.n) < 0;
};
