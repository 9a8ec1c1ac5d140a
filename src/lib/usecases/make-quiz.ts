import type { Form } from '#lib/domain/base/form.ts';
import { readCardId, type Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS, STARTING_FORMS, type Blueprint } from '#lib/domain/generator/blueprint.ts';
import { emptyPaper, type Paper } from '#lib/domain/generator/cross-item.ts';
import { generate, inRisingOrder } from '#lib/domain/generator/generate.ts';
import { indexOf, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import { specFor, type SpecOptions } from '#lib/domain/generator/spec-for.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { QuizSettings } from '#lib/domain/share/quiz.ts';

/** A quiz that is still being made. The blueprint says what was asked for; the items are what stands now. */
export interface Draft {
	readonly pack: Id;
	readonly title: string;
	readonly blueprint: Blueprint & { readonly count: number };
	readonly seed: string;
	readonly items: readonly ItemSpec[];
	readonly answersShown: QuizSettings['answersShown'];
	/** Facts that were taken out or swapped away: they do not come back by themselves. */
	readonly refused: readonly Id[];
}

/** A fact asked in both directions in every form. */
const MOST_OF_A_FACT = 2 * QUIZ_FORMS.length;

/** Sets of questions made where the first ones leave no room for more: a short answer may stand in many others. */
const TRIES = 6;
/** Of a long quiz fewer: each takes a while, and one question more or less matters little. */
const TRIES_OF_MANY = 2;
const MANY = 20;

/** Items looked at, beyond those that cannot be taken, before all of the pack are made. */
const LOOKED_AT = 12;

export const STARTING_BLUEPRINT: Blueprint & { readonly count: number } = {
	topics: [],
	count: 10,
	forms: STARTING_FORMS,
	difficulty: 'medium'
};

/** Items from a blueprint: as many as asked for, or as the facts give. */
export const makeDraft = (
	pack: Pack,
	blueprint: Draft['blueprint'],
	seed: string,
	kept: Pick<Draft, 'title' | 'answersShown'> = { title: '', answersShown: 'each' }
): Draft => {
	const empty: Draft = { ...kept, pack: pack.id, blueprint, seed, items: [], refused: [] };
	const tries = blueprint.count > MANY ? TRIES_OF_MANY : TRIES;
	let best: Draft['items'] = [];
	for (let turn = 0; turn < tries && best.length < blueprint.count; turn++) {
		const items = filled({ ...empty, seed: turn === 0 ? seed : `${seed}|${turn}` }, indexOf(pack));
		if (items.length > best.length) best = items;
	}
	return { ...empty, items: best };
};

export const dropItem = (draft: Draft, position: number): Draft => ({
	...draft,
	items: draft.items.filter((_, at) => at !== position),
	refused: [...draft.refused, ...factsAt(draft, position)]
});

/** Moves an item to another place; out of bounds changes nothing. */
export const moveItem = (draft: Draft, from: number, to: number): Draft => {
	const item = draft.items[from];
	if (item === undefined || to < 0 || to >= draft.items.length) return draft;
	return { ...draft, items: draft.items.toSpliced(from, 1).toSpliced(to, 0, item) };
};

/** Another question in the place of one, of a fact that is not in the quiz and was not refused; null when none is left. */
export const swapItem = (draft: Draft, pack: Pack, position: number): Draft | null => {
	if (draft.items[position] === undefined) return null;
	const refused = [...draft.refused, ...factsAt(draft, position)];
	const next = nextItem({ ...draft, refused }, pack, position);
	return next === null ? null : { ...draft, refused, items: draft.items.with(position, next) };
};

/** One question more, at the end; null when none is left. */
export const addItem = (draft: Draft, pack: Pack): Draft | null => {
	const next = nextItem(draft, pack, draft.items.length);
	return next === null ? null : { ...draft, items: [...draft.items, next] };
};

/** Another number of questions: what stands stays, the last ones go, or new ones come behind. */
export const resizeDraft = (draft: Draft, pack: Pack, count: number): Draft => {
	const resized = { ...draft, blueprint: { ...draft.blueprint, count }, items: draft.items.slice(0, count) };
	return { ...resized, items: filled(resized, indexOf(pack)) };
};

/** The forms in which an item's card could be asked instead, without giving another item away. */
export const otherForms = (draft: Draft, pack: Pack, position: number): readonly Form[] => {
	const item = draft.items[position];
	if (item === undefined) return [];
	return QUIZ_FORMS.filter((form) => form !== item.form && inForm(draft, pack, position, form) !== null);
};

/** The same card in another form; as it was when that cannot be made or would give another item away. */
export const withForm = (draft: Draft, pack: Pack, position: number, form: Form): Draft => {
	const made = inForm(draft, pack, position, form);
	return made === null ? draft : { ...draft, items: draft.items.with(position, made) };
};

/** A drafted item in words; `item` is null where the language has none, and the other one is to be shown. */
export const itemsIn = (draft: Draft, pack: Pack, locale: Locale): readonly (AnyItem | null)[] =>
	draft.items.map((spec) => {
		const item = render(spec, pack, locale);
		return item.ok ? item.value : null;
	});

const inForm = (draft: Draft, pack: Pack, position: number, form: Form): ItemSpec | null => {
	const item = draft.items[position];
	const index = indexOf(pack);
	const made = item === undefined ? null : specFor(index, item.card, form, draft.seed, wishesOf(draft.blueprint));
	if (!made?.ok) return null;
	return fits(index, paperOf(index, draft.items.toSpliced(position, 1)), made.value) ? made.value : null;
};

/**
 * The next one in the order of chance, in the form of what it replaces where that can be: of the nearest first, since to
 * make them all takes long.
 */
const nextItem = (draft: Draft, pack: Pack, position: number): ItemSpec | null => {
	const index = indexOf(pack);
	const others = draft.items.filter((_, at) => at !== position);
	const taken = new Set([...draft.refused, ...others.map(factOf)]);
	const paper = paperOf(index, others);
	const { count: _, ...all } = draft.blueprint;
	const near = { ...all, count: taken.size + LOOKED_AT };
	const form = draft.items[position]?.form;
	const alike = form === undefined ? [] : [{ ...all, forms: [form] }];
	for (const blueprint of [...alike, near, all]) {
		const next = generate(index, blueprint, draft.seed).specs.find(
			(spec) => !taken.has(factOf(spec)) && fits(index, paper, spec)
		);
		if (next !== undefined) return next;
	}
	return null;
};

/** The items that stand and, behind them, as many more as are asked for or can be made; where wished, the easiest first. */
const filled = (draft: Draft, index: PackIndex): readonly ItemSpec[] => {
	const { count, rising = false } = draft.blueprint;
	const refused = new Set(draft.refused);
	// As many more as may fall away, because they stand already, were refused or do not fit
	const least = count + draft.items.length + MOST_OF_A_FACT * refused.size;
	let items = draft.items;
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

const factOf = ({ card }: ItemSpec): Id => readCardId(card)?.fact ?? '';

const factsAt = (draft: Draft, position: number): readonly Id[] => {
	const item = draft.items[position];
	return item === undefined ? [] : [factOf(item)];
};
