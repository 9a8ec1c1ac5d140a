import { readCardId } from '#lib/domain/base/id.ts';
import { namesOf } from '#lib/domain/dataset/same-value.ts';
import type { PackIndex } from '#lib/domain/dataset/index-facts.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { LintContext } from '#lib/domain/questions/lint/context.ts';
import { lintItem } from '#lib/domain/questions/lint/index.ts';
import { apart, comparable, ordered, told } from './compared.ts';
import { dates } from './dates.ts';
import { noEcho } from './echo.ts';
import { convergence, distinct, grammar, homogeneous, length } from './labels.ts';
import { noNesting } from './nesting.ts';
import { numericMargin, plausibleNumbers, roundness, sorted } from './numeric.ts';
import { classifyFunctional, matchUnique } from './pairs.ts';
import type { Rule } from './rule.ts';
import { scaleFits } from './scale.ts';
import { sourced } from './sourced.ts';
import { timeStated } from './time-stated.ts';
import { inverseUnique, keyTrue, multiBounds, noSecondCorrect, provablyFalse } from './truth.ts';

/** The properties of one item that need its fact, by their numbers. */
export const rules = {
	P01: keyTrue,
	P02: noSecondCorrect,
	P03: provablyFalse,
	P04: timeStated,
	P05: noNesting,
	P06: numericMargin,
	P07: inverseUnique,
	P08: comparable,
	P09: ordered,
	'P05, P14, P15': apart,
	P10: matchUnique,
	P12: classifyFunctional,
	P13: multiBounds,
	P14: distinct,
	P15: homogeneous,
	P16: length,
	P17: noEcho,
	P18: grammar,
	P21: sorted,
	P22: convergence,
	P23: roundness,
	P24: plausibleNumbers,
	P26: dates,
	'P24 and P26': scaleFits,
	P31: sourced,
	'P31 of several': told
} satisfies { readonly [property: string]: Rule };

export interface Finding {
	/** `P03`, or the code of a rule about words alone. */
	readonly property: string;
	readonly message: string;
}

/** Everything that is wrong with an item made of this pack's facts; nothing for one that no fact stands behind. */
export const lintMade = (index: PackIndex, item: AnyItem): readonly Finding[] => {
	const card = item.card === null ? null : readCardId(item.card);
	const fact = index.factsById.get(card?.fact ?? '');
	const relation = index.relationsById.get(fact?.relation ?? '');
	if (fact === undefined || relation === undefined) return [];
	const asked = { item, index, fact, relation, inverse: card?.direction === 'i' };
	const wording = lintItem(item, contextOf(index));
	return [
		...Object.entries(rules).flatMap(([property, rule]) => rule(asked).map((message) => ({ property, message }))),
		...wording.map(({ code, message }) => ({ property: code, message }))
	];
};

const contexts = new WeakMap<PackIndex, LintContext>();

/** How the pack's things are called: the same for every item of it. */
const contextOf = (index: PackIndex): LintContext => {
	const known = contexts.get(index);
	if (known !== undefined) return known;
	const { things, facts } = index.pack;
	const labels = things.flatMap(({ label, aliases }) => [label.en ?? '', label.zh ?? '', ...aliases]);
	const words = facts.flatMap(({ value }) => (value.t === 'text' ? [value.v.en ?? '', value.v.zh ?? ''] : []));
	const context: LintContext = {
		labels: [...labels, ...words].filter((label) => label !== ''),
		namesOf: (value) => {
			const thing = index.thingsById.get(value);
			return thing === undefined ? [] : [...namesOf(thing)];
		}
	};
	contexts.set(index, context);
	return context;
};
