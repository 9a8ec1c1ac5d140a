import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Operand } from '#lib/domain/questions/operand.ts';
import { listSentence } from './compare-sentence.ts';
import { labelOf } from './phrase.ts';
import type { CommonParts, RenderProblem, Shown } from './render.ts';
import { axisOf, factsShown, inSequence } from './sequence.ts';
import { wordsIn } from './words/words.ts';

/** Of two sizes the larger one is right, of two dates the earlier one. */
export const compareBody = (shown: Shown, common: CommonParts): Result<AnyItem, RenderProblem> => {
	const parts = partsOf(shown);
	if (!parts.ok) return parts;
	const { options, sequence } = parts.value;
	const key = shown.fact.value.t === 'date' ? sequence[0] : sequence.at(-1);
	return ok({ ...common, form: 'compare', body: { options }, key: key ?? 0 });
};

/** From the lowest to the highest, or from the earliest to the latest. */
export const orderBody = (shown: Shown, common: CommonParts): Result<AnyItem, RenderProblem> => {
	const parts = partsOf(shown);
	if (!parts.ok) return parts;
	const { options, sequence: key } = parts.value;
	const ranked = key.flatMap((position) => options[position] ?? []);
	const explanation = listSentence(shown.index, shown.all, shown.locale, ranked);
	if ('missing' in explanation) return fail(explanation.missing);
	return ok({ ...common, form: 'order', body: { options }, key, explanation: explanation.text });
};

interface Parts {
	readonly options: readonly Operand[];
	/** Positions of the options from low to high. */
	readonly sequence: readonly number[];
}

const partsOf = (shown: Shown): Result<Parts, RenderProblem> => {
	const { index, all, spec } = shown;
	const facts = factsShown(index, all, spec.options);
	if (facts === null) return fail('unknown-option');
	const sequence = inSequence(index, all, spec.options);
	if (sequence === null) return fail('no-key');
	const numbers = facts.flatMap(({ value }) => (value.t === 'quantity' ? [value.n] : []));
	const options = facts.flatMap((fact, at) => operandOf(shown, fact, spec.options[at] ?? '', numbers) ?? []);
	return options.length === facts.length ? ok({ options, sequence }) : fail('no-label');
};

const operandOf = (
	{ index, all, locale }: Shown,
	fact: Fact,
	value: string,
	alike: readonly string[]
): Operand | null => {
	const thing = (id: string) => index.things[index.thingAt.get(id) ?? -1];
	const byTime = axisOf(index, all) === 'time';
	const label = byTime ? wordsIn[locale].date(value) : thing(value)?.label[locale];
	const shows = labelOf(index.pack, thing, fact.value, locale, alike.length === 0 ? undefined : alike);
	return label === undefined || label === '' || shows === null ? null : { label, value, shows };
};
