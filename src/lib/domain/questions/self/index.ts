import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import type { FormContract } from '#lib/domain/questions/form-contract.ts';
import { commonEntries, readItemWith, Text } from '#lib/domain/questions/read-item.ts';
import { UnknownSchema } from '#lib/domain/questions/read-response.ts';
import { right, wrong } from '#lib/domain/questions/score.ts';
import { isUnknown, wordFor } from '#lib/domain/questions/wording.ts';
import { selfSamples } from './sample.ts';

const Schema = v.object({ ...commonEntries, form: v.literal('self'), body: v.object({ back: Text }), key: v.null() });
const GivenSchema = v.union([UnknownSchema, v.object({ knew: v.boolean() })]);

/** The flashcard: the learner turns it over and is their own judge. */
export const self: FormContract<'self'> = {
	read: (raw) => readItemWith(Schema, raw),
	readResponse: (raw) => readWith(GivenSchema, raw),
	score: (_, { knew }) => (knew ? right() : wrong()),
	keyText: ({ body }) => body.back,
	responseText: ({ locale }, response) => {
		if (isUnknown(response)) return wordFor('unknown', locale);
		return wordFor(response.knew ? 'knew' : 'forgot', locale);
	},
	lint: () => [],
	samples: selfSamples
};
