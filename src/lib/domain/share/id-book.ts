import type { Id } from '#lib/domain/base/id.ts';

/** What a link names by number. */
export const ID_KINDS = ['card', 'thing', 'fact', 'topic'] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** The permanent numbers of a pack's ids, from 0 in each kind. They only ever grow, so an old link always opens. */
export interface IdBook {
	readonly pack: Id;
	/** The pack's own number among all packs that were ever released, 0 to 63. */
	readonly packNumber: number;
	readonly count: (kind: IdKind) => number;
	/** Null for an id that is in no release. */
	readonly number: (kind: IdKind, id: string) => number | null;
	/** Null for a number of a later release. */
	readonly id: (kind: IdKind, number: number) => string | null;
}

/**
 * The book of a pack from its ledger: one line for each id, `card S035.f`, `thing wuhu`, `fact S035`, `topic exports`,
 * oldest release first. A number is the position among the lines of its kind. Other lines count for nothing;
 * of a line that stands twice the first counts.
 */
export const idBookFrom = (pack: Id, packNumber: number, ledger: readonly string[]): IdBook => {
	const books = new Map(ID_KINDS.map((kind) => [kind, pageOf(kind, ledger)]));
	return {
		pack,
		packNumber,
		count: (kind) => books.get(kind)?.ids.length ?? 0,
		number: (kind, id) => books.get(kind)?.numbers.get(id) ?? null,
		id: (kind, number) => books.get(kind)?.ids[number] ?? null
	};
};

interface Page {
	readonly ids: readonly string[];
	readonly numbers: ReadonlyMap<string, number>;
}

const pageOf = (kind: IdKind, ledger: readonly string[]): Page => {
	const prefix = `${kind} `;
	const lines = ledger.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length).trim());
	const ids = [...new Set(lines)];
	return { ids, numbers: new Map(ids.map((id, number) => [id, number])) };
};
