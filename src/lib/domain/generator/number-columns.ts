import type { Fact, Relation } from '#lib/domain/dataset/pack.ts';
import { lastExponentOf } from './number-grid.ts';
import { isExact, tolerancePercent } from './precision.ts';
import { isBound } from './value.ts';

/** What the facts say in numbers, by fact: read once, because a wrong number is measured against each of them. */
export interface NumberColumns {
	/** What is counted: 0 for a rank, from 1 up for each unit, -1 for what is no number. */
	readonly measure: Int32Array;
	/** The number is `digits / 10 ^ places`; its last digit that is not zero stands for ten to the power of `last`. */
	readonly digits: Float64Array;
	readonly places: Int16Array;
	readonly last: Int16Array;
	/** Whether it is stated to the unit: the number itself, not rounded. */
	readonly exact: Uint8Array;
	/** "More than 5 million": true of other numbers as well. */
	readonly bound: Uint8Array;
	/** Percent by which a typed number may differ and be right. */
	readonly tolerance: Float64Array;
	/** By relation: whether all its percentages lie from 0 to 100, so that one beyond them would be easily excluded. */
	readonly sharesOnly: Uint8Array;
}

export const numberColumns = (
	facts: readonly Fact[],
	relations: readonly Relation[],
	relationOf: Int32Array
): NumberColumns => {
	const columns = emptyColumns(facts.length, relations.length);
	const measures = new Map<string, number>();
	facts.forEach(({ value }, f) => {
		const relation = relations[relationOf[f] ?? -1];
		if (value.t === 'rank') {
			columns.measure[f] = 0;
			writeNumber(columns, f, String(value.n));
			columns.exact[f] = 1;
		} else if (value.t === 'quantity' && relation !== undefined) {
			const measure = measures.get(value.unit) ?? measures.size + 1;
			measures.set(value.unit, measure);
			columns.measure[f] = measure;
			writeNumber(columns, f, value.n);
			columns.exact[f] = isExact(value) ? 1 : 0;
			columns.bound[f] = isBound(value) ? 1 : 0;
			columns.tolerance[f] = tolerancePercent(value, relation);
			if (!isShare(value.n)) columns.sharesOnly[relationOf[f] ?? -1] = 0;
		}
	});
	return columns;
};

const emptyColumns = (facts: number, relations: number): NumberColumns => ({
	measure: new Int32Array(facts).fill(-1),
	digits: new Float64Array(facts),
	places: new Int16Array(facts),
	last: new Int16Array(facts),
	exact: new Uint8Array(facts),
	bound: new Uint8Array(facts),
	tolerance: new Float64Array(facts),
	sharesOnly: new Uint8Array(relations).fill(1)
});

const writeNumber = ({ digits, places, last }: NumberColumns, f: number, n: string): void => {
	const point = n.indexOf('.');
	digits[f] = point < 0 ? Number(n) : Number(n.replace('.', ''));
	places[f] = point < 0 ? 0 : n.length - point - 1;
	last[f] = lastExponentOf(n);
};

const isShare = (n: string): boolean => {
	const number = Number(n);
	return number >= 0 && number <= 100;
};
