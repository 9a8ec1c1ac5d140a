import { absoluteDecimal, compareDecimals, subtractDecimals } from '#lib/domain/base/decimal.ts';
import { type DateLine, dateLineOf } from '#lib/domain/base/date-line.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import type { Shapes } from '#lib/domain/questions/shapes.ts';
import { readGuess } from './reading.ts';

/** How far a guess is off, ready to be said. */
export type Off =
	| { readonly t: 'hit' }
	/** Percent of the right number by which it is off, from 1; below 100 where it is too high. */
	| { readonly t: 'percent'; readonly way: 'high' | 'low'; readonly percent: number }
	/** How many times the right number it is, from 2. */
	| { readonly t: 'times'; readonly times: number }
	| { readonly t: 'dates'; readonly way: 'early' | 'late'; readonly count: number; readonly gran: DateLine['gran'] }
	| { readonly t: 'range'; readonly holds: boolean };

/** Null for what cannot be read. */
export const offOf = (item: Item<'estimate'>, response: Shapes['estimate']['response']): Off | null => {
	const read = readGuess(item, response);
	if (!read.ok) return null;
	const { low, high, isRange } = read.value;
	if (isRange) return { t: 'range', holds: holds(item, low, high) };
	return item.body.answer === 'date' ? datesOff(low, item.key.exact) : numberOff(low, item.key);
};

const holds = ({ body, key }: Item<'estimate'>, low: string, high: string): boolean =>
	body.answer === 'date'
		? low <= key.exact && key.exact <= high
		: compareDecimals(low, key.to) <= 0 && compareDecimals(key.from, high) <= 0;

const datesOff = (guess: string, key: string): Off | null => {
	const [given, right] = [dateLineOf(guess), dateLineOf(key)];
	if (given === null || right === null) return null;
	const off = given.at - right.at;
	if (off === 0) return { t: 'hit' };
	return { t: 'dates', way: off < 0 ? 'early' : 'late', count: Math.abs(off), gran: right.gran };
};

const numberOff = (guess: string, { exact, from, to }: Item<'estimate'>['key']): Off => {
	if (compareDecimals(from, guess) <= 0 && compareDecimals(guess, to) <= 0) return { t: 'hit' };
	const way = compareDecimals(guess, exact) > 0 ? 'high' : 'low';
	const times = Number(guess) / Number(exact);
	if (times >= 2) return { t: 'times', times: times < 10 ? Math.round(times * 10) / 10 : Math.round(times) };
	const share = Number(absoluteDecimal(subtractDecimals(guess, exact))) / Number(exact);
	return { t: 'percent', way, percent: Math.min(way === 'high' ? 99 : Infinity, Math.max(1, Math.round(share * 100))) };
};
