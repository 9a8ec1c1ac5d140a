/** The columns of a quiz's text, in order. Append-only. */
export const COLUMNS = [
	'title',
	'version',
	'stem',
	'answer',
	'option',
	'extra',
	'explanation',
	'note',
	'source',
	'locator',
	'when',
	'value'
] as const;
export type Column = (typeof COLUMNS)[number];
