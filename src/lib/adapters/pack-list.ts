import { cardIdOf, cardKeyOf, type CardKey } from '#lib/domain/base/id.ts';
import { splitIds } from '#lib/domain/dataset/compiled/columns.ts';
import { packList, type PackEntry } from '#lib/generated/packs/index.ts';
import type { PackInfo } from '#lib/usecases/ports.ts';

/** The packs that come with the app, known without opening any. */
export const builtInPackList: readonly PackInfo[] = packList.map((entry) => ({
	id: entry.id,
	title: entry.title,
	version: entry.version,
	number: entry.number,
	facts: entry.counts.facts,
	cards: () => cardsOf(entry)
}));

const cardsOf = ({ id, cards }: PackEntry): CardKey[] =>
	(['f', 'i'] as const).flatMap((direction) =>
		splitIds(cards[direction]).map((fact) => cardKeyOf(id, cardIdOf(fact, direction)))
	);
