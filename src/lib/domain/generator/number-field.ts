import { isDecimal, compareDecimals, absoluteDecimal } from '#lib/domain/base/decimal.ts';
import type { Value } from '#lib/domain/dataset/pack.ts';
import { bucket } from './csr.ts';
import { BLOCKED, NEGATIVE, type PackIndex } from './index-pack.ts';
import { gridOf, lastExponentOf, powerOfTen } from './number-grid.ts';
import type { Ask } from './makers/maker.ts';
import { isExact, tolerancePercent } from './precision.ts';
import { timesMeet } from './prove.ts';
import { isBound } from './value.ts';

/** Whether a number may be offered: `m` counts in units of ten to the power of the field's exponent. */
export type Allowed = (m: number) => boolean;

/** Distances are held this much too large, so that no rounding of a double ever lets a number slip through. */
const SAFE = 1.000_000_001;

type Quantity = Extract<Value, { readonly t: 'quantity' }>;

/** What any source says of the subject, in the field's units. */
interface Rival {
	readonly n: number;
	/** Twice the half unit of its last digit. */
	readonly unit: number;
	readonly tolerance: number;
}

/**
 * Which numbers are wrong beyond doubt beside what is known of the fact's subject at a time that meets, whatever the
 * qualifier: |m - n| > 3 (u(m) + u(n)) and outside the tolerance for typed answers. Null where nothing is: another unit
 * or a bound stands in the way. Works in doubles on whole numbers, because a pack has many numbers; `isRoom` in the
 * tests says the same in decimal text.
 */
export const numberField = (ask: Ask, exponent: number): Allowed | null => {
	const rivals = rivalsOf(ask, exponent);
	const { min, max } = boundsOf(ask);
	if (rivals === null) return null;
	const least = min === null ? -Infinity : gridOf(min, exponent);
	const most = max === null ? Infinity : gridOf(max, exponent);
	const { value } = ask.fact;
	const rounded = value.t === 'quantity' && !isExact(value);
	return (m) => {
		if (m < least || m > most) return false;
		const unit = rounded ? lastDigitOf(m) : 0;
		return rivals.every((rival) => {
			const distance = Math.abs(m - rival.n);
			return distance > 1.5 * (unit + rival.unit) * SAFE && distance > rival.tolerance * SAFE;
		});
	};
};

const lastDigitOf = (m: number): number => {
	let unit = 1;
	while (m !== 0 && m % (unit * 10) === 0) unit *= 10;
	return unit;
};

const rivalsOf = ({ index, f, fact, relation }: Ask, exponent: number): readonly Rival[] | null => {
	const rivals: Rival[] = [];
	for (const g of bucket(index.factsOfSubject, index.subject[f] ?? -1)) {
		if (index.relation[g] !== index.relation[f] || !speaksUp(index, f, g)) continue;
		const value = index.facts[g]?.value;
		if (value?.t === 'rank' && fact.value.t === 'rank')
			rivals.push({ n: gridOf(String(value.n), exponent), unit: 0, tolerance: 0 });
		else if (
			value?.t === 'quantity' &&
			fact.value.t === 'quantity' &&
			value.unit === fact.value.unit &&
			!isBound(value)
		)
			rivals.push(rivalOf(value, tolerancePercent(value, relation), exponent));
		else return null;
	}
	return rivals;
};

/** Whether what fact `g` says stands against other values at the time of fact `f`: contested values always do. */
const speaksUp = (index: PackIndex, f: number, g: number): boolean => {
	const standing = index.standing[g] ?? 0;
	if ((standing & NEGATIVE) !== 0) return false;
	return (standing & BLOCKED) !== 0 || timesMeet(index, f, g);
};

const rivalOf = (value: Quantity, percent: number, exponent: number): Rival => {
	const n = gridOf(value.n, exponent);
	const shift = lastExponentOf(value.n) - exponent;
	const unit = shift >= 0 ? powerOfTen(shift) : 1 / powerOfTen(-shift);
	return { n, unit: isExact(value) ? 0 : unit, tolerance: (Math.abs(n) * percent) / 100 };
};

/** Null where a number may go on. */
export interface Bounds {
	readonly min: string | null;
	readonly max: string | null;
}

/** Declared bounds, else what the number is: ranks from 1 up, shares from 0 to 100. */
export const boundsOf = (ask: Pick<Ask, 'index' | 'f' | 'relation' | 'fact'>): Bounds => {
	const { relation, fact } = ask;
	const min = relation.min !== undefined && isDecimal(relation.min) ? relation.min : null;
	const max = relation.max !== undefined && isDecimal(relation.max) ? relation.max : null;
	if (fact.value.t === 'rank') return { min: min ?? '1', max };
	const isShare = fact.value.t === 'quantity' && fact.value.unit === 'percent' && min === null && max === null;
	return isShare && sharesOnly(ask) ? { min: '0', max: '100' } : { min, max };
};

/** Growth goes below 0 and beyond 100 percent somewhere in its relation; a share never does. */
const sharesOnly = ({ index, f }: Pick<Ask, 'index' | 'f'>): boolean =>
	[...bucket(index.factsOfRelation, index.relation[f] ?? -1)].every((g) => {
		const value = index.facts[g]?.value;
		if (value?.t !== 'quantity') return true;
		return !value.n.startsWith('-') && compareDecimals(absoluteDecimal(value.n), '100') <= 0;
	});
