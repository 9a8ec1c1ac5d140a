import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';

const VERSION = 1;
const MOST_CODES = 2_000;

const FileSchema = v.object({
	format: v.literal('factline'),
	kind: v.literal('reports'),
	version: v.number(),
	codes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64_000))), v.maxLength(MOST_CODES))
});

/** Sealed answers as a file: their codes. */
export const writeReportFile = (codes: readonly string[]): unknown => ({
	...{ format: 'factline', kind: 'reports', version: VERSION },
	codes
});

/** The codes in such a file; null for another one. Each code tells by itself whether it can be read. */
export const readReportFile = (raw: unknown): readonly string[] | null => {
	const read = readWith(FileSchema, raw);
	return read.ok ? read.value.codes : null;
};
