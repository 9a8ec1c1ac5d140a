import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import type { Item } from '#lib/domain/questions/item.ts';

/** A card to cut out: what is asked on one side, the answer on the other. */
export interface PaperCard {
	readonly locale: Locale;
	readonly question: string;
	/** What the question speaks of and does not name itself; each entry a line. */
	readonly given: readonly string[];
	readonly answer: string;
	/** The fact restated. */
	readonly explanation: string;
}

export const cardOf = <F extends Form>(item: Item<F>): PaperCard => ({
	locale: item.locale,
	question: item.stem,
	given: given[item.form](item),
	answer: keyText(item),
	explanation: item.explanation
});

const comma: { readonly [L in Locale]: string } = { en: ', ', zh: '、' };
const labelsOf = (options: readonly { readonly label: string }[]): readonly string[] =>
	options.map(({ label }) => label);
const nothing = (): readonly string[] => [];
const pairs = ({ body, locale }: Item<'match' | 'categorise'>): readonly string[] =>
	[body.lefts, body.rights].map((side) => labelsOf(side).join(comma[locale]));

const given: { readonly [F in Form]: (item: Item<F>) => readonly string[] } = {
	self: nothing,
	// A pack's question can be answered without its options, and so is the better card; one written by hand may not
	choice: ({ body, pack }) => (pack === null ? labelsOf(body.options) : []),
	typed: nothing,
	numeric: nothing,
	'true-false': nothing,
	estimate: nothing,
	compare: ({ body }) => labelsOf(body.options),
	order: ({ body }) => labelsOf(body.options),
	match: pairs,
	categorise: pairs,
	multiple: ({ body }) => labelsOf(body.options)
};
