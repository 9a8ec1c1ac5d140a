import type { Form } from '#lib/domain/base/form.ts';
import { cardIdOf, type CardId, type Direction } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { rank32 } from '#lib/domain/base/random.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { Blueprint } from './blueprint.ts';
import { emptyPaper, type Paper } from './cross-item.ts';
import { codeUnitOrder, indexOf, type PackIndex } from './index-pack.ts';
import type { Skip, SkipReason } from './skip.ts';
import { barredBecause, specOf, type SpecOptions } from './spec-for.ts';

export interface Generated {
	readonly specs: readonly ItemSpec[];
	/** Why cards gave no item in a form; only of what was tried before enough items stood. */
	readonly skips: readonly Skip[];
}

/**
 * The items of a quiz by ids: a pure function of pack, blueprint and seed. Cards are taken in the order of
 * hash(seed | card) and each card's forms in the order of hash(seed | card | form): first one item of each fact, then
 * further cards and forms, until `count` stand. An item that clashes with an earlier one is left out, never altered.
 * With a `locale`, only items that can be shown in it. Without a count: every card in every form.
 */
export const generate = (source: Pack | PackIndex, blueprint: Blueprint, seed: string, locale?: Locale): Generated => {
	const index = 'factAt' in source ? source : indexOf(source);
	const cards = cardsInOrder(index, blueprint, seed);
	const wishes = wishesOf(blueprint, locale);
	return blueprint.count === undefined
		? everyItem(index, cards, seed, wishes)
		: quiz(index, cards, blueprint.count, seed, wishes);
};

/** A card with its forms, each in the order of chance. */
interface Card {
	readonly f: number;
	readonly direction: Direction;
	readonly id: CardId;
	readonly forms: readonly Form[];
	/** Why it is not asked at all. */
	readonly barred: SkipReason | null;
}

const wishesOf = ({ options, difficulty }: Blueprint, locale: Locale | undefined): SpecOptions => ({
	...(options === undefined ? {} : { options }),
	...(difficulty === undefined ? {} : { difficulty }),
	...(locale === undefined ? {} : { locale })
});

const cardsInOrder = (index: PackIndex, blueprint: Blueprint, seed: string): readonly Card[] => {
	const topics = new Set(blueprint.topics);
	const careful = new Set(blueprint.careful ?? []);
	const cards: Card[] = [];
	index.facts.forEach((fact, f) => {
		if (topics.size > 0 && !fact.topics.some((topic) => topics.has(topic))) return;
		const held = fact.quiz === 'careful' && !careful.has(fact.id);
		const barred = barredBecause(index, f) ?? (held ? 'careful' : null);
		for (const direction of ['f', 'i'] as const) {
			const id = cardIdOf(fact.id, direction);
			cards.push({ f, direction, id, barred, forms: byChance(blueprint.forms, (form) => `${seed}|${id}|${form}`) });
		}
	});
	return byChance(cards, ({ id }) => `${seed}|${id}`);
};

/** Sorted by the hash of a name; equal hashes by the name itself. */
const byChance = <T>(values: readonly T[], nameOf: (value: T) => string): readonly T[] =>
	values
		.map((value) => ({ value, name: nameOf(value) }))
		.map((named) => ({ ...named, rank: rank32(named.name) }))
		.sort((a, b) => a.rank - b.rank || codeUnitOrder(a.name, b.name))
		.map(({ value }) => value);

const everyItem = (index: PackIndex, cards: readonly Card[], seed: string, wishes: SpecOptions): Generated => {
	const [specs, skips]: [ItemSpec[], Skip[]] = [[], []];
	for (const card of cards) {
		for (const form of card.forms) {
			const made = attempt(index, card, form, seed, wishes);
			if (typeof made === 'string') skips.push({ card: card.id, form, reason: made });
			else specs.push(made);
		}
	}
	return { specs, skips };
};

const attempt = (
	index: PackIndex,
	{ f, direction, barred }: Card,
	form: Form,
	seed: string,
	wishes: SpecOptions
): ItemSpec | SkipReason => {
	if (barred !== null) return barred;
	const made = specOf(index, f, direction, form, seed, wishes);
	return made.ok ? made.value : made.problem;
};

/** One item of each fact first, so that a short quiz asks many facts; then other cards and forms, round by round. */
const quiz = (
	index: PackIndex,
	cards: readonly Card[],
	count: number,
	seed: string,
	wishes: SpecOptions
): Generated => {
	const paper = emptyPaper(index);
	const skips: Skip[] = [];
	const tried = new Set<string>();
	for (let round = 1; paper.specs.length < count; round++) {
		const before = tried.size;
		for (const card of cards) {
			if (paper.specs.length >= count) break;
			if (paper.itemsOf(card.f) < round) takeOne(paper, index, card, seed, wishes, tried, skips);
		}
		if (tried.size === before) break;
	}
	return { specs: paper.specs, skips };
};

/** The first form of the card that was not tried yet and stands. */
const takeOne = (
	paper: Paper,
	index: PackIndex,
	card: Card,
	seed: string,
	wishes: SpecOptions,
	tried: Set<string>,
	skips: Skip[]
): void => {
	for (const form of card.forms) {
		const name = `${card.id}.${form}`;
		if (tried.has(name)) continue;
		tried.add(name);
		const made = attempt(index, card, form, seed, wishes);
		const reason = typeof made === 'string' ? made : paper.add(card.f, made);
		if (reason === null) return;
		skips.push({ card: card.id, form, reason });
	}
};
