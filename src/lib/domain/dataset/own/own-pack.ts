import * as v from 'valibot';
import type { Id } from '#lib/domain/base/id.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { Instant } from '#lib/domain/base/time.ts';
import type { Corrections } from '#lib/domain/dataset/beginner/corrections.ts';
import { BEGINNER_COLUMNS, SHEETS, type SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';

/** Cells as they were typed; the first row names the columns. */
export type Rows = readonly (readonly string[])[];

/** One sheet of four columns, or the four sheets of a pack. */
export type OwnSheets =
	| { readonly t: 'beginner'; readonly rows: Rows }
	| {
			readonly t: 'full';
			/** What `pack.json` holds beside title and date: licence, topics, units. */
			readonly head: Readonly<Record<string, unknown>>;
			readonly rows: { readonly [S in SheetName]: Rows };
	  };

/** A pack of a person's own, as typed: what it means is read anew whenever it is opened. */
export interface OwnPack {
	readonly v: 1;
	readonly id: Id;
	readonly title: string;
	/** `2026-11-24`: the day it was begun, after which no option lies. */
	readonly date: string;
	readonly changedAt: Instant;
	readonly sheets: OwnSheets;
	readonly corrections: Corrections;
}

export const MAX_OWN_TITLE = 80;
/** Of a sheet: more is no work of a hand, and would make a phone wait. */
export const MOST = { rows: 20_000, cells: 60, characters: 4_000_000, cell: 10_000 } as const;

/** A pack that was just begun: no rows but the names of the columns. */
export const emptyOwnPack = (id: Id, date: string, changedAt: Instant): OwnPack => ({
	...{ v: 1, id, title: '', date, changedAt },
	sheets: { t: 'beginner', rows: [BEGINNER_COLUMNS] },
	corrections: { relations: {}, kinds: {} }
});

const Cell = v.pipe(v.string(), v.maxLength(MOST.cell));
const RowsSchema = v.pipe(
	v.array(v.pipe(v.array(Cell), v.maxLength(MOST.cells))),
	v.maxLength(MOST.rows),
	v.check((rows) => charactersIn(rows) <= MOST.characters, 'too many characters')
);
const Text = v.pipe(v.string(), v.maxLength(200));
const RelationSchema = v.object({
	type: v.exactOptional(v.picklist(['quantity', 'date', 'yesno', 'thing', 'text'])),
	many: v.exactOptional(v.boolean()),
	complete: v.exactOptional(v.boolean()),
	backUnique: v.exactOptional(v.boolean())
});
const Schema = v.object({
	v: v.literal(1),
	id: v.pipe(v.string(), v.regex(/^own-[a-z0-9]{4,40}$/)),
	title: v.pipe(v.string(), v.maxLength(MAX_OWN_TITLE)),
	date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
	changedAt: v.pipe(v.number(), v.finite()),
	sheets: v.variant('t', [
		v.object({ t: v.literal('beginner'), rows: RowsSchema }),
		v.object({
			t: v.literal('full'),
			head: v.record(v.string(), v.unknown()),
			rows: v.object(v.entriesFromList(SHEETS, RowsSchema))
		})
	]),
	corrections: v.object({ relations: v.record(Text, RelationSchema), kinds: v.record(Text, Text) })
});

/** An own pack from outside: a shelf, a file, a backup. Null when it is none, or larger than any. */
export const readOwnPack = (raw: unknown): OwnPack | null => {
	const read = readWith(Schema, raw);
	return read.ok ? read.value : null;
};

export const charactersIn = (rows: Rows): number =>
	rows.reduce((sum, row) => row.reduce((all, cell) => all + cell.length, sum), 0);
