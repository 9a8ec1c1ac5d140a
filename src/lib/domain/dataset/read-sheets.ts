import type { Id } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { sortedById } from './by-id.ts';
import type { Pack } from './pack.ts';
import { readFact } from './sheets/read-facts.ts';
import { readHead } from './sheets/read-head.ts';
import { readRelation } from './sheets/read-relations.ts';
import { readSource } from './sheets/read-sources.ts';
import { readThing } from './sheets/read-things.ts';
import { COLUMNS } from './sheets/columns.ts';
import { quoted } from './sheets/quoted.ts';
import { SHEETS, type SheetName } from './sheets/sheet-names.ts';
import { hasError, openTable, type Row, type Sheet, type Table } from './sheets/table.ts';

/** A pack as people edit it: `pack.json` and four sheets. */
export interface PackSheets {
	/** The parsed content of `pack.json`. */
	readonly head: unknown;
	readonly sheets: { readonly [S in SheetName]: Sheet };
}

/** Where each id stands, faulty rows included. */
export interface RowIndex {
	/** As the file is called: `facts.csv`. */
	readonly names: { readonly [S in SheetName]: string };
	readonly rows: { readonly [S in SheetName]: ReadonlyMap<Id, number> };
	/** The columns that there are, where one sheet stands for all four. */
	readonly columns?: readonly string[];
}

export interface PackRead {
	readonly pack: Pack;
	/** What the cells tell by themselves; `checkPack` finds what they tell together. */
	readonly issues: readonly Issue[];
	readonly index: RowIndex;
}

/** Why sheets are no pack at all, as one sentence. */
export interface NoPack {
	readonly code: 'bad-head' | 'missing-columns';
	readonly message: string;
}

/** What a sheet cannot do without. */
const NEEDED: { readonly [S in SheetName]: readonly string[] } = {
	facts: ['subject', 'relation', 'value', 'source', 'locator'],
	things: ['id', 'kind'],
	relations: ['id', 'value_type', 'cardinality'],
	sources: ['id', 'title']
};

/**
 * Reads a pack from its sheets. Columns are found by name; the order of rows and columns means nothing.
 * A row with an error is left out and reported with sheet, row and column.
 */
export const readSheets = ({ head, sheets }: PackSheets): Result<PackRead, NoPack> => {
	const read = readHead(head);
	if (!read.ok)
		return fail({ code: 'bad-head', message: `pack.json: ${read.problem.path || 'the file'}: ${read.problem.reason}` });
	const tables = {
		facts: openTable(sheets.facts, COLUMNS.facts),
		things: openTable(sheets.things, COLUMNS.things),
		relations: openTable(sheets.relations, COLUMNS.relations),
		sources: openTable(sheets.sources, COLUMNS.sources)
	};
	const missing = SHEETS.flatMap((name) => missingIn(sheets[name].name, tables[name], NEEDED[name]));
	if (missing.length > 0) return fail({ code: 'missing-columns', message: missing.join('; ') });
	const things = readRows(tables.things, readThing);
	const relations = readRows(tables.relations, readRelation);
	const sources = readRows(tables.sources, readSource);
	const relationsById = new Map(relations.all.map((relation) => [relation.id, relation]));
	const facts = readRows(tables.facts, (row) => readFact(row, relationsById));
	return ok({
		pack: {
			...read.value,
			things: sortedById(things.sound),
			relations: sortedById(relations.sound),
			facts: sortedById(facts.sound),
			sources: sortedById(sources.sound)
		},
		issues: [facts, things, relations, sources].flatMap(({ issues }) => issues),
		index: {
			names: namesOf(sheets),
			rows: { facts: facts.rows, things: things.rows, relations: relations.rows, sources: sources.rows }
		}
	});
};

const namesOf = (sheets: PackSheets['sheets']): RowIndex['names'] => ({
	facts: sheets.facts.name,
	things: sheets.things.name,
	relations: sheets.relations.name,
	sources: sheets.sources.name
});

const missingIn = (sheet: string, table: Table, needed: readonly string[]): readonly string[] => {
	const missing = needed.filter((column) => !table.columns.has(column));
	return missing.length === 0 ? [] : [`${sheet} has no column ${missing.map(quoted).join(', ')}`];
};

interface RowsRead<T> {
	/** Rows without an error. */
	readonly sound: readonly T[];
	/** Every row that could be read, so that one fault is not reported again wherever the row is named. */
	readonly all: readonly T[];
	readonly rows: ReadonlyMap<Id, number>;
	readonly issues: readonly Issue[];
}

/** Reads each row; of rows with the same id the first one stays. */
const readRows = <T extends { readonly id: Id }>(table: Table, read: (row: Row) => T | null): RowsRead<T> => {
	const rows = new Map<Id, number>();
	const all: T[] = [];
	const sound: T[] = [];
	for (const row of table.rows) {
		const value = read(row);
		const id = value?.id ?? row.text('id');
		const before = rows.get(id);
		if (before !== undefined) row.find('error', 'duplicate-id', 'id', `${quoted(id)} stands in row ${before} already`);
		else if (id !== '') rows.set(id, row.number);
		if (value === null || before !== undefined) continue;
		all.push(value);
		if (!hasError(row.issues)) sound.push(value);
	}
	return { sound, all, rows, issues: [...table.issues, ...table.rows.flatMap(({ issues }) => issues)] };
};
