import * as v from 'valibot';
import type { Issue } from '#lib/domain/base/issue.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import { lintPairs } from '#lib/domain/questions/pairs/lint.ts';
import { fits, PairsBody, PairsGiven, PairsKey } from '#lib/domain/questions/pairs/read.ts';
import { scorePairs, worthOfPairs } from '#lib/domain/questions/pairs/score.ts';
import { pairsText } from '#lib/domain/questions/pairs/text.ts';
import { commonEntries, readItemWith } from '#lib/domain/questions/read-item.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { matchSamples } from './sample.ts';

const Schema = v.pipe(
	v.object({ ...commonEntries, form: v.literal('match'), body: PairsBody, key: PairsKey }),
	v.check(
		(item) => fits(item) && new Set(item.key).size === item.key.length,
		'Each of the left needs one of the right for itself.'
	)
);

const lintMatch = (item: Item<'match'>): readonly Issue[] => [
	...lintPairs(item),
	...(item.body.rights.length > item.body.lefts.length
		? []
		: [issueAt(item, 'options', 'no-extra', 'Whoever knows all pairs but one knows the last one too.', 'warning')])
];

/** Pairs to find, one to one. */
export const match: FormContract<'match'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(PairsGiven, raw),
	score: scorePairs,
	worth: worthOfPairs,
	keyText: (item) => pairsText(item, item.key),
	responseText: (item, response) =>
		isUnknown(response) ? wordFor('unknown', item.locale) : pairsText(item, response.pairs),
	lint: lintMatch,
	samples: matchSamples
};
