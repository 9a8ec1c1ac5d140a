import type { Id } from '#lib/domain/base/id.ts';
import { fold } from '#lib/domain/base/fold.ts';
import type { LangText, Locale } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { firstSpelling, idOfName, readEntries, type Entry } from './beginner/entries.ts';
import { inferKinds, type Use } from './beginner/infer-kinds.ts';
import { readQuantity, readYesNo } from './beginner/infer-type.ts';
import { draftRelation, inLocale, relationOf, type RelationDraft } from './beginner/relations.ts';
import { readCited } from './beginner/sources.ts';
import { sortedById } from './by-id.ts';
import { grouped } from './index-facts.ts';
import type { Fact, Pack, Relation, Thing, UnitWords, Value } from './pack.ts';
import type { NoPack, PackRead } from './read-sheets.ts';
import { contentFactId } from './sheets/read-facts.ts';
import { openTable, quoted, type Sheet } from './sheets/table.ts';

export const BEGINNER_COLUMNS = ['subject', 'relation', 'value', 'source'] as const;

/** What the sheet cannot tell about its pack. */
export interface BeginnerHead {
	readonly id: Id;
	readonly title: string;
	/** `2026-11-24` */
	readonly date: string;
}

/**
 * Reads one sheet of four columns, `subject | relation | value | source`. Kinds, value types, units and cardinality
 * are inferred and stand in the pack for all to see; `complete` starts as no. Ids come from the content.
 */
export const readBeginner = (sheet: Sheet, head: BeginnerHead = headFor(sheet)): Result<PackRead, NoPack> => {
	const table = openTable(sheet);
	const missing = BEGINNER_COLUMNS.filter((column) => !table.columns.has(column));
	if (missing.length > 0)
		return fail({ code: 'missing-columns', message: `no column ${missing.map(quoted).join(', ')}` });
	const entries = readEntries(table);
	const drafts = [...grouped(entries, ({ relation }) => idOfName('r-', relation)).values()].map(draftRelation);
	const kinds = inferKinds(drafts.flatMap(usesIn));
	const facts = drafts.flatMap(factsOf);
	const pack: Pack = {
		id: head.id,
		title: { en: head.title, zh: head.title },
		version: '1',
		date: head.date,
		licence: '',
		topics: [],
		units: unitsOf(drafts),
		things: sortedById(thingsOf(drafts, kinds)),
		relations: sortedById(drafts.map((draft) => withKinds(draft, kinds, facts))),
		facts: sortedById(merged(facts)),
		sources: sortedById(uniqueById(entries.flatMap(({ source }) => readCited(source).sources)))
	};
	return ok({
		pack,
		issues: [...table.issues, ...table.rows.flatMap(({ issues }) => issues)],
		index: indexOf(sheet.name, pack, facts, entries)
	});
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

const thingId = (name: string): Id => idOfName('t-', name);

const usesIn = ({ id, type, entries }: RelationDraft): readonly Use[] =>
	entries.flatMap(({ subject, value }) => [
		{ thing: thingId(subject), relation: id, as: 'subject' as const },
		...(type === 'thing' ? [{ thing: thingId(value), relation: id, as: 'value' as const }] : [])
	]);

/** A thing is named in the languages of the relations that speak of it. */
const thingsOf = (drafts: readonly RelationDraft[], kinds: ReadonlyMap<Id, Id>): readonly Thing[] => {
	const named = drafts.flatMap(({ locale, type, entries }) =>
		entries.flatMap(({ subject, value }) =>
			[subject, ...(type === 'thing' ? [value] : [])].map((name) => ({ id: thingId(name), name, locale }))
		)
	);
	return [...grouped(named, ({ id }) => id)].map(([id, uses]) => ({
		id,
		label: labelFrom(uses),
		kind: kinds.get(id) ?? '',
		aliases: []
	}));
};

const labelFrom = (uses: readonly { readonly name: string; readonly locale: Locale }[]): LangText => {
	const name = firstSpelling(uses.map((use) => use.name));
	return uses.reduce<LangText>((label, { locale }) => ({ ...label, ...inLocale(locale, name) }), {});
};

interface RowFact {
	readonly row: number;
	readonly fact: Fact;
}

const factsOf = (draft: RelationDraft): readonly RowFact[] =>
	draft.entries.map((entry) => ({ row: entry.row, fact: factOf(draft, entry) }));

const factOf = (draft: RelationDraft, entry: Entry): Fact => {
	const fact = {
		subject: thingId(entry.subject),
		relation: draft.id,
		value: valueOf(draft, entry.value),
		status: 'normal' as const,
		quiz: 'yes' as const,
		citations: readCited(entry.source).citations,
		topics: []
	};
	return { id: contentFactId(fact), ...fact };
};

const valueOf = ({ type, locale }: RelationDraft, text: string): Value => {
	if (type === 'thing') return { t: 'thing', id: thingId(text) };
	if (type === 'date') return { t: 'date', edtf: text };
	if (type === 'yesno') return readYesNo(text) ?? { t: 'text', v: inLocale(locale, text) };
	const quantity = type === 'quantity' ? readQuantity(text) : null;
	return quantity === null
		? { t: 'text', v: inLocale(locale, text) }
		: { t: 'quantity', ...quantity, unit: unitId(quantity.unit) };
};

/** Bare numbers count nothing in particular. */
const NO_UNIT = 'number';

const unitId = (unit: string): Id => (unit === '' ? NO_UNIT : idOfName('u-', unit));

/** The words of a unit are what the sheet writes behind the number. */
const unitsOf = (drafts: readonly RelationDraft[]): Pack['units'] => {
	const units = drafts.flatMap(({ type, entries }) =>
		type === 'quantity' ? entries.flatMap(({ value }) => readQuantity(value)?.unit ?? []) : []
	);
	return Object.fromEntries(
		[...grouped(units, unitId)].map(([id, spelled]): [Id, UnitWords] => {
			const words = firstSpelling(spelled);
			return [id, { en: [words, words], zh: words }];
		})
	);
};

const withKinds = (draft: RelationDraft, kinds: ReadonlyMap<Id, Id>, facts: readonly RowFact[]): Relation => {
	const kindsOf = (as: Use['as']): readonly Id[] => [
		...new Set(usesIn(draft).flatMap((use) => (use.as === as ? [kinds.get(use.thing) ?? ''] : [])))
	];
	const units = new Set(
		facts.flatMap(({ fact }) => (fact.relation === draft.id && fact.value.t === 'quantity' ? [fact.value.unit] : []))
	);
	const [unit] = units.size === 1 ? units : [];
	return relationOf(draft, kindsOf('subject'), kindsOf('value'), unit);
};

/** Rows that say the same are one fact with all their sources. */
const merged = (facts: readonly RowFact[]): readonly Fact[] =>
	[...grouped(facts, ({ fact }) => fact.id).values()].flatMap((same) => {
		const [first] = same;
		if (first === undefined) return [];
		const citations = same.flatMap(({ fact }) => fact.citations);
		const distinct = new Map(citations.map((citation) => [`${citation.source}\n${citation.locator}`, citation]));
		return [
			{ ...first.fact, citations: [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, citation]) => citation) }
		];
	});

const uniqueById = <T extends { readonly id: Id }>(rows: readonly T[]): readonly T[] => [
	...new Map(rows.map((row) => [row.id, row])).values()
];

/** Where each thing, relation and source is named first. */
const indexOf = (name: string, pack: Pack, facts: readonly RowFact[], entries: readonly Entry[]): PackRead['index'] => {
	const first = (pairs: readonly (readonly [Id, number])[]): ReadonlyMap<Id, number> => new Map([...pairs].reverse());
	return {
		names: { facts: name, things: name, relations: name, sources: name },
		columns: BEGINNER_COLUMNS,
		rows: {
			facts: first(facts.map(({ row, fact }) => [fact.id, row])),
			things: first(
				entries
					.flatMap(({ row, subject, value }) => [[thingId(subject), row] as const, [thingId(value), row] as const])
					.filter(([id]) => pack.things.some((thing) => thing.id === id))
			),
			relations: first(entries.map(({ row, relation }) => [idOfName('r-', relation), row])),
			sources: first(
				entries.flatMap(({ row, source }) => readCited(source).sources.map(({ id }) => [id, row] as const))
			)
		}
	};
};
