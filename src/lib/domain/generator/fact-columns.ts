import type { Edtf, Fact } from '#lib/domain/dataset/pack.ts';
import type { PackIndex } from './index-pack.ts';
import { labelledIn } from './labelled.ts';
import { spanOf, type Span } from './period.ts';

/** What a fact names must have a label; a thing that is named and unknown has none in any language. */
export const sayableOf = (
	facts: readonly Fact[],
	{ subject, value, qualifier }: Pick<PackIndex, 'subject' | 'value' | 'qualifier'>,
	labelled: Uint8Array
): Uint8Array =>
	Uint8Array.from(facts, (fact, f) => {
		const own = labelled[subject[f] ?? -1] ?? 0;
		const qualified = fact.qualifier === undefined ? own : own & (labelled[qualifier[f] ?? -1] ?? 0);
		if (fact.value.t === 'text') return qualified & labelledIn(fact.value.v);
		return 'id' in fact.value ? qualified & (labelled[value[f] ?? -1] ?? 0) : qualified;
	});

/** When each fact is said: days, and the time as it is written, by number. */
export const timesOf = (facts: readonly Fact[]): Pick<PackIndex, 'time' | 'times' | 'to' | 'from'> => {
	const [from, to] = [new Int32Array(facts.length), new Int32Array(facts.length)];
	const time = new Int32Array(facts.length);
	const known = new Map<Edtf | undefined, { readonly at: number; readonly span: Span }>();
	known.set(undefined, { at: -1, span: spanOf(undefined) });
	facts.forEach((fact, f) => {
		const said = fact.when ?? fact.asOf;
		const { at, span } = known.get(said) ?? { at: known.size - 1, span: spanOf(said) };
		if (at === known.size - 1) known.set(said, { at, span });
		from[f] = span.start;
		to[f] = span.end;
		time[f] = at;
	});
	return { from, to, time, times: [...known.keys()].flatMap((edtf) => edtf ?? []) };
};
