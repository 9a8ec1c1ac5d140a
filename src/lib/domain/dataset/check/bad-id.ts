import { SHEETS } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { issueAt, type Rule } from './rule.ts';

/** Ids stand in lists, card names and links, so they hold no blanks, slashes, semicolons or quotes. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u;

/** Ids are short names of letters, digits, `-`, `_` and `.`. */
export const badId: Rule = ({ index: { pack } }) =>
	SHEETS.flatMap((sheet) =>
		pack[sheet]
			.filter(({ id }) => !ID.test(id))
			.map(({ id }) =>
				issueAt(sheet, 'error', 'bad-id')(id, 'id', `"${id}" is not made of letters, digits, - and _ alone`)
			)
	);
