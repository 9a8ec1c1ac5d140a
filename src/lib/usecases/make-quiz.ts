import type { Form } from '#lib/domain/base/form.ts';
import { readCardId, type Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS, type Blueprint } from '#lib/domain/generator/blueprint.ts';
import { emptyPaper } from '#lib/domain/generator/cross-item.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexOf, type PackIndex } from '#lib/domain/generator/index-pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import { specFor } from '#lib/domain/generator/spec-for.ts';
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

export const STARTING_BLUEPRINT: Blueprint & { readonly count: number } = {
	topics: [],
	count: 10,
	forms: QUIZ_FORMS
};

/** Items from a blueprint: as many as asked for, or as the facts give. */
export const makeDraft = (
	pack: Pack,
	blueprint: Draft['blueprint'],
	seed: string,
	kept: Pick<Draft, 'title' | 'answersShown'> = { title: '', answersShown: 'each' }
): Draft => ({
	...kept,
	pack: pack.id,
	blueprint,
	seed,
	items: generate(pack, blueprint, seed).specs,
	refused: []
});

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
	const [refused, index] = [new Set(draft.refused), indexOf(pack)];
	const isThere = ({ card, form }: ItemSpec): boolean =>
		resized.items.some((item) => item.card === card && item.form === form);
	// As many more as may fall away, because they stand already or were refused
	const enough = count + draft.items.length + 2 * refused.size;
	const more = generate(index, { ...resized.blueprint, count: enough }, draft.seed).specs;
	const items = more.reduce<readonly ItemSpec[]>((standing, spec) => {
		if (standing.length >= count || refused.has(factOf(spec)) || isThere(spec)) return standing;
		return fitsBeside(index, standing, spec) ? [...standing, spec] : standing;
	}, resized.items);
	return { ...resized, items };
};

/** The forms in which an item's card could be asked instead. */
export const otherForms = (draft: Draft, pack: Pack, position: number): readonly Form[] => {
	const item = draft.items[position];
	if (item === undefined) return [];
	return QUIZ_FORMS.filter((form) => form !== item.form && specFor(indexOf(pack), item.card, form, draft.seed).ok);
};

export const withForm = (draft: Draft, pack: Pack, position: number, form: Form): Draft => {
	const item = draft.items[position];
	const made = item === undefined ? null : specFor(indexOf(pack), item.card, form, draft.seed);
	return made?.ok ? { ...draft, items: draft.items.with(position, made.value) } : draft;
};

/** A drafted item in words; `item` is null where the language has none, and the other one is to be shown. */
export const itemsIn = (draft: Draft, pack: Pack, locale: Locale): readonly (AnyItem | null)[] =>
	draft.items.map((spec) => {
		const item = render(spec, pack, locale);
		return item.ok ? item.value : null;
	});

const nextItem = (draft: Draft, pack: Pack, position: number): ItemSpec | null => {
	const index = indexOf(pack);
	const taken = new Set([
		...draft.refused,
		...draft.items.flatMap((_, at) => (at === position ? [] : factsAt(draft, at)))
	]);
	const { topics, forms, options, careful, difficulty } = draft.blueprint;
	const all = {
		...{ topics, forms },
		...(options === undefined ? {} : { options }),
		...(careful === undefined ? {} : { careful }),
		...(difficulty === undefined ? {} : { difficulty })
	};
	const others = draft.items.filter((_, at) => at !== position);
	const free = generate(index, all, draft.seed).specs.filter((spec) => !taken.has(factOf(spec)));
	return free.find((spec) => fitsBeside(index, others, spec)) ?? null;
};

/** Neither gives another item's answer away, nor has its own given away, whichever comes first. */
const fitsBeside = (index: PackIndex, others: readonly ItemSpec[], spec: ItemSpec): boolean =>
	[
		[...others, spec],
		[spec, ...others]
	].every((order) => {
		const paper = emptyPaper(index);
		return order.every((one) => paper.add(index.factAt.get(factOf(one)) ?? -1, one) === null || one !== spec);
	});

const factOf = ({ card }: ItemSpec): Id => readCardId(card)?.fact ?? '';

const factsAt = (draft: Draft, position: number): readonly Id[] => {
	const item = draft.items[position];
	return item === undefined ? [] : [factOf(item)];
};
