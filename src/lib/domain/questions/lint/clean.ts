import type { ItemRule } from './context.ts';
import { issueAt } from './issue-at.ts';
import { partsOf, textsOf } from './parts.ts';

const DIRT = [
	[/[{}]/, 'a curly bracket'],
	[/\bundefined\b/, 'the word "undefined"'],
	[/\bNaN\b/, 'the word "NaN"'],
	[/ {2}|\u3000{2}/, 'a double space'],
	[/\p{Cc}|\uFFFD/u, 'a character that cannot be seen']
] as const;

/** P30: no left-overs of templates or programs, no empty label, no digits of two widths. */
export const clean: ItemRule = (item) => {
	const dirty = textsOf(item).flatMap(([part, text]) =>
		DIRT.filter(([dirt]) => dirt.test(text.replace(/\n/g, ''))).map(([, name]) =>
			issueAt(item, part, 'P30', `There is ${name} in "${text.slice(0, 80)}".`)
		)
	);
	const { options, key } = partsOf(item);
	const empty = [...options.map(({ label }) => label), ...key].filter((label) => label.trim() === '');
	const all = textsOf(item)
		.map(([, text]) => text)
		.join(' ');
	return [
		...dirty,
		...empty.map(() => issueAt(item, 'options', 'P30', 'A label is empty.')),
		...(/[0-9]/.test(all) && /[０-９]/.test(all) ? [issueAt(item, '-', 'P30', 'Digits of two widths are mixed.')] : [])
	];
};
