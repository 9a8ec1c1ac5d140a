import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS, STARTING_FORMS } from '#lib/domain/generator/blueprint.ts';
import { emptyPaper, type Paper } from '#lib/domain/generator/cross-item.ts';
import { generate, inRisingOrder } from '#lib/domain/generator/generate.ts';
import { indexOf, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import { specFor, type SpecOptions } from '#lib/domain/generator/spec-for.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { factOf, factsIn, specsIn, STARTING_MANNERS, withOwn, type Draft, type Manners } from './draft.ts';

/** A fact asked in both directions in every form. */
const MOST_OF_A_FACT = 2 * QUIZ_FORMS.length;

/** Sets of questions made where the first ones leave no room for more: a short answer may stand in many others. */
const TRIES = 6;
/** Of a long quiz fewer: each takes a while, and one question more or less matters little. */
const TRIES_OF_MANY = 2;
const MANY = 20;

/** Items looked at, beyond those that cannot be taken, before all of the pack are made. */
const LOOKED_AT = 12;

export const STARTING_BLUEPRINT: Draft['blueprint'] = {
	topics: [],
	count: 10,
	forms: STARTING_FORMS,
	difficulty: 'medium'
};

/** Items from a blueprint: as many as asked for, or as the facts give. What a maker wrote keeps its place among them. */
export const makeDraft = (
	pack: Pack,
	blueprint: Draft['blueprint'],
	seed: string,
	kept: Manners & Partial<Pick<Draft, 'items'>> = STARTING_MANNERS
): Draft => {
	const { items: before = [], title, answersShown, order, nameAsked, attempts } = kept;
	const manners = { title, answersShown, order, nameAsked, attempts };
	const own = before.filter(({ t }) => t === 'own');
	const empty: Draft = { ...manners, pack: pack.id, blueprint, seed, items: own, refused: [] };
	const tries = blueprint.count > MANY ? TRIES_OF_MANY : TRIES;
	const wanted = blueprint.count - own.length;
	let best: readonly ItemSpec[] = [];
	for (let turn = 0; turn < tries && best.length < wanted; turn++) {
		const specs = filled({ ...empty, seed: turn === 0 ? seed : `${seed}|${turn}` }, indexOf(pack));
		if (specs.length > best.length) best = specs;
	}
	return { ...empty, items: withOwn(best, before) };
};

/** Another question in the place of one, of a fact that is not in the quiz and was not refused; null when none is left. */
export const swapItem = (draft: Draft, pack: Pack, position: number): Draft | null => {
	const item = draft.items[position];
	if (item?.t !== 'reference') return null;
	const refused = [...draft.refused, factOf(item.spec)];
	const next = nextItem({ ...draft, refused }, pack, position);
	if (next === null) return null;
	return { ...draft, refused, items: draft.items.with(position, { t: 'reference', spec: next }) };
};

/** One question more, at the end; null when none is left. */
export const addItem = (draft: Draft, pack: Pack): Draft | null => {
	const spec = nextItem(draft, pack, draft.items.length);
	return spec === null ? null : { ...draft, items: [...draft.items, { t: 'reference', spec }] };
};

/**
 * Another number of questions: what stands stays, the last ones go, or new ones come behind. What a maker wrote never
 * goes.
 */
export const resizeDraft = (draft: Draft, pack: Pack, count: number): Draft => {
	const specs = specsIn(draft);
	const left = specs.slice(0, Math.max(0, count - (draft.items.length - specs.length)));
	const items = withOwn(left, draft.items);
	const resized = { ...draft, blueprint: { ...draft.blueprint, count }, items };
	return { ...resized, items: withOwn(filled(resized, indexOf(pack)), draft.items) };
};

/** The forms in which an item's card could be asked instead, without giving another item away. */
export const otherForms = (draft: Draft, pack: Pack, position: number): readonly Form[] => {
	const item = draft.items[position];
	if (item?.t !== 'reference') return [];
	return QUIZ_FORMS.filter((form) => form !== item.spec.form && inForm(draft, pack, position, form) !== null);
};

/** The same card in another form; as it was when that cannot be made or would give another item away. */
export const withForm = (draft: Draft, pack: Pack, position: number, form: Form): Draft => {
	const spec = inForm(draft, pack, position, form);
	return spec === null ? draft : { ...draft, items: draft.items.with(position, { t: 'reference', spec }) };
};

/** A drafted item in words; `item` is null where the language has none, and the other one is to be shown. */
export const itemsIn = (draft: Draft, pack: Pack | null, locale: Locale): readonly (AnyItem | null)[] =>
	draft.items.map((one) => {
		if (one.t === 'own') return one.item;
		const item = pack === null ? null : render(one.spec, pack, locale);
		return item?.ok === true ? item.value : null;
	});

const inForm = (draft: Draft, pack: Pack, position: number, form: Form): ItemSpec | null => {
	const item = draft.items[position];
	if (item?.t !== 'reference') return null;
	const index = indexOf(pack);
	const made = specFor(index, item.spec.card, form, draft.seed, wishesOf(draft.blueprint));
	if (!made.ok) return null;
	return fits(index, paperOf(index, specsIn(without(draft, position))), made.value) ? made.value : null;
};

/**
 * The next one in the order of chance, in the form of what it replaces where that can be: of the nearest first, since to
 * make them all takes long.
 */
const nextItem = (draft: Draft, pack: Pack, position: number): ItemSpec | null => {
	const index = indexOf(pack);
	const others = without(draft, position);
	const taken = new Set([...draft.refused, ...factsIn(others)]);
	const paper = paperOf(index, specsIn(others));
	const { count: _, ...all } = draft.blueprint;
	const near = { ...all, count: taken.size + LOOKED_AT };
	const before = draft.items[position];
	const form = before?.t === 'reference' ? before.spec.form : undefined;
	const alike = form === undefined ? [] : [{ ...all, forms: [form] }];
	for (const blueprint of [...alike, near, all]) {
		const next = generate(index, blueprint, draft.seed).specs.find(
			(spec) => !taken.has(factOf(spec)) && fits(index, paper, spec)
		);
		if (next !== undefined) return next;
	}
	return null;
};

/**
 * The pack's items that stand and, behind them, as many more as are asked for or can be made; where wished, the easiest
 * first.
 */
const filled = (draft: Draft, index: PackIndex): readonly ItemSpec[] => {
	const { rising = false } = draft.blueprint;
	const own = draft.items.filter(({ t }) => t === 'own');
	const count = Math.max(0, draft.blueprint.count - own.length);
	const refused = new Set([...draft.refused, ...factsIn({ items: own })]);
	// As many more as may fall away, because they stand already, were refused or do not fit
	const least = count + draft.items.length + MOST_OF_A_FACT * refused.size;
	let items = specsIn(draft);
	for (const enough of [least, least + LOOKED_AT, 2 * least + 4 * LOOKED_AT]) {
		const paper = paperOf(index, items);
		for (const spec of generate(index, { ...draft.blueprint, rising: false, count: enough }, draft.seed).specs) {
			if (paper.specs.length >= count) break;
			const mayBe = draft.blueprint.again === true || paper.itemsOf(numberOf(index, spec)) === 0;
			if (mayBe && !refused.has(factOf(spec))) paper.add(numberOf(index, spec), spec);
		}
		items = [...paper.specs];
		if (items.length >= count) break;
	}
	return rising ? inRisingOrder(index, items) : items;
};

/** Whether neither gives the other away, whichever comes first: so that items can be moved. */
const fits = (index: PackIndex, paper: Paper, spec: ItemSpec): boolean => paper.takes(numberOf(index, spec), spec);

const paperOf = (index: PackIndex, specs: readonly ItemSpec[]): Paper => {
	const paper = emptyPaper(index, true);
	for (const spec of specs) paper.keep(numberOf(index, spec), spec);
	return paper;
};

const numberOf = (index: PackIndex, spec: ItemSpec): number => index.factAt.get(factOf(spec)) ?? -1;

const wishesOf = ({ options, difficulty }: Draft['blueprint']): SpecOptions => ({
	...(options === undefined ? {} : { options }),
	...(difficulty === undefined ? {} : { difficulty })
});

const without = (draft: Draft, position: number): Draft => ({ ...draft, items: draft.items.toSpliced(position, 1) });
