import { dateLineOf, type DateLine } from '#lib/domain/base/date-line.ts';
import type { Random } from '#lib/domain/base/random.ts';
import type { Edtf } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from './blueprint.ts';

/** Steps in the date's own granularity, fewest and most (starting values). */
const STEPS: { readonly [D in Difficulty]: readonly [least: number, most: number] } = {
	easy: [6, 15],
	medium: [3, 5],
	hard: [1, 2]
};

export interface DateLadder {
	readonly key: Edtf;
	readonly count: number;
	readonly difficulty: Difficulty;
	/** Whether a date may be offered: inside the bounds, and provably false. */
	readonly allowed: (date: Edtf) => boolean;
}

/**
 * `count` dates of the key's granularity in ascending order of which one is the key; `unfit` for ranges. The key's
 * rank is drawn first and each rank is equally likely; if any rank is impossible there is no ladder at all.
 */
export const dateLadder = (ladder: DateLadder, random: Random): readonly Edtf[] | 'bound' | 'unfit' => {
	const scale = dateLineOf(ladder.key);
	if (scale === null) return 'unfit';
	const rank = random.below(ladder.count);
	const [later, earlier] = [chain(ladder, scale, 1, random), chain(ladder, scale, -1, random)];
	if (later === null || earlier === null) return 'bound';
	return [...earlier.slice(0, rank).reverse(), ladder.key, ...later.slice(0, ladder.count - 1 - rank)];
};

const chain = (ladder: DateLadder, scale: DateLine, way: 1 | -1, random: Random): readonly Edtf[] | null => {
	const dates: Edtf[] = [];
	let at = scale.at;
	for (let step = 1; step < ladder.count; step++) {
		const next = stepFrom(ladder, scale, at, way, random);
		if (next === null) return null;
		at = next;
		dates.push(scale.print(at));
	}
	return dates;
};

/** The place of the next date that is allowed: every step from least to most is tried once, beginning with a drawn one. */
const stepFrom = (ladder: DateLadder, scale: DateLine, at: number, way: 1 | -1, random: Random): number | null => {
	const [least, most] = STEPS[ladder.difficulty];
	const sizes = most - least + 1;
	const first = random.below(sizes);
	for (let turn = 0; turn < sizes; turn++) {
		const next = at + way * (least + ((first + turn) % sizes));
		if (ladder.allowed(scale.print(next))) return next;
	}
	return null;
};
