import type { LangText } from '#lib/domain/base/locale.ts';
import { readNumber } from './number-cell.ts';
import { quoted } from './quoted.ts';
import type { Row } from './table.ts';

/** The cell's text; a blank one is an error. */
export const required = (row: Row, column: string): string => {
	const text = row.text(column);
	if (text === '') row.find('error', 'missing-cell', column, `${column} is blank${merged(row.above(column))}`);
	return text;
};

/** Cells that were merged in a spreadsheet leave all but the first one blank. */
const merged = (above: string): string =>
	above === '' ? '' : `; if its cell was merged with one above, write ${quoted(above)} in each row`;

export const optional = (row: Row, column: string): string | undefined => row.text(column) || undefined;

/** One word of a list, in any case; blank means the fallback. */
export const oneOf = <Word extends string>(
	row: Row,
	column: string,
	words: readonly Word[],
	fallback: Word | null
): Word | null => {
	const text = row.text(column);
	if (text === '' && fallback !== null) return fallback;
	const found = words.find((word) => word === text.toLowerCase());
	if (found !== undefined) return found;
	row.find('error', 'bad-word', column, `${quoted(text)} is none of ${words.join(', ')}`);
	return fallback;
};

export const decimal = (row: Row, column: string): string | undefined => {
	const text = row.text(column);
	if (text === '') return undefined;
	const number = readNumber(text);
	if (number.ok) return number.value;
	row.find('error', 'bad-number', column, number.problem);
	return undefined;
};

/** The parts between `;`, blank ones left out. */
export const parts = (row: Row, column: string): readonly string[] =>
	row
		.text(column)
		.split(/[;；]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');

const YES = ['x', 'yes', 'true'];
const NO = ['', 'no', 'false'];

/** `x` or yes against blank or no. */
export const flag = (row: Row, column: string): boolean => {
	const text = row.text(column).toLowerCase();
	if (!YES.includes(text) && !NO.includes(text))
		row.find('error', 'bad-word', column, `${quoted(text)} is neither x nor blank`);
	return YES.includes(text);
};

/** The columns `<name>_en` and `<name>_zh`. */
export const langText = (row: Row, name: string): LangText => textOf(row.text(`${name}_en`), row.text(`${name}_zh`));

export const textOf = (en: string, zh: string): LangText => ({
	...(en === '' ? {} : { en }),
	...(zh === '' ? {} : { zh })
});
