import type { Form } from '#lib/domain/base/form.ts';
import { isRecall, type Hints } from './guess.ts';
import type { Rating } from './memory.ts';

export interface Answered {
	readonly form: Form;
	/** Wholly right. Partly right, and "I don't know", are not. */
	readonly correct: boolean;
	readonly hints: Hints;
	/** The answer itself was shown before the learner gave it. */
	readonly shown: boolean;
	/** The card had never been asked before. */
	readonly first: boolean;
}

/**
 * The rating by which memory takes an answer: right is good, anything else again. Easy only where the learner knew
 * before they were taught: the first answer in a recall form, without help. Never hard. How likely luck was enters
 * later, in `remember`.
 */
export const rate = ({ form, correct, hints, shown, first }: Answered): Rating => {
	if (!correct || shown) return 1;
	const knewBefore = first && hints === 0 && form !== 'self' && isRecall(form);
	return knewBefore ? 4 : 3;
};
