import { addDecimals, compareDecimals, subtractDecimals } from '#lib/domain/base/decimal.ts';
import { NO_END, NO_START, readEdtf } from '#lib/domain/base/edtf.ts';
import type { Value } from '#lib/domain/dataset/pack.ts';
import { bucket } from './csr.ts';
import { NEGATIVE, type PackIndex } from './index-pack.ts';
import { halfUnitOf } from './precision.ts';

/** From the least to the most that may be meant, as decimal text; dates in days since 1970. Null: without bound. */
export interface Extent {
	readonly low: string | null;
	readonly high: string | null;
}

const known = new WeakMap<PackIndex, (Extent | null | undefined)[]>();

/**
 * Everything that the value of a fact may be: its rounding, and whatever other facts say of the same subject, qualifier
 * and time, contested ones included. Null for what has no size or date.
 */
export const extentOf = (index: PackIndex, f: number): Extent | null => {
	const extents = known.get(index) ?? [];
	if (extents.length === 0) known.set(index, extents);
	const found = extents[f];
	if (found !== undefined) return found;
	const extent = ofAll(rivalsOf(index, f).map((g) => ofValue(index.facts[g]?.value)));
	extents[f] = extent;
	return extent;
};

export const isBelow = (a: Extent, b: Extent): boolean =>
	a.high !== null && b.low !== null && compareDecimals(a.high, b.low) < 0;

/** The fact itself and all that speak of the same: what does not vary is the same whenever it was read. */
const rivalsOf = (index: PackIndex, f: number): readonly number[] => {
	const varies = index.relations[index.relation[f] ?? -1]?.varies ?? false;
	const others = [...bucket(index.factsOfSubject, index.subject[f] ?? -1)].filter(
		(g) =>
			g !== f &&
			index.relation[g] === index.relation[f] &&
			index.qualifier[g] === index.qualifier[f] &&
			((index.standing[g] ?? 0) & NEGATIVE) === 0 &&
			(!varies || (index.from[g] === index.from[f] && index.to[g] === index.to[f]))
	);
	return [f, ...others];
};

const ofValue = (value: Value | undefined): Extent | null => {
	if (value?.t === 'date') {
		const period = readEdtf(value.edtf);
		if (period === null) return null;
		const { start, end } = period;
		return { low: start === NO_START ? null : `${start}`, high: end === NO_END ? null : `${end}` };
	}
	if (value?.t !== 'quantity') return null;
	const u = halfUnitOf(value);
	const [above, below] = [value.approx === '>' || value.approx === '>=', value.approx === '<'];
	return {
		low: below ? null : above ? value.n : subtractDecimals(value.n, u),
		high: above ? null : below ? value.n : addDecimals(value.n, u)
	};
};

const ofAll = (extents: readonly (Extent | null)[]): Extent | null => {
	const [first, ...others] = extents;
	if (first === undefined || first === null) return null;
	return others.reduce<Extent | null>(
		(hull, next) => (hull === null || next === null ? null : both(hull, next)),
		first
	);
};

const both = (a: Extent, b: Extent): Extent => ({
	low: a.low === null || b.low === null ? null : compareDecimals(a.low, b.low) < 0 ? a.low : b.low,
	high: a.high === null || b.high === null ? null : compareDecimals(a.high, b.high) > 0 ? a.high : b.high
});
