import type { Severity } from '#lib/domain/base/issue.ts';
import { damageIn, isGarbled } from './damage.ts';
import type { Header } from './header.ts';
import { quoted } from './quoted.ts';

interface Fault {
	readonly severity: Severity;
	readonly code: string;
	readonly column: string;
	readonly message: string;
}

/** The cells of a row by column, and what is wrong with them whatever they mean. */
export interface Cells {
	readonly cells: ReadonlyMap<string, string>;
	readonly faults: readonly Fault[];
	readonly filled: boolean;
}

/** No label, sentence or list in a cell is longer. */
const LONGEST = 5_000;

/** A line break, a run of blanks or a no-break space inside a cell counts as one blank; marks that cannot be seen go. */
export const cleanCell = (cell: string): string =>
	cell
		.slice(0, LONGEST + 1)
		// eslint-disable-next-line no-control-regex -- control characters are what is taken away
		.replace(/[\uFEFF\u200B\u2060\u00AD\u0000-\u0008\u000E-\u001F\u007F]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

export const findCells = (row: readonly string[], { names, repeated }: Header): Cells => {
	const cells = new Map<string, string>();
	const faults: Fault[] = [];
	let filled = false;
	row.forEach((raw, at) => {
		const [cell, column] = [cleanCell(raw), names[at] ?? ''];
		if (cell === '') return;
		filled = true;
		faults.push(...faultsOf(cell, column));
		const before = cells.get(column);
		if (repeated.has(column) && before !== undefined && before !== cell)
			faults.push(error('duplicate-column', column, `${quoted(before)} and ${quoted(cell)} stand in two such columns`));
		// Of two cells the same one is taken in whatever order they stand
		if (before === undefined || cell < before) cells.set(column, cell);
	});
	cells.delete('');
	return { cells, faults, filled };
};

const faultsOf = (cell: string, column: string): readonly Fault[] => {
	const damage = damageIn(cell);
	const place = column || '-';
	return [
		...(damage === null
			? []
			: [
					error(
						'spreadsheet-damage',
						place,
						`${quoted(cell)} was ${damage.what} before a spreadsheet saved it: ${damage.remedy}`
					)
				]),
		...(isGarbled(cell)
			? [error('bad-encoding', place, `${quoted(cell)} lost letters on the way: save the sheet as "CSV UTF-8" again`)]
			: []),
		...(cell.length > LONGEST ? [error('too-long', place, `the cell has more than ${LONGEST} characters`)] : []),
		...(column === ''
			? [error('stray-cell', '-', `${quoted(cell)} stands under no column: a separator too many?`)]
			: [])
	];
};

const error = (code: string, column: string, message: string): Fault => ({ severity: 'error', code, column, message });
