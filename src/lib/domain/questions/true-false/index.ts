import * as v from 'valibot';
import { fold } from '#lib/domain/base/fold.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { issueAt } from '#lib/domain/questions/lint/issue-at.ts';
import { commonEntries, Label, readItemWith } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { right, wrong } from '#lib/domain/questions/score.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { trueFalseSamples } from './sample.ts';

const Side = v.object({ label: Label, value: Label });
const Schema = v.object({
	...commonEntries,
	form: v.literal('true-false'),
	body: v.object({ claimed: Side, denied: Side }),
	key: v.boolean()
});
const GivenSchema = v.union([UnknownSchema, v.object({ answer: v.boolean() })]);

/** The rival stands in the statement: what holds for one of two is asked. */
const lintTrueFalse = (item: Item<'true-false'>): readonly Issue[] => {
	const { claimed, denied } = item.body;
	const same = claimed.value === denied.value || fold(claimed.label) === fold(denied.label);
	return same ? [issueAt(item, 'options', 'same-option', `"${claimed.label}" stands on both sides.`)] : [];
};

/** A statement with a competing clause. */
export const trueFalse: FormContract<'true-false'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: ({ key }, { answer }) => (answer === key ? right() : wrong()),
	keyText: ({ key, locale }) => wordFor(key ? 'true' : 'false', locale),
	responseText: ({ locale }, response) => {
		if (isUnknown(response)) return wordFor('unknown', locale);
		return wordFor(response.answer ? 'true' : 'false', locale);
	},
	lint: lintTrueFalse,
	samples: trueFalseSamples
};
