import type { Issue, Severity } from '#lib/domain/base/issue.ts';
import { damageIn } from './damage.ts';

/** One sheet as rows of cells, header first; the reader of the file has dealt with separators and quotes. */
export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
}

/** The cells of one row by column name, and what was found wrong with them so far. */
export interface Row {
	/** As a spreadsheet counts: the header is row 1. */
	readonly number: number;
	/** Trimmed; empty when blank or when there is no such column. */
	readonly text: (column: string) => string;
	readonly find: (severity: Severity, code: string, column: string, message: string) => void;
	readonly issues: readonly Issue[];
}

export interface Table {
	readonly columns: ReadonlySet<string>;
	/** Rows with at least one cell filled in. */
	readonly rows: readonly Row[];
	readonly issues: readonly Issue[];
}

/** Finds columns by name, in any order and case; leaves out blank rows. */
export const openTable = ({ name, rows }: Sheet): Table => {
	const [header = [], ...body] = rows;
	const names = header.map((cell) => clean(cell).toLowerCase());
	const filled = body.map((cells, index) => ({ cells: cells.map(clean), number: index + 2 }));
	return {
		columns: new Set(names.filter((column) => column !== '')),
		rows: filled
			.filter(({ cells }) => cells.some((cell) => cell !== ''))
			.map(({ cells, number }) => openRow(name, names, cells, number)),
		issues: repeatedColumns(name, names)
	};
};

/** A line break or a run of blanks inside a cell counts as one blank: no label or sentence means more by them. */
const clean = (cell: string): string => cell.replaceAll('\uFEFF', '').replace(/\s+/gu, ' ').trim();

const openRow = (sheet: string, names: readonly string[], cells: readonly string[], number: number): Row => {
	const issues: Issue[] = [];
	const find: Row['find'] = (severity, code, column, message) => {
		issues.push({ severity, code, place: { sheet, row: number, column }, message });
	};
	const columnAt = new Map(names.map((column, index) => [column, index]));
	cells.forEach((cell, index) => {
		const column = names[index] ?? '';
		const damage = damageIn(cell);
		if (damage !== null)
			find('error', 'spreadsheet-damage', column || '-', `${quoted(cell)} was ${damage} before a spreadsheet saved it`);
		if (cell !== '' && column === '')
			find('error', 'stray-cell', '-', `${quoted(cell)} stands under no column: a separator too many?`);
	});
	return { number, issues, find, text: (column) => cells[columnAt.get(column) ?? -1] ?? '' };
};

const repeatedColumns = (sheet: string, names: readonly string[]): readonly Issue[] =>
	names.flatMap((column, index) =>
		column !== '' && names.indexOf(column) < index
			? [
					{
						severity: 'error' as const,
						code: 'duplicate-column',
						place: { sheet, row: 1, column },
						message: `the column ${quoted(column)} stands here twice`
					}
				]
			: []
	);

export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;

export const hasError = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === 'error');
