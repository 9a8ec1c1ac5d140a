import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { OptionValue, Proof } from '#lib/domain/questions/item-spec.ts';
import type { PairsShape } from '#lib/domain/questions/pairs/shape.ts';
import { labelOf } from './phrase.ts';
import { proofAgainst } from './prove.ts';
import type { RenderProblem, Shown } from './render.ts';
import { optionValueOf, valueKeyOf } from './value.ts';

type Parts = Pick<PairsShape, 'body' | 'key'>;

/** The subjects of the item's facts on the left, its options on the right; which goes with which the facts tell. */
export const pairParts = (shown: Shown): Result<Parts, RenderProblem> => {
	const { index, all, locale, fact, spec } = shown;
	const rights = spec.options.map((value) => ({ value, label: rightLabel(shown, value) }));
	const facts = all.flatMap((f) => index.facts[f] ?? []);
	if (facts.some(({ relation }) => relation !== fact.relation)) return fail('unfit');
	const key = facts.map((each) => spec.options.indexOf(valueKeyOf(index, each)));
	if (key.includes(-1)) return fail('no-key');
	const lefts = all.map((f, at) => ({
		value: facts[at]?.subject ?? '',
		label: index.things[index.subject[f] ?? -1]?.label[locale] ?? '',
		proofs: spec.options.map((option, right) => (key[at] === right ? null : proofOf(shown, f, option)))
	}));
	if ([...lefts, ...rights].some(({ label }) => label === '')) return fail('no-label');
	return ok({ body: { lefts, rights }, key });
};

const rightLabel = ({ index, fact, locale }: Shown, option: OptionValue): string => {
	const value = optionValueOf(index, fact, option);
	const things = (id: string) => index.things[index.thingAt.get(id) ?? -1];
	return value === null ? '' : (labelOf(index.pack, things, value, locale) ?? '');
};

/** Null as well where a later pack no longer proves what it once did. */
const proofOf = ({ index, fact }: Shown, f: number, option: OptionValue): Proof | null =>
	proofAgainst(index, {
		about: f,
		subject: index.subject[f] ?? -1,
		thing: fact.value.t === 'thing' || fact.value.t === 'place' ? (index.thingAt.get(option) ?? -1) : -1,
		value: optionValueOf(index, fact, option)
	});
