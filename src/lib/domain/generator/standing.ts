import type { Fact } from '#lib/domain/dataset/pack.ts';

/** What a fact's standing allows, as bits of `standing`. */
export const TRUE = 1;
export const NEGATIVE = 2;
/** Neither true nor false: never asked, never offered. */
export const BLOCKED = 4;
/** May be asked in new items, as far as the fact itself decides. */
export const ASKABLE = 8;

export const standingOf = (facts: readonly Fact[]): Uint8Array => {
	const preferred = new Set(facts.filter((fact) => fact.status === 'preferred').map(factKeyOf));
	return Uint8Array.from(facts, (fact) => {
		if (fact.status === 'alternative' || fact.status === 'deprecated') return BLOCKED;
		if (fact.negative === true) return NEGATIVE;
		if (fact.status === 'retired') return TRUE;
		const outranked = fact.status === 'normal' && preferred.has(factKeyOf(fact));
		return fact.quiz === 'no' || outranked ? TRUE : TRUE | ASKABLE;
	});
};

/** Subject, relation, qualifier and time: what a fact is about. */
const factKeyOf = ({ subject, relation, qualifier, when, asOf }: Fact): string =>
	JSON.stringify([subject, relation, qualifier ?? '', when ?? '', when === undefined ? (asOf ?? '') : '']);
