import type { Form } from '#lib/domain/base/form.ts';

export type Hints = 0 | 1 | 2;

interface FormMemory {
	/** Whether the answer is among what is shown, or must come from memory. */
	readonly asks: 'recognition' | 'recall';
	/** An item over several facts is recorded but says too little of any one of them to move its memory. */
	readonly overSeveral?: true;
	/** Chance that someone who knows nothing is right, 0-1, given the number of options. */
	readonly chance: (options: number) => number;
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const recall: FormMemory = { asks: 'recall', chance: () => 0 };

/** What each form means for memory. A form without a line here does not compile. */
const formMemory: { readonly [F in Form]: FormMemory } = {
	self: recall,
	choice: { asks: 'recognition', chance: (options) => 1 / Math.max(1, options) },
	typed: recall,
	numeric: recall,
	'true-false': { asks: 'recognition', chance: () => 1 / 2 },
	// The share of a usual scale that lies within five percent of the truth
	estimate: { asks: 'recall', chance: () => 0.03 },
	compare: { asks: 'recognition', overSeveral: true, chance: () => 1 / 2 },
	order: { asks: 'recognition', overSeveral: true, chance: (options) => 1 / factorial(options) },
	match: { asks: 'recognition', overSeveral: true, chance: (options) => 1 / factorial(options) },
	// At least four things, each in one of the categories
	categorise: { asks: 'recognition', overSeveral: true, chance: (options) => Math.max(1, options) ** -4 },
	multiple: { asks: 'recognition', overSeveral: true, chance: (options) => 0.5 ** options }
};

/** Whether an answer in this form tells how well its card is remembered. */
export const movesMemory = (form: Form): boolean => formMemory[form].overSeveral !== true;

export const isRecall = (form: Form): boolean => formMemory[form].asks === 'recall';

/** Chance of a lucky right answer, 0-1. Each hint halves what is left to know. */
export const guessChance = (form: Form, options: number, hints: Hints): number =>
	1 - (1 - formMemory[form].chance(options)) * 0.5 ** hints;
