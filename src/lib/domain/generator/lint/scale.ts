import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Asked, Rule } from './rule.ts';

/**
 * P24 and P26 for an estimate: its key is what the fact says and stands between the ends of the scale; the ends keep
 * to the declared bounds, are whole where the key is, and are dates stated like it that are not after the pack.
 */
export const scaleFits: Rule = (asked) => {
	const { item, fact, inverse } = asked;
	if (item.form !== 'estimate') return [];
	if (inverse) return ['an estimate asks for the subject'];
	const { from, to } = item.body;
	if (fact.value.t === 'date')
		return [...dateFaults(asked, from), ...dateFaults(asked, to), ...outside(from, to, fact.value.edtf)];
	if (fact.value.t !== 'quantity') return ['an estimate of what is no number and no date'];
	const { n } = fact.value;
	return [
		...(item.key.exact === n ? [] : [`the key ${item.key.exact} is not ${n}`]),
		...(compareDecimals(from, n) < 0 && compareDecimals(n, to) < 0 ? [] : [`${n} is not between ${from} and ${to}`]),
		...[from, to].flatMap((end) => numberFaults(asked, end, n))
	];
};

const numberFaults = ({ relation: { min, max } }: Asked, end: string, key: string): readonly string[] => [
	...(min !== undefined && compareDecimals(end, min) < 0 ? [`the scale goes below ${min}`] : []),
	...(max !== undefined && compareDecimals(end, max) > 0 ? [`the scale goes above ${max}`] : []),
	...(!key.includes('.') && end.includes('.') ? [`the scale ends at ${end}, which is no whole number`] : [])
];

const dateFaults = ({ fact, index }: Asked, end: string): readonly string[] => {
	const [own, period] = [fact.value.t === 'date' ? readEdtf(fact.value.edtf) : null, readEdtf(end)];
	if (period === null || period.gran !== own?.gran) return [`${end} is not stated like the key`];
	const last = readEdtf(index.pack.date)?.end ?? Infinity;
	return period.start > last ? [`${end} lies after the pack`] : [];
};

/** Dates of one granularity sort as texts. */
const outside = (from: string, to: string, key: string): readonly string[] =>
	from < key && key < to ? [] : [`${key} is not between ${from} and ${to}`];
