/** By what two questions are alike. */
export interface Likeness {
	readonly relation: string;
	readonly topics: readonly string[];
}

/**
 * Cards in line so that no three in a row share a relation or, where that leaves a choice, a topic: the earliest card
 * that fits stands next, and where none fits the earliest of all. `before` stands ahead of them already.
 */
export const mixed = <T>(
	cards: readonly T[],
	likenessOf: (card: T) => Likeness,
	before: readonly T[] = []
): readonly T[] => {
	const line = before.slice(-2).map(likenessOf);
	const rest = cards.map((card) => ({ card, likeness: likenessOf(card) }));
	const mix: T[] = [];
	while (rest.length > 0) {
		const sameness = rest.map(({ likeness }) => samenessAfter(line.at(-2), line.at(-1), likeness));
		const [next] = rest.splice(sameness.indexOf(Math.min(...sameness)), 1);
		if (next === undefined) break;
		line.push(next.likeness);
		mix.push(next.card);
	}
	return mix;
};

/** 0: not the third of its kind; 1: of one topic; 2 and more: of one relation. */
const samenessAfter = (first: Likeness | undefined, second: Likeness | undefined, third: Likeness): number => {
	if (first === undefined || second === undefined) return 0;
	const relation = first.relation === second.relation && second.relation === third.relation;
	const topic = third.topics.some((one) => first.topics.includes(one) && second.topics.includes(one));
	return (relation ? 2 : 0) + (topic ? 1 : 0);
};
