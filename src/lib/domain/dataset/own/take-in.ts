import { ok, type Result } from '#lib/domain/base/result.ts';
import { BEGINNER_COLUMNS } from '#lib/domain/dataset/sheets/sheet-names.ts';
import type { SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { BEGINNER, COLUMNS } from '#lib/domain/dataset/sheets/columns.ts';
import { readDelimited, type NoSheet } from '#lib/domain/dataset/sheets/delimited.ts';
import { readHeader } from '#lib/domain/dataset/sheets/header.ts';
import { withoutGuard } from '#lib/domain/dataset/sheets/write-delimited.ts';
import type { Rows } from './own-pack.ts';

/** A table that somebody pasted or opened: what it is taken for, and its cells. */
export type Table =
	| {
			readonly t: 'beginner';
			/** The four columns, header first. */
			readonly rows: Rows;
			/** Columns that stand in the table and are none of the four. */
			readonly unread: readonly string[];
			/** No row named the columns: they were taken in their order. */
			readonly headless: boolean;
	  }
	| { readonly t: 'sheet'; readonly sheet: SheetName; readonly rows: Rows };

/**
 * Tells from its first row what a table is. Where the columns are named in no way that is known, they are the four of
 * a beginner sheet in their order, and the first row is a fact like the others.
 */
export const takeIn = (name: string, text: string): Result<Table, NoSheet> => {
	const read = readDelimited(name, text);
	if (!read.ok) return read;
	const rows = read.value.rows
		.map((row) => row.map(withoutGuard))
		.filter((row) => row.some((cell) => cell.trim() !== ''));
	const sheet = FULL.find((one) => isSheet(one, rows));
	return ok(sheet === undefined ? beginnerTable(rows) : { t: 'sheet', sheet, rows });
};

/** What only this sheet has. */
const TELLING: { readonly [S in SheetName]: readonly string[] } = {
	relations: ['id', 'value_type'],
	things: ['id', 'kind'],
	facts: ['subject', 'relation', 'value', 'locator'],
	sources: ['id', 'title']
};
const FULL = ['relations', 'things', 'facts', 'sources'] as const satisfies readonly SheetName[];

const isSheet = (sheet: SheetName, rows: Rows): boolean => {
	const { names } = readHeader(sheet, rows, COLUMNS[sheet]).header;
	return TELLING[sheet].every((column) => names.includes(column));
};

/** Two of the names say that the row names columns; one could be a fact about a source. */
const LEAST_NAMED = 2;

const beginnerTable = (rows: Rows): Table => {
	const { header, first } = readHeader('facts', rows, BEGINNER);
	const named = BEGINNER_COLUMNS.filter((column) => header.names.includes(column)).length >= LEAST_NAMED;
	const body = named ? rows.slice(first + 1) : rows;
	const placeOf = (column: string, at: number): number => (named ? header.names.indexOf(column) : at);
	const places = BEGINNER_COLUMNS.map(placeOf);
	const spare = named
		? header.names.filter((name) => name !== '' && !BEGINNER_COLUMNS.some((own) => own === name))
		: [];
	return {
		t: 'beginner',
		rows: [BEGINNER_COLUMNS, ...body.map((row) => places.map((place) => row[place] ?? ''))],
		unread: [...new Set(spare)],
		headless: !named
	};
};
