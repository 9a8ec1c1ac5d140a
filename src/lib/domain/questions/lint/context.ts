import type { Issue } from '#lib/domain/base/issue.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { OptionValue } from '#lib/domain/questions/item-spec.ts';

/** What rules may know beyond the item: how things are called. */
export interface LintContext {
	/** Names of things; a word that is part of one is no wording of the author's. */
	readonly labels: readonly string[];
	/** Every name of the thing that an option stands for. */
	readonly namesOf: (value: OptionValue) => readonly string[];
}

/** For items whose things nobody knows. */
export const noContext: LintContext = { labels: [], namesOf: () => [] };

/** A property of good items: what it finds, or nothing. */
export type ItemRule = (item: AnyItem, context: LintContext) => readonly Issue[];
