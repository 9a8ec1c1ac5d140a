import type { Id } from '#lib/domain/base/id.ts';
import { codeUnitOrder, type PackIndex } from './index-pack.ts';

/** Hands out cards so that no topic and no relation is asked more often than others that have cards left. */
export interface Turns<C> {
	/** The next card, or null when none is left in this round. */
	readonly next: () => C | null;
	/** The card that was handed out last became an item. */
	readonly taken: () => void;
	/** Begins another round over these cards; what was taken before still counts. */
	readonly begin: (cards: readonly C[]) => void;
}

/**
 * The topic that was asked least comes next, in it the relation that was asked least in the whole quiz, and of it the
 * next card in the order given; the order given also decides between equals. A fact of several topics stands in the one
 * that has the fewest facts. Time is linear in cards and turns.
 */
export const takeTurns = <C extends { readonly f: number }>(index: PackIndex, topics: readonly Id[]): Turns<C> => {
	const uses: Uses = { topics: new Map(), relations: new Map() };
	const homes = homesOf(index, topics);
	let groups: readonly Group<C>[] = [];
	let last: { readonly topic: Id; readonly relation: number } | null = null;
	return {
		begin: (cards) => {
			groups = groupsOf(index, homes, cards, uses);
		},
		next: () => {
			for (;;) {
				const group = leastAsked(groups, uses);
				if (group === null) return null;
				const relation = leastAskedOf(group, uses);
				const card = relation < 0 ? undefined : group.cards.get(relation)?.pop();
				if (card === undefined) {
					groups = groups.filter((other) => other !== group);
					continue;
				}
				last = { topic: group.topic, relation };
				return card;
			}
		},
		taken: () => {
			if (last === null) return;
			uses.topics.set(last.topic, (uses.topics.get(last.topic) ?? 0) + 1);
			uses.relations.set(last.relation, (uses.relations.get(last.relation) ?? 0) + 1);
		}
	};
};

interface Uses {
	readonly topics: Map<Id, number>;
	readonly relations: Map<number, number>;
}

interface Group<C> {
	readonly topic: Id;
	/** By relation, the next card last. */
	readonly cards: ReadonlyMap<number, C[]>;
	/** Relations by how often they were asked when they were last looked at, the next one last. */
	readonly levels: number[][];
	level: number;
}

/** For each fact the topic in whose turn it comes: of those asked for, the one with the fewest facts. */
const homesOf = ({ facts }: PackIndex, topics: readonly Id[]): ((f: number) => Id) => {
	const wanted = new Set(topics);
	const sizes = new Map<Id, number>();
	for (const fact of facts) for (const topic of fact.topics) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
	return (f) => {
		const own = (facts[f]?.topics ?? []).filter((topic) => wanted.size === 0 || wanted.has(topic));
		const bySize = (a: Id, b: Id): number => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || codeUnitOrder(a, b);
		return own.toSorted(bySize)[0] ?? '';
	};
};

const groupsOf = <C extends { readonly f: number }>(
	index: PackIndex,
	homeOf: (f: number) => Id,
	cards: readonly C[],
	uses: Uses
): readonly Group<C>[] => {
	const byTopic = new Map<Id, Map<number, C[]>>();
	for (const card of cards) {
		const [topic, relation] = [homeOf(card.f), index.relation[card.f] ?? -1];
		const group = byTopic.get(topic) ?? new Map<number, C[]>();
		byTopic.set(topic, group);
		const queue = group.get(relation);
		if (queue === undefined) group.set(relation, [card]);
		else queue.push(card);
	}
	return [...byTopic].map(([topic, queues]) => {
		for (const queue of queues.values()) queue.reverse();
		const group: Group<C> = { topic, cards: queues, levels: [], level: 0 };
		for (const relation of [...queues.keys()].reverse()) levelOf(group, relation, uses).push(relation);
		return group;
	});
};

const levelOf = <C>({ levels }: Group<C>, relation: number, { relations }: Uses): number[] => {
	const level = relations.get(relation) ?? 0;
	while (levels.length <= level) levels.push([]);
	return levels[level] ?? [];
};

const leastAsked = <C>(groups: readonly Group<C>[], { topics }: Uses): Group<C> | null => {
	let [found, fewest]: [Group<C> | null, number] = [null, 0];
	for (const group of groups) {
		const count = topics.get(group.topic) ?? 0;
		if (found === null || count < fewest) [found, fewest] = [group, count];
	}
	return found;
};

/** A relation that was asked meanwhile goes to its new level when it is met; -1 when none has cards left. */
const leastAskedOf = <C>(group: Group<C>, uses: Uses): number => {
	while (group.level < group.levels.length) {
		const level = group.levels[group.level] ?? [];
		const relation = level.at(-1);
		if (relation === undefined) group.level++;
		else if ((group.cards.get(relation)?.length ?? 0) === 0) level.pop();
		else if ((uses.relations.get(relation) ?? 0) <= group.level) return relation;
		else {
			level.pop();
			levelOf(group, relation, uses).unshift(relation);
		}
	}
	return -1;
};
