import { fold } from '#lib/domain/base/fold.ts';
import type { ItemRule, LintContext } from './context.ts';
import { issueAt } from './issue-at.ts';
import { partsOf } from './parts.ts';

/** P14: no two options are called alike, under any of their names. */
export const distinct: ItemRule = (item, context) => {
	const options = partsOf(item).options.map(({ label, value }) => ({
		label,
		names: foldedNames(label, value, context)
	}));
	return options.flatMap((option, i) => {
		const twin = options.slice(0, i).find((earlier) => meet(earlier, option));
		if (twin === undefined) return [];
		return [
			issueAt(item, 'options', 'P14', `The options "${twin.label}" and "${option.label}" can be taken for each other.`)
		];
	});
};

interface Called {
	readonly label: string;
	readonly names: readonly string[];
}

const foldedNames = (label: string, value: string, { namesOf }: LintContext): readonly string[] =>
	[label, ...namesOf(value)].map(fold);

/** An alias that two things share is no cue while both are shown under other names. */
const meet = (a: Called, b: Called): boolean => a.names.includes(fold(b.label)) || b.names.includes(fold(a.label));
