import type { Id } from '#lib/domain/base/id.ts';
import { contentId } from '#lib/domain/dataset/content-id.ts';
import { required } from '#lib/domain/dataset/sheets/cells.ts';
import { hasError, type Row, type Table } from '#lib/domain/dataset/sheets/table.ts';

/** One row of a beginner sheet. */
export interface Entry {
	readonly row: number;
	readonly subject: string;
	readonly relation: string;
	readonly value: string;
	readonly source: string;
}

/** Rows in which all four cells are filled in; the others say what they lack. */
export const readEntries = (table: Table): readonly Entry[] =>
	table.rows.flatMap((row) => {
		const entry = entryIn(row);
		return hasError(row.issues) ? [] : [entry];
	});

const entryIn = (row: Row): Entry => ({
	row: row.number,
	subject: required(row, 'subject'),
	relation: required(row, 'relation'),
	value: required(row, 'value'),
	source: required(row, 'source')
});

/** Case, width, blanks and the shape of quotation marks make no other name; marks do: C++ is not C. */
export const nameKey = (name: string): string =>
	name.normalize('NFKC').replace(/[‘’ʼ]/gu, "'").replace(/[“”„]/gu, '"').toLowerCase().replace(/\s+/gu, ' ').trim();

/** One id for all spellings of a name: readable where nothing gets lost, else made from the content. */
export const idOfName = (prefix: string, name: string): Id => {
	const key = nameKey(name);
	return /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(key) && key.length <= 40
		? key.replaceAll(' ', '-')
		: contentId(prefix, [key]);
};

/** Of several spellings of one name the first in code-unit order, so that the order of rows means nothing. */
export const firstSpelling = (spellings: readonly string[]): string =>
	spellings.reduce((first, next) => (next < first ? next : first));
