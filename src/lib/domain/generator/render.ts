import type { Form } from '#lib/domain/base/form.ts';
import { readCardId, type Direction } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { rank32 } from '#lib/domain/base/random.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import type { Fact, Pack } from '#lib/domain/dataset/pack.ts';
import type { AnyItem, Item, ItemCitation } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { askSentence, askSeveral, claimSentence, pairSentence, saySentence, type Sentence } from './ask.ts';
import { compareSentence, orderSentence } from './compare-sentence.ts';
import { indexOf, type PackIndex } from './index-pack.ts';
import { optionValueOf } from './value.ts';
import { bodies } from './bodies.ts';

/** Why an item cannot be shown in a language, or with this pack at all. */
export type RenderProblem = 'unknown-card' | 'unknown-option' | 'no-key' | 'no-template' | 'no-label' | 'unfit';

/** What the makers of bodies need. */
export interface Shown {
	readonly index: PackIndex;
	readonly f: number;
	readonly fact: Fact;
	/** Every fact of the item, the card's own first. */
	readonly all: readonly number[];
	readonly direction: Direction;
	readonly locale: Locale;
	readonly spec: ItemSpec;
}

/**
 * The item that a spec means, in the words of one language. Needs only that language's labels and templates, and no
 * source beyond the short names that templates give. A fact that was later found wrong still renders: a shared quiz
 * stays as it was.
 */
export const render = (spec: ItemSpec, source: Pack | PackIndex, locale: Locale): Result<AnyItem, RenderProblem> => {
	const index = 'facts' in source && 'factAt' in source ? source : indexOf(source);
	const card = readCardId(spec.card);
	const f = index.factAt.get(card?.fact ?? '') ?? -1;
	const fact = index.facts[f];
	if (card === null || fact === undefined) return fail('unknown-card');
	const all = [f, ...spec.further.map((id) => index.factAt.get(id) ?? -1)];
	if (all.includes(-1)) return fail('unknown-card');
	const shown: Shown = { index, f, fact, all, direction: card.direction, locale, spec };
	const [stem, explanation] = [stems[spec.form](shown), restated(shown)];
	if ('missing' in stem) return fail(stem.missing);
	if ('missing' in explanation) return fail(explanation.missing);
	return withBody(shown, commonParts(shown, stem.text, explanation.text));
};

export type CommonParts = Omit<Item<'self'>, 'form' | 'body' | 'key'>;

const withBody = (shown: Shown, common: CommonParts): Result<AnyItem, RenderProblem> =>
	bodies[shown.spec.form](shown, common);

const commonParts = ({ index, fact, all, locale, spec }: Shown, stem: string, explanation: string): CommonParts => ({
	id: itemIdOf(spec),
	locale,
	stem,
	explanation,
	note: fact.note?.[locale] ?? '',
	pack: index.pack.id,
	card: spec.card,
	facts: [fact.id, ...spec.further],
	citations: citationsOf(all.flatMap((f) => index.facts[f] ?? [])),
	when: fact.when ?? fact.asOf ?? null
});

/** Each place in a source once, in the order of the facts. */
const citationsOf = (facts: readonly Fact[]): readonly ItemCitation[] => {
	const all = facts.flatMap(({ citations }) => citations);
	return all
		.filter((one, at) => all.findIndex((o) => o.source === one.source && o.locator === one.locator) === at)
		.map(({ source, locator }) => ({ source, locator }));
};

/** Every fact of the item said anew, one sentence after the other. */
const restated = ({ index, all, locale }: Shown): Sentence => {
	const said = all.map((f) => saySentence(index, f, locale));
	const missing = said.find((sentence) => 'missing' in sentence);
	return (
		missing ?? { text: said.flatMap((sentence) => ('text' in sentence ? [sentence.text] : [])).join(between[locale]) }
	);
};

const between: { readonly [L in Locale]: string } = { en: ' ', zh: '' };

/** `<card>.<form>.<hash>`: what an item is made of decides its id, not its place in a quiz. */
export const itemIdOf = ({ card, form, options, further }: ItemSpec): string => {
	const hash = rank32(JSON.stringify([options, further]))
		.toString(16)
		.padStart(8, '0');
	return `${card}.${form}.${hash}`;
};

const askOne = ({ index, f, direction, locale }: Shown): Sentence => askSentence(index, f, direction, locale, false);
const askPair = ({ index, f, locale }: Shown): Sentence => pairSentence(index, f, locale);

const claim = ({ index, f, fact, locale, spec }: Shown): Sentence => {
	const [claimed, denied] = spec.options.map((option) => optionValueOf(index, fact, option));
	if (claimed === undefined || denied === undefined || claimed === null || denied === null)
		return { missing: 'no-label' };
	return claimSentence(index, f, locale, [claimed, denied]);
};

/** What each form asks. */
const stems: { readonly [F in Form]: (shown: Shown) => Sentence } = {
	self: askOne,
	choice: askOne,
	typed: ({ index, f, direction, locale }) => askSentence(index, f, direction, locale, true),
	numeric: askOne,
	'true-false': claim,
	estimate: askOne,
	compare: ({ index, all, locale }) => compareSentence(index, all, locale),
	order: ({ index, all, locale }) => orderSentence(index, all, locale),
	match: askPair,
	categorise: askPair,
	multiple: ({ index, f, direction, locale }) => askSeveral(index, f, direction, locale)
};
