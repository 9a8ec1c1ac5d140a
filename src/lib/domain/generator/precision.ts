import {
	absoluteDecimal,
	addDecimals,
	compareDecimals,
	halfUnitOfLastDigit,
	multiplyByRatio,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import type { Relation, Value } from '#lib/domain/dataset/pack.ts';

/** Percent by which a typed number may differ where the relation does not say (a starting value). */
export const DEFAULT_TOLERANCE = 5;

const SMALL_COUNT = '20';
const YEARS = new Set(['year', 'years']);

type Quantity = Extract<Value, { readonly t: 'quantity' }>;

/** Half a unit of the last stated digit, u: how far the truth may lie from the printed number. */
export const halfUnitOf = (value: Quantity): string =>
	value.approx === '=' || YEARS.has(value.unit) ? '0' : halfUnitOfLastDigit(value.n);

/** How far a typed number may lie from the right one: 0 for years and for counts below 20, else the tolerance. */
export const toleranceOf = (value: Quantity, relation: Relation): string => {
	const exact =
		YEARS.has(value.unit) || (isWhole(value.n) && compareDecimals(absoluteDecimal(value.n), SMALL_COUNT) < 0);
	if (relation.tolerance === undefined && exact && value.unit !== 'percent') return '0';
	return multiplyByRatio(absoluteDecimal(value.n), Math.round((relation.tolerance ?? DEFAULT_TOLERANCE) * 100), 10_000);
};

export const isWhole = (n: string): boolean => !n.includes('.');

/** Whether two quantities of one unit are so near that neither proves the other wrong: |a - b| <= 3 (u(a) + u(b)). */
export const nearby = (a: Quantity, b: Quantity): boolean => {
	const margin = addDecimals(halfUnitOf(a), halfUnitOf(b));
	return (
		compareDecimals(absoluteDecimal(subtractDecimals(a.n, b.n)), addDecimals(margin, addDecimals(margin, margin))) <= 0
	);
};
