import type { Form } from '#lib/domain/base/form.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem, Item } from '#lib/domain/questions/item.ts';
import { bannedWords } from './banned-words.ts';
import { clean } from './clean.ts';
import { type ItemRule, type LintContext, noContext } from './context.ts';
import { distinct } from './distinct.ts';
import { echo } from './echo.ts';
import { kType } from './k-type.ts';
import { length } from './length.ts';
import { stemShape } from './stem-shape.ts';

/** The properties of a good item that can be seen without knowing facts, by their numbers. */
export const itemRules = {
	P14: distinct,
	P16: length,
	P17: echo,
	P19: bannedWords,
	P20: kType,
	P29: stemShape,
	P30: clean
} as const satisfies Record<string, ItemRule>;

/** All that can be improved in an item: by the rules for all forms, then by its form's own. Errors make it unfair, warnings weak. */
export const lintItem = (item: AnyItem, context: LintContext = noContext): readonly Issue[] => [
	...Object.values(itemRules).flatMap((rule) => rule(item, context)),
	...formIssues<Form>(item)
];

const formIssues = <F extends Form>(item: Item<F>): readonly Issue[] => forms[item.form].lint(item);
