import type { StudyDay } from '#lib/domain/base/time.ts';
import { NO_DAY, type CardColumns } from './card-columns.ts';

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS] as const;

/**
 * Positions of the cards that are due on a day and not suspended, the one nearest to being forgotten first. Recall
 * falls with elapsed days over stability whatever the weights are, so the order needs no curve; ties keep their place.
 */
export const dueIn = ({ dueOn, reviewedOn, stability, flags }: CardColumns, day: StudyDay): Uint32Array => {
	const due = new Uint32Array(dueOn.length);
	let count = 0;
	for (let n = 0; n < dueOn.length; n++) {
		const on = dueOn[n] ?? NO_DAY;
		// Written always and kept by arithmetic: which cards are due is chance to the processor, and a branch costs more
		due[count] = n;
		count += Number(on <= day) & Number(on !== NO_DAY) & Number(flags[n] === 0);
	}
	const found = due.subarray(0, count);
	const forgotten = new Float64Array(count);
	for (let at = 0; at < count; at++) {
		const n = found[at] ?? 0;
		forgotten[at] = Math.max(0, day - (reviewedOn[n] ?? day)) / (stability[n] ?? 1);
	}
	const order = highestFirst(forgotten);
	for (let at = 0; at < count; at++) order[at] = found[order[at] ?? 0] ?? 0;
	return order;
};

/** Positions of values of at least 0, the highest first: sorted by their single precision, then put right one by one. */
const highestFirst = (values: Float64Array): Uint32Array => {
	const bits = new Uint32Array(new Float32Array(values).buffer);
	let order = new Uint32Array(values.length);
	for (let at = 0; at < order.length; at++) order[at] = at;
	for (const shift of SHIFTS) order = byDigit(order, bits, shift);
	for (let at = 1; at < order.length; at++) {
		const moved = order[at] ?? 0;
		const value = values[moved] ?? 0;
		let to = at;
		for (; to > 0 && (values[order[to - 1] ?? 0] ?? 0) < value; to--) order[to] = order[to - 1] ?? 0;
		order[to] = moved;
	}
	return order;
};

/** A stable pass by one digit of the bits, the highest first: bits of numbers of at least 0 are in the order of these. */
const byDigit = (order: Uint32Array<ArrayBuffer>, bits: Uint32Array, shift: number): Uint32Array<ArrayBuffer> => {
	const digitOf = (at: number): number => DIGITS - 1 - (((bits[at] ?? 0) >>> shift) & (DIGITS - 1));
	const places = new Uint32Array(DIGITS + 1);
	for (let n = 0; n < order.length; n++) {
		const above = digitOf(order[n] ?? 0) + 1;
		places[above] = (places[above] ?? 0) + 1;
	}
	for (let digit = 1; digit <= DIGITS; digit++) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
	const sorted = new Uint32Array(order.length);
	for (let n = 0; n < order.length; n++) {
		const at = order[n] ?? 0;
		const digit = digitOf(at);
		const place = places[digit] ?? 0;
		sorted[place] = at;
		places[digit] = place + 1;
	}
	return sorted;
};
