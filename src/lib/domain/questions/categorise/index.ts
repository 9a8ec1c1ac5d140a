import * as v from 'valibot';
import type { Issue } from '#lib/domain/base/issue.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import { lintPairs } from '#lib/domain/questions/pairs/lint.ts';
import { fits, PairsBody, PairsGiven, PairsKey } from '#lib/domain/questions/pairs/read.ts';
import { scorePairs, worthOfPairs } from '#lib/domain/questions/pairs/score.ts';
import { sortedText } from '#lib/domain/questions/pairs/text.ts';
import { commonEntries, readItemWith } from '#lib/domain/questions/read-item.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { categoriseSamples } from './sample.ts';

const Schema = v.pipe(
	v.object({ ...commonEntries, form: v.literal('categorise'), body: PairsBody, key: PairsKey }),
	v.check((item) => fits(item), 'Each thing needs one of the categories.')
);

const lintCategorise = (item: Item<'categorise'>): readonly Issue[] => [
	...lintPairs(item),
	...(new Set(item.key).size > 1
		? []
		: [issueAt(item, 'key', 'one-category', 'Everything belongs to one category.', 'warning')])
];

/** Things to sort into categories. */
export const categorise: FormContract<'categorise'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(PairsGiven, raw),
	score: scorePairs,
	worth: worthOfPairs,
	keyText: (item) => sortedText(item, item.key),
	responseText: (item, response) =>
		isUnknown(response) ? wordFor('unknown', item.locale) : sortedText(item, response.pairs),
	lint: lintCategorise,
	samples: categoriseSamples
};
