import { csvOf, type Separator } from '#lib/domain/results/csv.ts';
import type { Gradebook } from '#lib/domain/results/gradebook.ts';
import { tableOf, type TableWords } from '#lib/domain/results/gradebook-table.ts';
import type { Given, Ports } from '#lib/usecases/ports.ts';

export interface TableFile {
	/** What the quiz is called. */
	readonly title: string;
	readonly separator: Separator;
	readonly words: TableWords;
	/** A moment as the table shows it. */
	readonly dayOf: (at: number) => string;
}

/** Saves a gradebook as a table for spreadsheets and gradebook programs. */
export const saveTable = (
	{ files }: Pick<Ports, 'files'>,
	book: Gradebook,
	{ title, separator, words, dayOf }: TableFile
): Promise<Given> => {
	const csv = csvOf(tableOf(book, words, dayOf), separator);
	return files.save(`${nameFrom(title)}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
};

/** Of a title only what every system takes in a file name. */
const nameFrom = (title: string): string =>
	title
		.replace(/[^\p{L}\p{N} _-]+/gu, '')
		.trim()
		.replace(/\s+/g, '-')
		.slice(0, 60) || 'factline-results';
