import { readCardKey, type CardKey } from '#lib/domain/base/id.ts';
import type { Moment, StudyDay } from '#lib/domain/base/time.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { memoryOf } from '#lib/domain/memory/progress.ts';
import { buildQueue } from '#lib/domain/memory/queue.ts';
import { candidatesOf, todayOf } from '#lib/domain/memory/today.ts';
import { ask, cardsOf, dayAt, oneOfEachFact, type Table } from './desk.ts';
import { mixed, type Likeness } from './mix.ts';
import { owedCards } from './owed.ts';

/** Questions in a run. */
export const RUN_LENGTH = 10;

/** Cards made into items when a run is put together: a few more than fit, so that there is a choice to mix from. */
const LOOKED_AT = 16;

/**
 * The cards of a run: those that were picked, or what is owed, due and new, in this order and mixed each in itself.
 * Only cards that make an item now, and at most one of a fact.
 */
export const planRun = (table: Table, now: Moment): readonly CardKey[] => {
	const isAskable = remembered((card) => ask(table, card, now) !== null);
	const { cards, ahead } = table.choice;
	if (cards !== null) return oneOfEachFact(cards.filter(isAskable));
	const day = dayAt(table, now);
	const run = readyRun(table, day, isAskable);
	return run.length > 0 || !ahead ? run : aheadOfTime(table, day).filter(isAskable).slice(0, RUN_LENGTH);
};

/** A card that cannot be asked after all makes room for its sibling, and for others within the limits. */
const readyRun = (
	table: Table,
	day: StudyDay,
	isAskable: (card: CardKey) => boolean,
	barred: ReadonlySet<CardKey> = new Set()
): readonly CardKey[] => {
	const cards = cardsOf(table).filter((card) => !barred.has(card));
	const queue = [...owedCards(table.progress, cards, day), ...dueAndNew(table, cards, day)];
	const [pool, failed] = looked(oneOfEachFact(queue), isAskable);
	const run = inOrder(table, pool, day).slice(0, RUN_LENGTH);
	if (run.length === RUN_LENGTH || failed.length === 0) return run;
	return readyRun(table, day, isAskable, new Set([...barred, ...failed]));
};

const dueAndNew = ({ progress }: Table, cards: readonly CardKey[], day: StudyDay): readonly CardKey[] =>
	buildQueue(candidatesOf(progress, cards, day), progress.settings, todayOf(progress, day), { size: Infinity });

/** The first cards that can be asked, and those met on the way that cannot. */
const looked = (queue: readonly CardKey[], isAskable: (card: CardKey) => boolean): readonly [CardKey[], CardKey[]] => {
	const [pool, failed]: [CardKey[], CardKey[]] = [[], []];
	for (const card of queue) {
		if (pool.length === LOOKED_AT) break;
		(isAskable(card) ? pool : failed).push(card);
	}
	return [pool, failed];
};

/** Mixes cards met before, then new ones: what may be forgotten soon does not wait for what is not known yet. */
const inOrder = (table: Table, pool: readonly CardKey[], day: StudyDay): readonly CardKey[] => {
	const isMet = (card: CardKey): boolean => memoryOf(table.progress, card).state !== null;
	const isOwed = (card: CardKey): boolean => (memoryOf(table.progress, card).dueOn ?? day) > day;
	const likenessOf = likeness(table);
	const owed = pool.filter((card) => isMet(card) && isOwed(card));
	const due = mixed(
		pool.filter((card) => isMet(card) && !isOwed(card)),
		likenessOf,
		owed
	);
	const fresh = mixed(
		pool.filter((card) => !isMet(card)),
		likenessOf,
		[...owed, ...due]
	);
	return [...owed, ...due, ...fresh];
};

/** Topics that were chosen are no likeness: all cards have them. */
const likeness = ({ pack, choice }: Table): ((card: CardKey) => Likeness) => {
	const { facts, factAt } = indexOf(pack);
	return (card) => {
		const fact = facts[factAt.get(readCardKey(card)?.fact ?? '') ?? -1];
		const topics = fact?.topics.filter((topic) => !choice.topics.includes(topic)) ?? [];
		return { relation: fact?.relation ?? '', topics };
	};
};

/** What comes up next; what was asked today already stands behind. */
const aheadOfTime = (table: Table, day: StudyDay): readonly CardKey[] => {
	const memories = cardsOf(table)
		.map((card) => memoryOf(table.progress, card))
		.filter(({ state, suspended }) => state !== null && !suspended)
		.map(({ card, dueOn, lastReviewedOn }) => ({ card, dueOn: dueOn ?? day, isDone: lastReviewedOn === day ? 1 : 0 }));
	return oneOfEachFact(memories.sort((a, b) => a.isDone - b.isDone || a.dueOn - b.dueOn).map(({ card }) => card));
};

const remembered = (decide: (card: CardKey) => boolean): ((card: CardKey) => boolean) => {
	const decided = new Map<CardKey, boolean>();
	return (card) => {
		const known = decided.get(card) ?? decide(card);
		decided.set(card, known);
		return known;
	};
};
