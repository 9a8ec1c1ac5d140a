import type { Id } from '#lib/domain/base/id.ts';
import { fold } from '#lib/domain/base/fold.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { NO_CORRECTIONS, type Corrections } from './beginner/corrections.ts';
import { readEntries, type Entry } from './beginner/entries.ts';
import { factsOf, merged, unitsOf, type RowFact } from './beginner/facts.ts';
import { draftRelation, relationId, relationOf, type RelationDraft } from './beginner/relations.ts';
import { readCited } from './beginner/sources.ts';
import { thingId, thingsOf, type KindsOf } from './beginner/things.ts';
import { sortedById } from './by-id.ts';
import { grouped } from './index-facts.ts';
import type { Pack, Relation } from './pack.ts';
import type { NoPack, PackRead } from './read-sheets.ts';
import { BEGINNER } from './sheets/columns.ts';
import { quoted } from './sheets/quoted.ts';
import { BEGINNER_COLUMNS } from './sheets/sheet-names.ts';
import { openTable, type Sheet } from './sheets/table.ts';

/** What the sheet cannot tell about its pack. */
export interface BeginnerHead {
	readonly id: Id;
	readonly title: string;
	/** `2026-11-24` */
	readonly date: string;
}

/**
 * Reads one sheet of four columns, `subject | relation | value | source`. Kinds, value types, units and cardinality
 * are inferred and stand in the pack for all to see, and to correct; `complete` starts as no. Ids come from the content. A value that
 * does not fit the others of its relation is left out and reported with its row.
 */
export const readBeginner = (
	sheet: Sheet,
	head: BeginnerHead = headFor(sheet),
	corrections: Corrections = NO_CORRECTIONS
): Result<PackRead, NoPack> => {
	const table = openTable(sheet, BEGINNER);
	const missing = BEGINNER_COLUMNS.filter((column) => !table.columns.has(column));
	if (missing.length > 0)
		return fail({
			code: 'missing-columns',
			message: `no column ${missing.map(quoted).join(', ')}; the first row names the columns ${BEGINNER_COLUMNS.join(', ')}`
		});
	const groups = grouped(readEntries(table), ({ relation }) => relationId(relation));
	const drafts = [...groups.values()].map((entries) => draftRelation(sheet.name, entries, corrections));
	const entries = drafts.flatMap((draft) => draft.entries);
	const facts = drafts.flatMap(factsOf);
	const pack = packOf(head, drafts, facts, entries, corrections);
	return ok({
		pack,
		issues: [
			...table.issues,
			...table.rows.flatMap(({ issues }) => issues),
			...drafts.flatMap((draft) => draft.issues)
		],
		index: indexOf(sheet.name, pack, facts, entries)
	});
};

const packOf = (
	head: BeginnerHead,
	drafts: readonly RelationDraft[],
	facts: readonly RowFact[],
	entries: readonly Entry[],
	{ kinds }: Corrections
): Pack => {
	const { things, kindsOf } = thingsOf(drafts, kinds);
	const units = grouped(facts, ({ fact }) => fact.relation);
	return {
		id: head.id,
		title: { en: head.title, zh: head.title },
		version: '1',
		date: head.date,
		licence: '',
		topics: [],
		units: unitsOf(drafts),
		things: sortedById(things),
		relations: sortedById(
			drafts
				.filter((draft) => draft.entries.length > 0)
				.map((draft) => withKinds(draft, kindsOf, units.get(draft.id) ?? []))
		),
		facts: sortedById(merged(facts)),
		sources: sortedById(uniqueById(entries.flatMap(({ source }) => readCited(source).sources)))
	};
};

/** Without a clock the day is open: far ahead, so that no date of the sheet lies after it. */
const headFor = ({ name }: Sheet): BeginnerHead => {
	const title = name.replace(/\.[^.]*$/, '');
	return {
		id:
			fold(title)
				.replace(/[^a-z0-9]+/g, '-')
				.replace(/^-|-$/g, '') || 'sheet',
		title,
		date: '2999-12-31'
	};
};

/** A relation counts in one unit or names none. */
const withKinds = (draft: RelationDraft, kindsOf: KindsOf, facts: readonly RowFact[]): Relation => {
	const units = new Set(facts.flatMap(({ fact }) => (fact.value.t === 'quantity' ? [fact.value.unit] : [])));
	const [unit] = units.size === 1 ? units : [];
	return relationOf(draft, kindsOf(draft.id, 'subject'), kindsOf(draft.id, 'value'), unit);
};

const uniqueById = <T extends { readonly id: Id }>(rows: readonly T[]): readonly T[] => [
	...new Map(rows.map((row) => [row.id, row])).values()
];

/** Where each thing, relation and source is named first. */
const indexOf = (name: string, pack: Pack, facts: readonly RowFact[], entries: readonly Entry[]): PackRead['index'] => {
	const known = new Set(pack.things.map(({ id }) => id));
	const first = (pairs: readonly (readonly [Id, number])[]): ReadonlyMap<Id, number> => new Map([...pairs].reverse());
	return {
		names: { facts: name, things: name, relations: name, sources: name },
		columns: BEGINNER_COLUMNS,
		rows: {
			facts: first(facts.map(({ row, fact }) => [fact.id, row])),
			things: first(
				entries
					.flatMap(({ row, subject, value }) => [[thingId(subject), row] as const, [thingId(value), row] as const])
					.filter(([id]) => known.has(id))
			),
			relations: first(entries.map(({ row, relation }) => [relationId(relation), row])),
			sources: first(
				entries.flatMap(({ row, source }) => readCited(source).sources.map(({ id }) => [id, row] as const))
			)
		}
	};
};
