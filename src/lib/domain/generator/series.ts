import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import { ASKABLE, type PackIndex } from './index-pack.ts';
import { factsAbout } from './prove.ts';

/**
 * Whether a number, wherever the pack follows it through time, never falls: then "which year had more?" is the later
 * one, and whoever knows nothing of the matter guesses it.
 */
export const onlyEverRises = (index: PackIndex, f: number): boolean => {
	const series = [...factsAbout(index, index.subject[f] ?? -1, index.relation[f] ?? -1)]
		.filter((g) => g === f || isOfSeries(index, f, g))
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
