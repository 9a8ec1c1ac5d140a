import * as v from 'valibot';
import type { Unknown } from './shapes.ts';

/** "I don't know" fits every form. */
export const UnknownSchema = v.object({ unknown: v.literal(true) }) satisfies v.GenericSchema<unknown, Unknown>;

/** What is typed, and whether the learner insisted that it was right. */
export const TypedSchema = v.object({
	text: v.pipe(v.string(), v.maxLength(2000)),
	insisted: v.exactOptional(v.literal(true))
});
