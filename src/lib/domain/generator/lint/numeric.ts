import {
	absoluteDecimal,
	addDecimals,
	compareDecimals,
	halfUnitOfLastDigit,
	lastDigitExponent,
	multiplyDecimals,
	subtractDecimals
} from '#lib/domain/base/decimal.ts';
import type { Value } from '#lib/domain/dataset/pack.ts';
import { optionsOf, type Asked, type Rule } from './rule.ts';

type Quantity = Extract<Value, { readonly t: 'quantity' }>;

/**
 * P06: a wrong number lies beyond three times the rounding of both and beyond the tolerance for typed answers, and so
 * it does from every other value that any source gives for the subject, whatever its qualifier, at a time that meets.
 */
export const numericMargin: Rule = (asked) => {
	const { fact, index } = asked;
	const { value } = fact;
	if (value.t !== 'quantity' || asked.inverse) return [];
	const time = fact.when ?? fact.asOf;
	const rivals = index
		.factsOf(fact.relation, fact.subject)
		.filter((other) => other.negative === undefined && (other.when ?? other.asOf) === time)
		.flatMap((other) => (other.value.t === 'quantity' && other.value.unit === value.unit ? [other.value] : []));
	return optionsOf(asked)
		.filter(({ isKey }) => !isKey)
		.flatMap((option) =>
			rivals
				.filter((rival) => isNear({ ...value, n: option.value }, rival, asked))
				.map((rival) => `${option.value} is too near to ${rival.n}`)
		);
};

const isNear = (option: Quantity, truth: Quantity, asked: Asked): boolean => {
	const distance = absoluteDecimal(subtractDecimals(option.n, truth.n));
	const both = addDecimals(halfUnit(option), halfUnit(truth));
	if (compareDecimals(distance, multiplyDecimals('3', both)) <= 0) return true;
	return compareDecimals(distance, toleranceOf(truth, asked)) <= 0;
};

const halfUnit = ({ n, approx, unit }: Quantity): string =>
	approx === '=' || unit === 'years' ? '0' : halfUnitOfLastDigit(n);

const toleranceOf = ({ n, unit }: Quantity, { relation }: Asked): string => {
	const small = !n.includes('.') && compareDecimals(absoluteDecimal(n), '20') < 0;
	if (relation.tolerance === undefined && unit !== 'percent' && (small || unit === 'years')) return '0';
	return multiplyDecimals(absoluteDecimal(n), ((relation.tolerance ?? 5) / 100).toString());
};

/** P21: numbers and dates ascend. */
export const sorted: Rule = (asked) => {
	const { item, fact, inverse } = asked;
	if (item.form !== 'choice' || inverse) return [];
	const values = optionsOf(asked).map(({ value }) => value);
	const isDate = fact.value.t === 'date';
	if (!isDate && fact.value.t !== 'quantity' && fact.value.t !== 'rank') return [];
	const ascends = values.every((value, at) => {
		const before = values[at - 1];
		return before === undefined || (isDate ? before < value : compareDecimals(before, value) < 0);
	});
	return ascends ? [] : [`${values.join(', ')} do not ascend`];
};

/** P23: the key is not the only number that is rounded as it is. */
export const roundness: Rule = (asked) => {
	if (asked.item.form !== 'choice' || asked.inverse || asked.fact.value.t !== 'quantity') return [];
	const options = optionsOf(asked);
	const key = options.find(({ isKey }) => isKey)?.value ?? '';
	const alike = options.some(({ value, isKey }) => !isKey && lastDigitExponent(value) === lastDigitExponent(key));
	return alike ? [] : [`${key} is the only number rounded as it is`];
};

/** Neighbouring numbers, per mille, over all difficulties: nearest and widest. */
const [NEAREST, WIDEST] = ['1.08', '2.26'];

/** P24: neighbours at a believable ratio, within the declared bounds, whole where the key is, a share within 0 to 100. */
export const plausibleNumbers: Rule = (asked) => {
	const { fact, relation, inverse } = asked;
	if (inverse || (fact.value.t !== 'quantity' && fact.value.t !== 'rank')) return [];
	const values = optionsOf(asked).map(({ value }) => value);
	const key = fact.value.t === 'quantity' ? fact.value.n : fact.value.n.toString();
	const share = fact.value.t === 'quantity' && fact.value.unit === 'percent' && relation.max === undefined;
	const max = relation.max ?? (share && compareDecimals(key, '100') <= 0 && sharesOnly(asked) ? '100' : undefined);
	const min = relation.min ?? (fact.value.t === 'rank' ? '1' : undefined);
	return values.flatMap((value, at) => [
		...(min !== undefined && compareDecimals(value, min) < 0 ? [`${value} is below ${min}`] : []),
		...(max !== undefined && compareDecimals(value, max) > 0 ? [`${value} is above ${max}`] : []),
		...(!key.includes('.') && value.includes('.') ? [`${value} is no whole number`] : []),
		...(isBelievableStep(values[at - 1], value) ? [] : [`${values[at - 1] ?? ''} and ${value} are not a step apart`])
	]);
};

const sharesOnly = ({ index, fact }: Asked): boolean =>
	index
		.factsOf(fact.relation)
		.every(
			({ value }) =>
				value.t !== 'quantity' || (compareDecimals(value.n, '0') >= 0 && compareDecimals(value.n, '100') <= 0)
		);

const isBelievableStep = (one: string | undefined, other: string): boolean => {
	if (one === undefined) return true;
	const [small, large] = [absoluteDecimal(one), absoluteDecimal(other)].sort(compareDecimals);
	if (small === undefined || large === undefined) return false;
	return (
		compareDecimals(large, multiplyDecimals(small, NEAREST)) >= 0 &&
		compareDecimals(large, multiplyDecimals(small, WIDEST)) <= 0
	);
};
