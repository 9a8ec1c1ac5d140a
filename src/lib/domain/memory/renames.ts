import type { CardKey } from '#lib/domain/base/id.ts';
import type { Entry } from './log.ts';

export type Renames = ReadonlyMap<string, CardKey>;

/** Names that cards have given up, from entries in the order of the log; a later pack wins. */
export const renamesIn = (entries: readonly Entry[]): Renames =>
	new Map(entries.flatMap((entry) => (entry.kind === 'pack' ? Object.entries(entry.renamed) : [])));

/** What a card is called now, through any number of renames. Names that lead in a circle stop before the start. */
export const currentName = (renames: Renames, card: CardKey): CardKey => {
	if (!renames.has(card)) return card;
	const seen = new Set<CardKey>([card]);
	let name = card;
	for (;;) {
		const next = renames.get(name);
		if (next === undefined || seen.has(next)) return name;
		seen.add(next);
		name = next;
	}
};
