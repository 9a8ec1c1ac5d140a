import { grouped } from '#lib/domain/answering/grouped.ts';
import { readNumber } from '#lib/domain/answering/number.ts';
import { compareDecimals, multiplyDecimals } from '#lib/domain/base/decimal.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { insistedOn, right, type Score, unreadable, wrong } from '#lib/domain/questions/score.ts';
import type { Shapes } from '#lib/domain/questions/shapes.ts';

/**
 * Right within half a unit of the last stated digit; right and "close" within the tolerance. Beyond that it is wrong,
 * and said so when the order of magnitude was right. Suggestions for an ambiguous text are digits in groups of three.
 */
export const scoreNumeric = (
	{ body, key }: Item<'numeric'>,
	{ text, insisted }: Shapes['numeric']['response']
): Score => {
	const read = readNumber(text, body.unit);
	const score = read.ok ? scoreNumber(read.value, key) : refused(read.problem);
	return insisted === true ? insistedOn(score) : score;
};

type NumericKey = Item<'numeric'>['key'];
type Refusal = Extract<ReturnType<typeof readNumber>, { readonly ok: false }>['problem'];

const refused = (problem: Refusal): Score =>
	unreadable(problem.reason, problem.reason === 'ambiguous' ? problem.readings.map(grouped) : []);

const scoreNumber = (number: string, key: NumericKey): Score => {
	if (within(number, key.exactFrom, key.exactTo)) return right();
	if (within(number, key.from, key.to)) return right('close');
	const tolerant = compareDecimals(key.from, key.to) < 0;
	return tolerant && sameMagnitude(number, key.exact) ? wrong('magnitude') : wrong();
};

const within = (number: string, from: string, to: string): boolean =>
	compareDecimals(from, number) <= 0 && compareDecimals(number, to) <= 0;

/** Neither is more than the square root of ten times the other, on the same side of zero. */
const sameMagnitude = (a: string, b: string): boolean => {
	if (a === '0' || b === '0' || a.startsWith('-') !== b.startsWith('-')) return false;
	const [aa, bb] = [multiplyDecimals(a, a), multiplyDecimals(b, b)];
	return compareDecimals(aa, multiplyDecimals(bb, '10')) <= 0 && compareDecimals(bb, multiplyDecimals(aa, '10')) <= 0;
};
