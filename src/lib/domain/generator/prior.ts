import { dateLineOf } from '#lib/domain/base/date-line.ts';
import { fold } from '#lib/domain/base/fold.ts';
import type { Form } from '#lib/domain/base/form.ts';
import { readCardId } from '#lib/domain/base/id.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Edtf, Value } from '#lib/domain/dataset/pack.ts';
import type { ItemSpec, OptionValue } from '#lib/domain/questions/item-spec.ts';
import type { Difficulty } from './blueprint.ts';
import type { PackIndex } from './index-pack.ts';
import { axisOf } from './sequence.ts';
import { onlyRises } from './series.ts';
import { similarity } from './similarity.ts';
import { shareInCommon, triplesIn, triplesShared, TRIPLE_WORDS, writeTriples } from './triples.ts';
import { optionValueOf, valueKeyOf } from './value.ts';

/** Where nothing is offered, nothing can be told from likeness: recalling is harder than recognising (starting values). */
const RECALLED: { readonly [F in Form]?: number } = { self: 500, typed: 600, numeric: 750, estimate: 450 };
const RECALLED_OTHERWISE = 500;

/** Steps of a date at which it is as hard to tell from its neighbour as a coin is to call (a starting value). */
const HALF_AT_STEPS = 3;

const DAYS_IN_A_YEAR = 365.25;

/** Which of two years had more, of what never fell: near to nothing need be known (a starting value). */
const GUESSED = 100;

/** From these on an item counts as medium, and as hard (starting values). */
const MEDIUM_FROM = 0.3;
const HARD_FROM = 0.6;

/**
 * How hard an item is thought to be before anyone has answered it, from 0 to 1 in steps of a thousandth: how alike the
 * wrong options are to the right ones; for numbers and dates how close neighbours are (1 where they meet, 0 where the
 * larger is twice the other), and little for what is guessed by its year; a constant of the form where nothing is offered. 0 for an item that the pack does not know.
 */
export const difficultyOf = (index: PackIndex, spec: ItemSpec): number => {
	const f = index.factAt.get(readCardId(spec.card)?.fact ?? '') ?? -1;
	const facts = [f, ...spec.further.map((id) => index.factAt.get(id) ?? -1)];
	if (facts.includes(-1)) return 0;
	if (spec.options.length === 0 || spec.form === 'estimate') return (RECALLED[spec.form] ?? RECALLED_OTHERWISE) / 1000;
	const isCompared = spec.form === 'compare' || spec.form === 'order';
	if (isCompared && axisOf(index, facts) === 'time' && onlyRises(index, facts)) return GUESSED / 1000;
	const offered = isCompared ? facts.map((g) => index.facts[g]?.value) : valuesOffered(index, f, spec);
	return (closeness(offered, isLadder(spec.form)) ?? likeness(index, spec, facts)) / 1000;
};

export const difficultyWord = (prior: number): Difficulty =>
	prior < MEDIUM_FROM ? 'easy' : prior < HARD_FROM ? 'medium' : 'hard';

const valuesOffered = (index: PackIndex, f: number, spec: ItemSpec): readonly (Value | null | undefined)[] => {
	const fact = index.facts[f];
	if (fact === undefined || readCardId(spec.card)?.direction === 'i') return [];
	return spec.options.map((option) => optionValueOf(index, fact, option));
};

/** Dates made beside the key step in its days or years; what other facts say lies years apart. */
const isLadder = (form: Form): boolean => form === 'choice' || form === 'true-false';

/** Mean nearness of neighbours among numbers or dates; null for anything else. */
const closeness = (values: readonly (Value | null | undefined)[], stepwise: boolean): number | null => {
	const amounts = values.flatMap((value) => {
		const at = value === null || value === undefined ? null : placeOf(value, stepwise);
		return at === null ? [] : [at];
	});
	if (amounts.length < values.length || amounts.length < 2) return null;
	const isDate = values[0]?.t === 'date';
	const sorted = amounts.toSorted((a, b) => a - b);
	return mean(sorted.slice(1).map((next, at) => (isDate ? nearDates : nearNumbers)(sorted[at] ?? 0, next)));
};

const placeOf = (value: Value, stepwise: boolean): number | null => {
	if (value.t === 'quantity') return Number(value.n);
	if (value.t === 'rank') return value.n;
	if (value.t !== 'date') return null;
	return (stepwise ? dateLineOf(value.edtf)?.at : yearOf(value.edtf)) ?? null;
};

const nearNumbers = (a: number, b: number): number => {
	const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
	return a * b <= 0 ? 0 : Math.max(0, Math.round((2000 * less) / more) - 1000);
};

/** Where a date begins, in years. */
export const yearOf = (edtf: Edtf): number | undefined => {
	const start = readEdtf(edtf)?.start;
	return start === undefined ? undefined : start / DAYS_IN_A_YEAR;
};

/** How near two dates are, per mille, by steps of their own granularity or by years. */
export const nearDates = (a: number, b: number): number =>
	Math.round((1000 * HALF_AT_STEPS) / (HALF_AT_STEPS + Math.abs(b - a)));

/** Mean likeness of what may be mistaken for each other: wrong options for right ones, and all pairs that are matched. */
const likeness = (index: PackIndex, spec: ItemSpec, facts: readonly number[]): number => {
	const isAskedBack = readCardId(spec.card)?.direction === 'i';
	const right = new Set(
		facts.flatMap((g) => {
			const fact = index.facts[g];
			return fact === undefined ? [] : [isAskedBack ? fact.subject : valueKeyOf(index, fact)];
		})
	);
	const mayMislead = (option: OptionValue): boolean => spec.form !== 'multiple' || !right.has(option);
	return mean(
		spec.options
			.filter(mayMislead)
			.flatMap((option) => [...right].flatMap((key) => (key === option ? [] : [alike(index, key, option)])))
	);
};

const alike = (index: PackIndex, key: OptionValue, option: OptionValue): number => {
	const [a, b] = [index.thingAt.get(key) ?? -1, index.thingAt.get(option) ?? -1];
	if (a >= 0 && b >= 0) return similarity(index, a, b);
	const triples = new Int32Array(2 * TRIPLE_WORDS);
	[key, option].forEach((one, at) => writeTriples(triples, at * TRIPLE_WORDS, fold(wordingOf(index, one))));
	const both = triplesShared(triples, 0, TRIPLE_WORDS);
	return shareInCommon(1000, both, triplesIn(triples, 0), triplesIn(triples, TRIPLE_WORDS));
};

const wordingOf = (index: PackIndex, id: OptionValue): string => {
	const value = index.facts[index.factAt.get(id) ?? -1]?.value;
	return value?.t === 'text' ? (value.v.en ?? value.v.zh ?? '') : id;
};

const mean = (parts: readonly number[]): number =>
	parts.length === 0 ? 0 : Math.round(parts.reduce((sum, part) => sum + part, 0) / parts.length);
