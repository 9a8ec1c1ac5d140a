import { compareDecimals } from '#lib/domain/base/decimal.ts';
import { readEdtf } from '#lib/domain/base/edtf.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';
import type { Axis } from './comparable.ts';
import type { PackIndex } from './index-pack.ts';

/** Facts that are set against each other are about different things, or about one thing at different times. */
export const axisOf = (index: PackIndex, facts: readonly number[]): Axis =>
	new Set(facts.map((f) => index.subject[f])).size === 1 ? 'time' : 'subject';

/** The facts in the order of the options that stand for them; null where an option stands for none or several do for one. */
export const factsShown = (
	index: PackIndex,
	facts: readonly number[],
	options: readonly OptionValue[]
): readonly Fact[] | null => {
	const named = axisOf(index, facts) === 'subject' ? 'subject' : 'when';
	const shown = options.flatMap((option) => {
		const [one, ...more] = facts.flatMap((f) => (index.facts[f]?.[named] === option ? [f] : []));
		const fact = one === undefined || more.length > 0 ? undefined : index.facts[one];
		return fact === undefined ? [] : [fact];
	});
	return shown.length === facts.length && new Set(shown).size === facts.length ? shown : null;
};

/** Positions of the options from the lowest to the highest, or from the earliest to the latest; null where two are equal. */
export const inSequence = (
	index: PackIndex,
	facts: readonly number[],
	options: readonly OptionValue[]
): readonly number[] | null => {
	const shown = factsShown(index, facts, options);
	if (shown === null) return null;
	const ranked = shown.map((fact, position) => ({ fact, position })).sort((a, b) => compared(a.fact, b.fact));
	const isClear = ranked.every(({ fact }, at) => {
		const next = ranked[at + 1];
		return next === undefined || compared(fact, next.fact) < 0;
	});
	return isClear ? ranked.map(({ position }) => position) : null;
};

/** Negative where the first is lower or earlier; 0 for what cannot be compared. */
const compared = ({ value: a }: Fact, { value: b }: Fact): number => {
	if (a.t === 'quantity' && b.t === 'quantity') return a.unit === b.unit ? compareDecimals(a.n, b.n) : 0;
	if (a.t !== 'date' || b.t !== 'date') return 0;
	return (readEdtf(a.edtf)?.start ?? 0) - (readEdtf(b.edtf)?.start ?? 0);
};
