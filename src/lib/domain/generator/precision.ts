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

const SMALL_COUNT = 20;
const YEARS = new Set(['year', 'years']);

type Quantity = Extract<Value, { readonly t: 'quantity' }>;

/** Whether the printed number is the number itself: u = 0. */
export const isExact = ({ approx, unit }: Quantity): boolean => approx === '=' || YEARS.has(unit);

/** Half a unit of the last stated digit, u: how far the truth may lie from the printed number. */
export const halfUnitOf = (value: Quantity): string => (isExact(value) ? '0' : halfUnitOfLastDigit(value.n));

/** Percent of the right number by which a typed one may differ: 0 for years and for counts below 20. */
export const tolerancePercent = ({ n, unit }: Quantity, { tolerance }: Relation): number => {
	if (tolerance !== undefined) return tolerance;
	if (unit === 'percent') return DEFAULT_TOLERANCE;
	return YEARS.has(unit) || (isWhole(n) && Math.abs(Number(n)) < SMALL_COUNT) ? 0 : DEFAULT_TOLERANCE;
};

/** How far a typed number may lie from the right one, in its own unit. */
export const toleranceOf = (value: Quantity, relation: Relation): string => {
	const percent = tolerancePercent(value, relation);
	return percent === 0 ? '0' : multiplyByRatio(absoluteDecimal(value.n), Math.round(percent * 100), 10_000);
};

export const isWhole = (n: string): boolean => !n.includes('.');

/** Whether two quantities of one unit are so near that neither proves the other wrong: |a - b| <= 3 (u(a) + u(b)). */
export const nearby = (a: Quantity, b: Quantity): boolean => {
	const margin = addDecimals(halfUnitOf(a), halfUnitOf(b));
	return (
		compareDecimals(absoluteDecimal(subtractDecimals(a.n, b.n)), addDecimals(margin, addDecimals(margin, margin))) <= 0
	);
};
