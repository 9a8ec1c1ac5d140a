import type { Id } from '#lib/domain/base/id.ts';
import { readWith } from '#lib/domain/base/read.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { splitIds } from './columns.ts';
import { readFactColumns } from './read-facts.ts';
import { readSourceColumns, readThingColumns } from './read-others.ts';
import { readRelationColumns } from './read-relations.ts';
import {
	Core,
	Details,
	More,
	Words,
	type CompiledCore,
	type CompiledDetails,
	type CompiledMore,
	type CompiledWords
} from './shape.ts';

/** Parts as they come from a file: the core, and whichever others are wanted. */
export interface RawParts {
	readonly core: unknown;
	readonly en?: unknown;
	readonly zh?: unknown;
	readonly more?: unknown;
	readonly sources?: unknown;
}

/** The parts that were wanted, in shape. */
export interface Parts {
	readonly core: CompiledCore;
	readonly en: CompiledWords | null;
	readonly zh: CompiledWords | null;
	readonly more: CompiledMore | null;
	readonly details: CompiledDetails | null;
}

/**
 * The pack from its compiled parts. Without a language its labels, templates and texts are missing. Without `more` there
 * are no aliases, no labels of relations, and only the sources that stems name; it is enough to show questions made
 * elsewhere, but for comparisons and sequences. Without `sources` titles and addresses are blank, and there are no notes, attributions and positions.
 * The problem says which part does not fit and where.
 */
export const readCompiled = (raw: RawParts): Result<Pack, string> => {
	const parts = readParts(raw);
	if (!parts.ok) return parts;
	const { core } = parts.value;
	const names = splitIds(core.names);
	const sourceIds = sourceIdsOf(parts.value);
	const relations = readRelationColumns(parts.value, names);
	if (relations === null) return fail('core: relations: a column does not fit');
	const facts = readFactColumns(parts.value, { names, sourceIds, relations });
	if (facts === null) return fail('core: facts: a column does not fit');
	return ok({
		id: core.id,
		title: core.title,
		version: core.version,
		date: core.date,
		licence: core.licence,
		topics: core.topics,
		units: core.units,
		things: readThingColumns(parts.value, names),
		relations,
		facts,
		sources: readSourceColumns(parts.value, sourceIds)
	});
};

/** A compiled pack in one file: `{ core, en, zh, more, sources }`. */
export const readCompiledFile = (raw: unknown): Result<Pack, string> =>
	typeof raw === 'object' && raw !== null && 'core' in raw
		? readCompiled({
				core: raw.core,
				...('en' in raw ? { en: raw.en } : {}),
				...('zh' in raw ? { zh: raw.zh } : {}),
				...('more' in raw ? { more: raw.more } : {}),
				...('sources' in raw ? { sources: raw.sources } : {})
			})
		: fail('no compiled pack');

const readParts = (raw: RawParts): Result<Parts, string> => {
	const core = readWith(Core, raw.core);
	if (!core.ok) return fail(`core: ${core.problem.path}: ${core.problem.reason}`);
	const en = raw.en === undefined ? ok(null) : readWith(Words, raw.en);
	if (!en.ok) return fail(`en: ${en.problem.path}: ${en.problem.reason}`);
	const zh = raw.zh === undefined ? ok(null) : readWith(Words, raw.zh);
	if (!zh.ok) return fail(`zh: ${zh.problem.path}: ${zh.problem.reason}`);
	const more = raw.more === undefined ? ok(null) : readWith(More, raw.more);
	if (!more.ok) return fail(`more: ${more.problem.path}: ${more.problem.reason}`);
	const details = raw.sources === undefined ? ok(null) : readWith(Details, raw.sources);
	if (!details.ok) return fail(`sources: ${details.problem.path}: ${details.problem.reason}`);
	return ok({ core: core.value, en: en.value, zh: zh.value, more: more.value, details: details.value });
};

/** Blank for a source of which only the number is known. */
const sourceIdsOf = ({ core, more }: Parts): readonly Id[] => {
	const early = core.sourceIds.split('\n');
	const late = more?.sourceIds.split('\n') ?? [];
	return core.counts.sources === 0 ? [] : early.map((id, row) => id || (late[row] ?? ''));
};
