/**
 * A sheet as text that spreadsheets open: UTF-8 with a byte order mark, CRLF, cells quoted where they must be. A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front, which `withoutGuard` takes away again.
 */
export const writeDelimited = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map((cell) => quotedCell(guarded(cell))).join(',')}\r\n`).join('')}`;

/** The cell as it was before it was written. */
export const withoutGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** Apostrophes in front count, so that every cell comes back as it was. */
const RUNS = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
/** A number with its sign, and what it counts, is no formula. */
const SIGNED_NUMBER = /^[+-]\d[\d.,]*(?: ?[\p{L}%°²³$€£¥]+)?$/u;

const guarded = (cell: string): string => (RUNS.test(cell) && !SIGNED_NUMBER.test(cell) ? `'${cell}` : cell);

const quotedCell = (cell: string): string =>
	/[",;\t|\r\n，]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
