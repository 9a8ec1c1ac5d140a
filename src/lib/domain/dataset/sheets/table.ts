import type { Issue, Severity } from '#lib/domain/base/issue.ts';
import { grouped } from '#lib/domain/dataset/index-facts.ts';
import type { Columns } from './columns.ts';
import { findCells, type Cells } from './row-cells.ts';
import { readHeader, type Header } from './header.ts';

/** One sheet as rows of cells, header first; the reader of the text has dealt with separators and quotes. */
export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
	/** What was found while the text was cut into cells. */
	readonly issues?: readonly Issue[];
}

/** The cells of one row by column name, and what was found wrong with them so far. */
export interface Row {
	/** As a spreadsheet counts: a header in the first row is row 1. */
	readonly number: number;
	/** Trimmed; empty when blank or when there is no such column. */
	readonly text: (column: string) => string;
	/** What stands nearest above a blank cell of the column: a merged cell leaves the lower ones blank. */
	readonly above: (column: string) => string;
	readonly find: (severity: Severity, code: string, column: string, message: string) => void;
	readonly issues: readonly Issue[];
}

export interface Table {
	readonly columns: ReadonlySet<string>;
	/** Rows with at least one cell filled in. */
	readonly rows: readonly Row[];
	readonly issues: readonly Issue[];
}

/** Finds columns by name, in any order and case; leaves out blank rows, also before the header. */
export const openTable = ({ name, rows, issues = [] }: Sheet, columns?: Columns): Table => {
	const { header, first, issues: found } = readHeader(name, rows, columns);
	const above = new Map<string, string>();
	const torn = grouped(issues, ({ place }) => String(place.row));
	const opened = rows.slice(first + 1).flatMap((cells, index) => {
		const number = first + 2 + index;
		const read = findCells(cells, header);
		return read.filled ? [openRow({ sheet: name, number }, read, header, above, torn.get(String(number)) ?? [])] : [];
	});
	return {
		columns: new Set(header.names.filter((column) => column !== '')),
		rows: opened,
		issues: [...issues.filter(({ place }) => Number(place.row) <= first + 1), ...found]
	};
};

const openRow = (
	{ sheet, number }: { readonly sheet: string; readonly number: number },
	{ cells, faults }: Cells,
	{ names }: Header,
	above: Map<string, string>,
	torn: readonly Issue[]
): Row => {
	const issues: Issue[] = [...torn];
	const find: Row['find'] = (severity, code, column, message) => {
		issues.push({ severity, code, place: { sheet, row: number, column }, message });
	};
	for (const { severity, code, column, message } of faults) find(severity, code, column, message);
	const blank = new Map<string, string>();
	for (const column of names) {
		const text = cells.get(column) ?? '';
		if (text === '') blank.set(column, above.get(column) ?? '');
		else above.set(column, text);
	}
	return {
		number,
		issues,
		find,
		text: (column) => cells.get(column) ?? '',
		above: (column) => blank.get(column) ?? ''
	};
};

export const hasError = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error');
