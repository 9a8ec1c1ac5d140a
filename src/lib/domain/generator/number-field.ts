import { isDecimal } from '#lib/domain/base/decimal.ts';
import { BLOCKED, NEGATIVE, type PackIndex } from './index-pack.ts';
import type { NumberColumns } from './number-columns.ts';
import { gridOf, isMultipleOf, powerOfTen } from './number-grid.ts';
import type { Ask } from './makers/maker.ts';
import { firstAbout, timesMeet } from './prove.ts';

/** Whether a number may be offered: `m` counts in units of ten to the power of the field's exponent. */
export type Allowed = (m: number) => boolean;

/** Distances are held this much too large, so that no rounding of a double ever lets a number slip through. */
const SAFE = 1.000_000_001;

/**
 * What any source says of the subject, in the field's units, three numbers each: the number, one and a half of the
 * unit of its last digit (0 for an exact one), and how far a typed answer may lie from it.
 */
type Rivals = readonly number[];

/**
 * Which numbers are wrong beyond doubt beside what is known of the fact's subject at a time that meets, whatever the
 * qualifier: |m - n| > 3 (u(m) + u(n)) and outside the tolerance for typed answers. Null where nothing is: another unit
 * or a bound stands in the way. Works in doubles on whole numbers, because a pack has many numbers; `isRoom` in the
 * tests says the same in decimal text.
 */
export const numberField = (ask: Ask, exponent: number): Allowed | null => {
	const rivals = rivalsOf(ask, exponent);
	if (rivals === null) return null;
	const { min, max } = boundsOf(ask);
	const least = min === null ? -Infinity : gridOf(min, exponent);
	const most = max === null ? Infinity : gridOf(max, exponent);
	const rounded = ask.index.numbers.exact[ask.f] === 0;
	return (m) => {
		if (m < least || m > most) return false;
		for (let at = 0; at < rivals.length; at += 3) {
			const distance = Math.abs(m - (rivals[at] ?? 0));
			if (distance <= (rivals[at + 2] ?? 0) * SAFE) return false;
			if (rounded ? isRounderThan(m, distance, rivals[at + 1] ?? 0) : distance <= (rivals[at + 1] ?? 0) * SAFE)
				return false;
		}
		return true;
	};
};

/** Whether one and a half of the unit of a number's last digit, and the rival's share, reach over the distance. */
const isRounderThan = (m: number, distance: number, share: number): boolean => {
	let unit = 1;
	while (distance > (1.5 * unit + share) * SAFE) unit *= 10;
	// The first unit that would reach: the number has it, or a larger one, where it is a multiple of it
	return unit === 1 || (m !== 0 && isMultipleOf(m, unit));
};

const rivalsOf = ({ index, f }: Ask, exponent: number): Rivals | null => {
	const { numbers, relation } = index;
	const subject = index.subject[f] ?? -1;
	const own = relation[f] ?? -1;
	let rivals: number[] | null = null;
	const { starts, rows } = index.factsOfSubject;
	const end = starts[subject + 1] ?? 0;
	for (let at = firstAbout(index, subject, own); at < end; at++) {
		const g = rows[at] ?? -1;
		if (relation[g] !== own) break;
		if (!speaksUp(index, f, g)) continue;
		if (numbers.measure[g] !== numbers.measure[f] || numbers.bound[g] !== 0) return null;
		const n = numberOn(numbers, g, exponent);
		const unit = numbers.exact[g] === 0 ? powerOfTen((numbers.last[g] ?? 0) - exponent) : 0;
		const tolerated = (Math.abs(n) * (numbers.tolerance[g] ?? 0)) / 100;
		// Most often there is one: a list that begins with it is no longer than that
		if (rivals === null) rivals = [n, 1.5 * unit, tolerated];
		else rivals.push(n, 1.5 * unit, tolerated);
	}
	return rivals ?? [];
};

/** What a fact says, in units of ten to the power of `exponent`. */
const numberOn = ({ digits, places }: NumberColumns, f: number, exponent: number): number => {
	const shift = -(places[f] ?? 0) - exponent;
	const whole = digits[f] ?? 0;
	return shift >= 0 ? whole * powerOfTen(shift) : whole / powerOfTen(-shift);
};

/** Whether what fact `g` says stands against other values at the time of fact `f`: contested values always do. */
const speaksUp = (index: PackIndex, f: number, g: number): boolean => {
	const standing = index.standing[g] ?? 0;
	if ((standing & NEGATIVE) !== 0) return false;
	return (standing & BLOCKED) !== 0 || timesMeet(index, f, g);
};

/** Null where a number may go on. */
export interface Bounds {
	readonly min: string | null;
	readonly max: string | null;
}

/** Declared bounds, else what the number is: ranks from 1 up, shares from 0 to 100. */
export const boundsOf = ({ index, f, relation, fact }: Pick<Ask, 'index' | 'f' | 'relation' | 'fact'>): Bounds => {
	const min = relation.min !== undefined && isDecimal(relation.min) ? relation.min : null;
	const max = relation.max !== undefined && isDecimal(relation.max) ? relation.max : null;
	if (fact.value.t === 'rank') return { min: min ?? '1', max };
	const isShare = fact.value.t === 'quantity' && fact.value.unit === 'percent' && min === null && max === null;
	// Growth goes below 0 and beyond 100 percent somewhere in its relation; a share never does
	const isBounded = isShare && index.numbers.sharesOnly[index.relation[f] ?? -1] === 1;
	return isBounded ? { min: '0', max: '100' } : { min, max };
};
