import * as v from 'valibot';
import { readWith, type Misfit } from '#lib/domain/base/read.ts';
import type { Result } from '#lib/domain/base/result.ts';

const Line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));
const InBoth = v.object({ en: Line, zh: Line });

const Topic = v.pipe(
	v.object({ id: Line, en: Line, zh: Line }),
	v.transform(({ id, en, zh }) => ({ id, label: { en, zh } }))
);

/** `pack.json`: what holds for the whole pack. */
const Head = v.object({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,60}$/)),
	title: InBoth,
	version: v.pipe(v.string(), v.regex(/^\d{1,6}(\.\d{1,6}){0,2}$/)),
	date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
	licence: Line,
	topics: v.optional(v.array(Topic), []),
	units: v.optional(v.record(v.string(), v.object({ en: v.strictTuple([v.string(), v.string()]), zh: v.string() })), {})
});

export type PackHead = v.InferOutput<typeof Head>;

export const readHead = (raw: unknown): Result<PackHead, Misfit> => readWith(Head, raw);
