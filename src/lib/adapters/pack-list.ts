import { cardIdOf, cardKeyOf, type CardKey } from '#lib/domain/base/id.ts';
import { packList } from '#lib/generated/packs/index.ts';
import type { PackInfo } from '#lib/usecases/ports.ts';

/** The packs that come with the app, known without opening any. */
export const builtInPackList: readonly PackInfo[] = packList.map(({ id, title, version, number, counts }) => ({
	...{ id, title, version, number },
	facts: counts.facts,
	cards: () => cardsOf(id)
}));

/** Loaded when they are counted: a first visit counts none. */
const cardsOf = async (id: string): Promise<readonly CardKey[]> => {
	const [{ packCards }, { splitIds }] = await Promise.all([
		import('#lib/generated/packs/cards.ts'),
		import('#lib/domain/dataset/compiled/columns.ts')
	]);
	const cards = packCards[id];
	if (cards === undefined) return [];
	return (['f', 'i'] as const).flatMap((direction) =>
		splitIds(cards[direction]).map((fact) => cardKeyOf(id, cardIdOf(fact, direction)))
	);
};
