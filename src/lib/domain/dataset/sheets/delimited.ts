import type { Issue } from '#lib/domain/base/issue.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { quoted } from './quoted.ts';
import type { Sheet } from './table.ts';

/** No sheet that people edit is larger; what is larger would freeze a phone. */
export const LIMITS = { characters: 32_000_000, rows: 200_000, cellsInRow: 500 } as const;

/** Why text is no sheet, as one sentence that begins with the sheet's name. */
export interface NoSheet {
	readonly code: 'too-large' | 'open-quote' | 'not-text';
	readonly message: string;
}

/**
 * Rows and cells of a text with commas, semicolons, tabs or bars (RFC 4180): with or without a byte order mark, any
 * line ends, quotes doubled inside quoted cells. A quotation mark inside an unquoted cell is a character like any
 * other; characters behind a closing one are kept and reported. Linear in the length of the text.
 */
export const readDelimited = (name: string, given: string): Result<Sheet, NoSheet> => {
	const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
	if (text.length > LIMITS.characters)
		return noSheet('too-large', `${name} has more than ${LIMITS.characters} characters: split it`);
	if (text.includes('\0')) return noSheet('not-text', `${name} is no text: save it as "CSV UTF-8"`);
	return readRows(name, text, separatorOf(text));
};

const noSheet = (code: NoSheet['code'], message: string): Result<never, NoSheet> => fail({ code, message });

const readRows = (name: string, text: string, separator: string): Result<Sheet, NoSheet> => {
	const rows: (readonly string[])[] = [];
	const issues: Issue[] = [];
	for (let at = 0; at < text.length;) {
		const row = readRow(text, at, separator);
		if (row === null)
			return noSheet('open-quote', `${name}, row ${rows.length + 1}: a quotation mark is opened and never closed`);
		rows.push(row.cells);
		if (rows.length > LIMITS.rows) return noSheet('too-large', `${name} has more than ${LIMITS.rows} rows: split it`);
		if (row.cells.length > LIMITS.cellsInRow)
			return noSheet('too-large', `${name}, row ${rows.length}: more than ${LIMITS.cellsInRow} cells`);
		for (const column of row.torn) issues.push(tornCell(name, rows, column));
		at = row.next;
	}
	return ok({ name, rows, issues });
};

const tornCell = (sheet: string, rows: readonly (readonly string[])[], at: number): Issue => ({
	severity: 'error',
	code: 'bad-quotes',
	place: { sheet, row: rows.length, column: (rows[0]?.[at] ?? '').trim().toLowerCase() || '-' },
	message: `${quoted(rows.at(-1)?.[at] ?? '')} goes on behind its closing quotation mark: double the marks inside a quoted cell`
});

interface RowRead {
	readonly cells: readonly string[];
	/** Positions of cells that go on behind their closing quotation mark. */
	readonly torn: readonly number[];
	/** Where the next row begins. */
	readonly next: number;
}

/** The row that begins there; null when a quotation mark is never closed. */
const readRow = (text: string, from: number, separator: string): RowRead | null => {
	const [cells, torn]: [string[], number[]] = [[], []];
	for (let at = from; ; at++) {
		const cell = text[at] === '"' ? readQuoted(text, at) : { text: '', end: at };
		if (cell === null) return null;
		const end = endOfPlain(text, cell.end, separator);
		const rest = text.slice(cell.end, end);
		if (cell.end > at && rest.trim() !== '') torn.push(cells.length);
		cells.push(cell.end > at && rest.trim() === '' ? cell.text : cell.text + rest);
		at = end;
		if (text[at] === separator && cells.length <= LIMITS.cellsInRow) continue;
		return { cells, torn, next: text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1 };
	}
};

const endOfPlain = (text: string, from: number, separator: string): number => {
	let at = from;
	while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
	return at;
};

const readQuoted = (text: string, open: number): { readonly text: string; readonly end: number } | null => {
	for (let at = open + 1; ; at += 2) {
		at = text.indexOf('"', at);
		if (at < 0) return null;
		if (text[at + 1] !== '"') return { text: text.slice(open + 1, at).replaceAll('""', '"'), end: at + 1 };
	}
};

const SEPARATORS = [',', ';', '\t', '|', '，'];

/** The separator that the first filled line uses most outside quotation marks, or the one that `sep=;` names. */
const separatorOf = (text: string): string => {
	const first = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? '';
	const named = /^sep=([,;\t|])\s*$/i.exec(first)?.[1];
	if (named !== undefined) return named;
	const plain = first.replace(/"[^"]*"/g, '');
	const counts = SEPARATORS.map((mark) => ({ mark, count: plain.split(mark).length }));
	return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
};
