/** Text is guarded against being taken for a formula; a number is written as one. */
export type Cell = string | number;
export type Separator = ',' | ';';

const BOM = '\ufeff';
const LINE_END = '\r\n';
/** What a spreadsheet takes for the beginning of a formula, also behind blanks and in full width. */
const FORMULA = /^[\s\u00a0\u200b-\u200d\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
/** Either separator is quoted: a program that splits at the other one must not find a cell inside this one. */
const SPECIAL = /[",;\t\r\n]/;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it. A cell that would begin a
 * formula gets a `'` in front. Numbers have a point; with `;` a comma, as programs expect that split there.
 */
export const csvOf = (rows: readonly (readonly Cell[])[], separator: Separator): string =>
	BOM + rows.map((row) => row.map((cell) => written(cell, separator)).join(separator) + LINE_END).join('');

const written = (cell: Cell, separator: Separator): string => {
	if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
	const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
	return SPECIAL.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
