import { fail } from '#lib/domain/base/result.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import { areApart, comparable, type Axis } from '#lib/domain/generator/comparable.ts';
import { inSequence } from '#lib/domain/generator/sequence.ts';
import { axesOf, beside, isOfAmounts, whyNone } from './compare.ts';
import { made, type Ask, type Maker } from './maker.ts';

const FEWEST = 3;
const MOST: { readonly [D in Difficulty]: number } = { easy: 3, medium: 4, hard: 5 };

/** Things at one time, or one thing at several, to be brought into a sequence; they are never shown in the right one. */
export const order: Maker = (ask) => {
	if (!isOfAmounts(ask)) return fail('unfit');
	for (const axis of axesOf(ask)) {
		const others = allApart(ask, axis);
		if (others.length + 1 >= FEWEST) return mixedUp(ask, axis, others);
	}
	return fail(whyNone(ask));
};

/** As many as the difficulty wants, each apart from each. */
const allApart = (ask: Ask, axis: Axis): readonly number[] => {
	const chosen: number[] = [];
	for (const g of comparable(ask, axis)) {
		if (chosen.length + 1 >= MOST[ask.difficulty]) break;
		if (chosen.every((other) => areApart(ask.index, axis, other, g))) chosen.push(g);
	}
	return chosen;
};

const mixedUp = (ask: Ask, axis: Axis, others: readonly number[]): ReturnType<Maker> => {
	const item = beside(ask, axis, others);
	if (!item.ok) return item;
	const { options, further } = item.value;
	const key = inSequence(ask.index, [ask.f, ...others], options);
	const isRight = key?.every((position, at) => position === at) ?? false;
	return isRight ? made(ask, [...options.slice(1), ...options.slice(0, 1)], further) : item;
};
