import {
	absoluteDecimal,
	addDecimals,
	compareDecimals,
	halfUnitOfLastDigit,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import { fold } from '#lib/domain/base/fold.ts';
import type { Id } from '#lib/domain/base/id.ts';
import type { LangText } from '#lib/domain/base/locale.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { PackIndex } from './index-facts.ts';
import type { Value } from './pack.ts';

export { namesOf } from './names-of.ts';

/**
 * How a value stands to one that is true of the same subject: `true` as well (the same, another name of it, broader),
 * `false` beside it where only one can be true, or `unclear` (narrower, of another kind or precision, too near).
 */
export type Standing = 'true' | 'false' | 'unclear';

export const standingOf = (index: PackIndex, value: Value, truth: Value): Standing => {
	if ('id' in value && 'id' in truth) return standingOfThings(index, value.id, truth.id);
	if (value.t === 'quantity' && truth.t === 'quantity') return standingOfQuantities(value, truth);
	if (value.t === 'date' && truth.t === 'date') return standingOfDates(value.edtf, truth.edtf);
	if (value.t === 'text' && truth.t === 'text') return standingOfWords(value.v, truth.v);
	if (value.t === 'yesno' && truth.t === 'yesno') return value.v === truth.v ? 'true' : 'false';
	if (value.t === 'rank' && truth.t === 'rank') return value.n === truth.n ? 'true' : 'false';
	return 'unclear';
};

const standingOfThings = (index: PackIndex, value: Id, truth: Id): Standing => {
	const above = index.withAncestors(truth);
	if (above.some((id) => id === value || shareName(index, id, value))) return 'true';
	if (index.withAncestors(value).some((id) => id === truth || shareName(index, id, truth))) return 'unclear';
	// Like with like: a city can only be denied beside a city, a province beside the province that the city lies in
	const kind = index.thingsById.get(value)?.kind;
	return kind !== undefined && above.some((id) => index.thingsById.get(id)?.kind === kind) ? 'false' : 'unclear';
};

/** Two things with a name in common may be one and the same: nobody could tell them apart. */
const shareName = ({ namesById }: PackIndex, a: Id, b: Id): boolean => {
	const names = namesById.get(b);
	return [...(namesById.get(a) ?? [])].some((name) => name !== '' && names?.has(name) === true);
};

type Quantity = Extract<Value, { t: 'quantity' }>;

const standingOfQuantities = (value: Quantity, truth: Quantity): Standing => {
	if (value.unit !== truth.unit) return 'unclear';
	const order = compareDecimals(value.n, truth.n);
	if (order === 0) return 'true';
	// "More than a million" leaves open how much more
	if ((truth.approx === '>' || truth.approx === '>=') && order > 0) return 'unclear';
	if (truth.approx === '<' && order < 0) return 'unclear';
	const distance = absoluteDecimal(subtractDecimals(value.n, truth.n));
	return compareDecimals(distance, addDecimals(marginOf(value), marginOf(truth))) > 0 ? 'false' : 'unclear';
};

/** How far the truth may lie from a number that is rounded: half a unit of its last digit that is not zero; else 0. */
export const marginOf = ({ n, approx }: Quantity): string =>
	(approx === undefined || approx === '~') && n !== '0' ? halfUnitOfLastDigit(n) : '0';

const standingOfDates = (value: string, truth: string): Standing => {
	const [a, b] = [readEdtf(value), readEdtf(truth)];
	if (a === null || b === null) return 'unclear';
	if (a.start <= b.start && b.end <= a.end) return 'true';
	const apart = a.end < b.start || b.end < a.start;
	return apart && a.gran === b.gran ? 'false' : 'unclear';
};

const standingOfWords = (value: LangText, truth: LangText): Standing => {
	const both = (['en', 'zh'] as const).flatMap((locale) => {
		const [a, b] = [fold(value[locale] ?? ''), fold(truth[locale] ?? '')];
		return a === '' || b === '' ? [] : [[a, b] as const];
	});
	if (both.length > 0 && both.every(([a, b]) => a === b)) return 'true';
	// Words within words may say the same, more loosely
	return both.length > 0 && both.every(([a, b]) => !a.includes(b) && !b.includes(a)) ? 'false' : 'unclear';
};
