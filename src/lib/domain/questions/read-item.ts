import * as v from 'valibot';
import { type CardId, readCardId } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { type Misfit, readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';

/** Bounds of what is taken in from outside, in UTF-16 units and counts. */
export const MAX_TEXT = 2000;
export const MAX_LABEL = 200;
export const MAX_OPTIONS = 8;
export const MAX_NAMES = 100;
const MAX_CITATIONS = 40;

const words = v.pipe(v.string(), v.maxLength(MAX_TEXT));

/** Words that must be there. */
export const Text = v.pipe(
	words,
	v.check((text) => text.trim() !== '', 'Some words are needed here.')
);

/** A short name that must be there. */
export const Label = v.pipe(
	v.string(),
	v.maxLength(MAX_LABEL),
	v.check((text) => text.trim() !== '', 'A name is needed here.')
);

const isCardId = (raw: unknown): boolean =>
	typeof raw === 'string' && raw.length <= MAX_LABEL && readCardId(raw) !== null;

/** What items of all forms have in common. */
export const commonEntries = {
	id: Label,
	locale: v.picklist(LOCALES),
	stem: Text,
	explanation: words,
	note: words,
	pack: v.nullable(Label),
	card: v.nullable(v.custom<CardId>(isCardId, 'Expected a card id such as S035.f.')),
	facts: v.pipe(v.array(Label), v.maxLength(MAX_CITATIONS)),
	citations: v.pipe(
		v.array(v.object({ source: Label, locator: v.pipe(v.string(), v.maxLength(MAX_LABEL)) })),
		v.maxLength(MAX_CITATIONS)
	),
	when: v.nullable(Label)
} as const;

/** Reads an item by the schema of its form; what does not fit becomes one issue that names the place. */
export const readItemWith = <Schema extends v.GenericSchema>(
	schema: Schema,
	raw: unknown
): Result<v.InferOutput<Schema>, readonly Issue[]> => {
	const read = readWith(schema, raw);
	return read.ok ? ok(read.value) : fail([misfitIssue(raw, read.problem)]);
};

export const misfitIssue = (raw: unknown, { path, reason }: Misfit): Issue => ({
	severity: 'error',
	code: 'unreadable-item',
	place: { sheet: 'items', row: idIn(raw), column: path === '' ? '-' : path },
	message: reason
});

const idIn = (raw: unknown): string =>
	typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
		? raw.id.slice(0, MAX_LABEL)
		: '-';
