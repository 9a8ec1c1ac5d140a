import { shuffle } from '#lib/domain/base/random.ts';
import { fail } from '#lib/domain/base/result.ts';
import { comparable, type Axis } from '#lib/domain/generator/comparable.ts';
import type { PackIndex } from '#lib/domain/generator/index-pack.ts';
import type { SkipReason } from '#lib/domain/generator/skip.ts';
import { made, type Ask, type Maker } from './maker.ts';

/** Which of two is larger, or came first: two things at one time, or one thing at two. */
export const compare: Maker = (ask) => {
	if (!isOfAmounts(ask)) return fail('unfit');
	for (const axis of axesOf(ask)) {
		const [other] = comparable(ask, axis);
		if (other !== undefined) return beside(ask, axis, [other]);
	}
	return fail(whyNone(ask));
};

/** Whether a fact says how much or when. */
export const isOfAmounts = ({ fact: { value }, direction }: Ask): boolean =>
	direction === 'f' && (value.t === 'quantity' || value.t === 'date');

/** Which comparison is tried first is left to chance. */
export const axesOf = ({ random }: Ask): readonly Axis[] => shuffle<Axis>(['subject', 'time'], random);

/** There may be years to set it beside, if only the later one were not guessed. */
export const whyNone = (ask: Ask): SkipReason =>
	comparable({ ...ask, difficulty: 'easy' }, 'time').length > 0 ? 'cue' : 'tooFewDistractors';

/** The item of a fact with others, in random order. */
export const beside = (ask: Ask, axis: Axis, others: readonly number[]): ReturnType<Maker> => {
	const { index, f, random } = ask;
	return made(
		ask,
		shuffle([f, ...others], random).map((g) => operandOf(index, axis, g)),
		others.flatMap((g) => index.facts[g]?.id ?? [])
	);
};

/** What stands for a fact among the options. */
const operandOf = (index: PackIndex, axis: Axis, g: number): string =>
	(axis === 'subject' ? index.facts[g]?.subject : index.facts[g]?.when) ?? '';
