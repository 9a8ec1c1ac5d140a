import * as v from 'valibot';
import { fail, ok, type Result } from './result.ts';

/** The first thing that did not fit, as a path into the value and a reason: for people who debug, not for learners. */
export interface Misfit {
	readonly path: string;
	readonly reason: string;
}

/** Reads outside data by a schema. Nothing outside this file sees how the schema library reports. */
export const readWith = <Schema extends v.GenericSchema>(
	schema: Schema,
	raw: unknown
): Result<v.InferOutput<Schema>, Misfit> => {
	const read = v.safeParse(schema, raw, { abortEarly: true });
	if (read.success) return ok(read.output);
	const [first] = read.issues;
	return fail({ path: v.getDotPath(first) ?? '', reason: first.message });
};
