import type { Form } from '#lib/domain/base/form.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { letterAt } from './letters.ts';

/** The right answer as a teacher marks it. */
export interface RightAnswer {
	/** What stands on the paper of who is right: "B", "A C", "C A B", "1 B · 2 A"; empty where words were asked for. */
	readonly letters: string;
	readonly words: string;
}

export const rightAnswer = <F extends Form>(item: Item<F>): RightAnswer => ({
	letters: letters[item.form](item),
	words: keyText(item)
});

const inWords = (): string => '';
const pairs = ({ key }: Item<'match' | 'categorise'>): string =>
	key.map((right, left) => `${left + 1} ${letterAt(right)}`).join(' · ');

const letters: { readonly [F in Form]: (item: Item<F>) => string } = {
	self: inWords,
	choice: ({ key }) => letterAt(key),
	typed: inWords,
	numeric: inWords,
	'true-false': inWords,
	estimate: inWords,
	compare: ({ key }) => letterAt(key),
	order: ({ key }) => key.map(letterAt).join(' '),
	match: pairs,
	categorise: pairs,
	multiple: ({ key }) => key.map(letterAt).join(' ')
};
