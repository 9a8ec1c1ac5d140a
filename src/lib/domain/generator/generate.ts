import type { Form } from '#lib/domain/base/form.ts';
import { cardIdOf, type CardId } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { rank32 } from '#lib/domain/base/random.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { Blueprint } from './blueprint.ts';
import { emptyPaper, type Paper } from './cross-item.ts';
import { codeUnitOrder, indexOf, type PackIndex } from './index-pack.ts';
import { difficultyOf } from './prior.ts';
import type { Skip, SkipReason } from './skip.ts';
import { barredBecause, specOf, type SpecOptions } from './spec-for.ts';
import { takeTurns, type Turns } from './turns.ts';

export interface Generated {
	readonly specs: readonly ItemSpec[];
	/** Why cards gave no item in a form; only of what was tried before enough items stood. */
	readonly skips: readonly Skip[];
}

/**
 * The items of a quiz by ids: a pure function of pack, blueprint and seed. Cards are taken in the order of
 * hash(seed | card), but so that topics and relations have equal turns, and each card's forms in the order of
 * hash(seed | card | form): one item of each fact, and where facts may be asked again further cards and forms, until
 * `count` stand. An item that clashes with an earlier one is left out, never altered.
 * With a `locale`, only items that can be shown in it. Without a count: every card in every form.
 */
export const generate = (source: Pack | PackIndex, blueprint: Blueprint, seed: string, locale?: Locale): Generated => {
	const index = 'factAt' in source ? source : indexOf(source);
	const cards = cardsInOrder(index, blueprint, seed);
	const wishes = wishesOf(blueprint, locale);
	return blueprint.count === undefined
		? everyItem(index, cards, seed, wishes)
		: quiz(index, cards, blueprint, seed, wishes);
};

/** A card with its forms, each in the order of chance. */
interface Card {
	readonly f: number;
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
			cards.push({ f, id, barred, forms: byChance(blueprint.forms, (form) => `${seed}|${id}|${form}`) });
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
	{ f, id, barred }: Card,
	form: Form,
	seed: string,
	wishes: SpecOptions
): ItemSpec | SkipReason => {
	if (barred !== null) return barred;
	const made = specOf(index, f, id, form, seed, wishes);
	return made.ok ? made.value : made.problem;
};

/**
 * One item of each fact first, topics and relations in turn; then, where facts may be asked again, other cards and forms,
 * round by round.
 */
const quiz = (
	index: PackIndex,
	cards: readonly Card[],
	blueprint: Blueprint,
	seed: string,
	wishes: SpecOptions
): Generated => {
	const { count = 0, again = false, rising = false } = blueprint;
	const run: Run = {
		...{ index, seed, wishes, count },
		facts: new Set(cards.filter(({ barred }) => barred === null).map(({ f }) => f)).size,
		...{ paper: emptyPaper(index, rising), tried: new Set(), skips: [] }
	};
	const turns = takeTurns<Card>(index, blueprint.topics);
	for (let round = 1; run.paper.specs.length < count; round++) {
		const before = run.tried.size;
		oneRound(run, turns, cards, round);
		if (!again || run.tried.size === before) break;
	}
	const { specs } = run.paper;
	const asked = specs.length < count ? askedAlready(run, cards) : [];
	return { specs: rising ? inRisingOrder(index, specs) : specs, skips: [...run.skips, ...asked] };
};

/** A quiz on its way. */
interface Run {
	readonly index: PackIndex;
	readonly seed: string;
	readonly wishes: SpecOptions;
	readonly paper: Paper;
	/** Facts that may be asked. */
	readonly facts: number;
	/** Questions that are wanted. */
	readonly count: number;
	readonly tried: Set<string>;
	readonly skips: Skip[];
}

const oneRound = (run: Run, turns: Turns<Card>, cards: readonly Card[], round: number): void => {
	turns.begin(cards);
	for (let card = turns.next(); card !== null && run.paper.specs.length < run.count; card = turns.next())
		if (run.paper.itemsOf(card.f) < round && takeOne(run, card)) turns.taken();
};

/**
 * Takes the first form of the card that was not tried yet and stands; false when there is none. An item that would use
 * up facts which are wanted for questions of their own is taken only where the card has no other.
 */
const takeOne = (run: Run, card: Card): boolean => {
	const { paper, index, seed, wishes, tried, skips } = run;
	const dear: { readonly form: Form; readonly spec: ItemSpec }[] = [];
	const take = (form: Form, made: ItemSpec | SkipReason): boolean => {
		const reason = typeof made === 'string' ? made : paper.add(card.f, made);
		if (reason !== null) skips.push({ card: card.id, form, reason });
		return reason === null;
	};
	for (const form of card.forms) {
		const name = `${card.id}.${form}`;
		if (tried.has(name)) continue;
		tried.add(name);
		const made = attempt(index, card, form, seed, wishes);
		if (typeof made !== 'string' && isDear(run, made)) dear.push({ form, spec: made });
		else if (take(form, made)) return true;
	}
	return dear.some(({ form, spec }) => take(form, spec));
};

const isDear = ({ paper, facts, count }: Run, { further }: ItemSpec): boolean => {
	if (further.length === 0) return false;
	const used = paper.specs.reduce((sum, spec) => sum + 1 + spec.further.length, 0);
	return facts - used - 1 - further.length < count - paper.specs.length - 1;
};

/** Cards that were left alone because their facts are in the quiz. */
const askedAlready = ({ tried }: Run, cards: readonly Card[]): readonly Skip[] =>
	cards.flatMap(({ id, forms }) =>
		forms.filter((form) => !tried.has(`${id}.${form}`)).map((form) => ({ card: id, form, reason: 'asked' as const }))
	);

/** The easiest first; equal ones stay as they came. */
export const inRisingOrder = (index: PackIndex, specs: readonly ItemSpec[]): readonly ItemSpec[] =>
	specs
		.map((spec) => ({ spec, prior: difficultyOf(index, spec) }))
		.sort((a, b) => a.prior - b.prior)
		.map(({ spec }) => spec);
