import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import { letterAt } from './letters.ts';

/** One line of an answer sheet; `right` is what a stencil shows there. */
export type AnswerRow = { readonly number: string } & (
	| { readonly t: 'bubbles'; readonly letters: readonly string[]; readonly right: readonly number[] }
	/** A letter goes into each. */
	| { readonly t: 'boxes'; readonly right: readonly string[] }
	| { readonly t: 'line'; readonly right: string }
);

/** The lines for a quiz, by number: a question with several things to place has a line for each ("7.1", "7.2"). */
export const answerRows = (items: readonly AnyItem[]): readonly AnswerRow[] =>
	items.flatMap((item, at) => rowsOf<Form>(item, String(at + 1)));

const rowsOf = <F extends Form>(item: Item<F>, number: string): readonly AnswerRow[] => rows[item.form](item, number);

type Rows<F extends Form> = (item: Item<F>, number: string) => readonly AnswerRow[];

const lettersFor = (options: readonly unknown[]): readonly string[] => options.map((_, at) => letterAt(at));
const oneOf: Rows<'choice' | 'compare'> = ({ body, key }, number) => [
	{ number, t: 'bubbles', letters: lettersFor(body.options), right: [key] }
];
const line = <F extends Form>(item: Item<F>, number: string): readonly AnswerRow[] => [
	{ number, t: 'line', right: keyText(item) }
];
const pairs: Rows<'match' | 'categorise'> = ({ body, key }, number) =>
	key.map((right, left) => ({
		number: `${number}.${left + 1}`,
		t: 'bubbles',
		letters: lettersFor(body.rights),
		right: [right]
	}));

/** Room for one character. */
const TRUTH: { readonly [L in Locale]: readonly string[] } = { en: ['T', 'F'], zh: ['对', '错'] };

const rows: { readonly [F in Form]: Rows<F> } = {
	self: line,
	choice: oneOf,
	typed: line,
	numeric: line,
	'true-false': ({ key, locale }, number) => [{ number, t: 'bubbles', letters: TRUTH[locale], right: [key ? 0 : 1] }],
	estimate: line,
	compare: oneOf,
	order: ({ key }, number) => [{ number, t: 'boxes', right: key.map(letterAt) }],
	match: pairs,
	categorise: pairs,
	multiple: ({ body, key }, number) => [{ number, t: 'bubbles', letters: lettersFor(body.options), right: key }]
};
