import type { ValueType } from './pack.ts';

export const VALUE_TYPES = [
	'thing',
	'place',
	'quantity',
	'date',
	'text',
	'yesno',
	'rank'
] as const satisfies readonly ValueType[];
