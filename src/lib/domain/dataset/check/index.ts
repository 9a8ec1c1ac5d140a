import type { Id } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { indexFacts } from '#lib/domain/dataset/index-facts.ts';
import type { Ledger } from '#lib/domain/dataset/ledger.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { PackRead, RowIndex } from '#lib/domain/dataset/read-sheets.ts';
import { SHEETS, type SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import type { Checked, Rule } from './rule.ts';
import { badId } from './bad-id.ts';
import { duplicateId } from './duplicate-id.ts';
import { fewValues } from './few-values.ts';
import { impossibleDate } from './impossible-date.ts';
import { emptyKind, partOfCircle, wrongKind } from './kinds.ts';
import { missingLabel, missingTemplate } from './missing-words.ts';
import { noSource } from './no-source.ts';
import { outOfRange } from './out-of-range.ts';
import { releasedFactChanged, releasedIdGone } from './released.ts';
import { sharedAlias, sharedLabel } from './shared-names.ts';
import { noQualifierSlot, noWhenSlot, unknownSlot, wrongSlots } from './template-slots.ts';
import { noReplacement, noTime } from './times.ts';
import { twoSubjects } from './two-subjects.ts';
import { twoValues } from './two-values.ts';
import { unitMismatch } from './unit-mismatch.ts';
import { unknownId } from './unknown-id.ts';
import { vagueWords } from './vague-words.ts';
import { valueType } from './value-type.ts';
import { weakSources } from './weak-sources.ts';

/** A check is a function in a file of its own sort, and a line here. Cells that cannot be read are found by the reader. */
const rules: readonly Rule[] = [
	unknownId,
	badId,
	duplicateId,
	releasedIdGone,
	releasedFactChanged,
	twoValues,
	twoSubjects,
	valueType,
	unitMismatch,
	impossibleDate,
	outOfRange,
	noSource,
	noWhenSlot,
	unknownSlot,
	wrongSlots,
	sharedLabel,
	partOfCircle,
	noQualifierSlot,
	sharedAlias,
	missingLabel,
	missingTemplate,
	fewValues,
	wrongKind,
	emptyKind,
	noTime,
	noReplacement,
	weakSources,
	vagueWords
];

export interface CheckedPack {
	/** Without the rows that have an error, and without facts that need such a row. */
	readonly pack: Pack;
	/** Sorted by sheet, row and column; places as in the files. */
	readonly issues: readonly Issue[];
}

/** Checks a pack that was read from sheets: what the cells told, and what the rows tell together. */
export const checkSheets = ({ pack, issues, index }: PackRead, ledger: Ledger = []): CheckedPack => {
	const faulty = idsAt(issues, index);
	const found = findIn({ index: indexFacts(pack), ledger, faulty });
	return {
		pack: withoutFaults(pack, found),
		issues: sorted([...issues, ...found.map((issue) => located(issue, index))])
	};
};

/** Checks a pack that has no sheets: an id stands for the row. */
export const checkPack = (pack: Pack, ledger: Ledger = []): CheckedPack => {
	const none = new Set<Id>();
	const faulty = { facts: none, things: none, relations: none, sources: none };
	const found = findIn({ index: indexFacts(pack), ledger, faulty });
	return { pack: withoutFaults(pack, found), issues: sorted(found) };
};

const findIn = (checked: Checked): readonly Issue[] => rules.flatMap((rule) => rule(checked));

/** Ids of the rows in which the reader found an error. */
const idsAt = (issues: readonly Issue[], { names, rows }: RowIndex): Checked['faulty'] => {
	const inSheet = (sheet: SheetName): ReadonlySet<Id> => {
		const numbers = new Set(
			issues.flatMap(({ severity, place }) => (severity === 'error' && place.sheet === names[sheet] ? [place.row] : []))
		);
		return new Set([...rows[sheet]].flatMap(([id, number]) => (numbers.has(number) ? [id] : [])));
	};
	return {
		facts: inSheet('facts'),
		things: inSheet('things'),
		relations: inSheet('relations'),
		sources: inSheet('sources')
	};
};

/** The rule speaks of ids, the author of rows. */
const located = (issue: Issue, { names, rows, columns }: RowIndex): Issue => {
	const sheet = SHEETS.find((name) => name === issue.place.sheet);
	if (sheet === undefined) return issue;
	const row = rows[sheet].get(String(issue.place.row)) ?? issue.place.row;
	const { column } = issue.place;
	const place = { sheet: names[sheet], row, column: columns?.includes(column) === false ? '-' : column };
	return { ...issue, place };
};

/** Removes rows with errors, then whatever names a row that is gone, until nothing more falls. */
const withoutFaults = (pack: Pack, issues: readonly Issue[]): Pack => {
	const bad = (sheet: SheetName): ReadonlySet<string | number> =>
		new Set(
			issues.flatMap(({ severity, place }) => (severity === 'error' && place.sheet === sheet ? [place.row] : []))
		);
	const [facts, things, relations, sources] = [bad('facts'), bad('things'), bad('relations'), bad('sources')];
	return closed({
		...pack,
		facts: pack.facts.filter(({ id }) => !facts.has(id)),
		things: pack.things.filter(({ id }) => !things.has(id)),
		relations: pack.relations.filter(({ id }) => !relations.has(id)),
		sources: pack.sources.filter(({ id }) => !sources.has(id))
	});
};

const closed = (pack: Pack): Pack => {
	const { thingsById, relationsById, sourcesById } = indexFacts(pack);
	const things = pack.things.filter(({ partOf }) => partOf === undefined || thingsById.has(partOf));
	const facts = pack.facts.filter(
		({ subject, relation, value, qualifier, citations }) =>
			relationsById.has(relation) &&
			[subject, ...('id' in value ? [value.id] : []), ...(qualifier === undefined ? [] : [qualifier])].every((id) =>
				thingsById.has(id)
			) &&
			citations.every(({ source }) => sourcesById.has(source))
	);
	const same = things.length === pack.things.length && facts.length === pack.facts.length;
	return same ? pack : closed({ ...pack, things, facts });
};

const sorted = (issues: readonly Issue[]): readonly Issue[] =>
	[...issues].sort(
		(a, b) =>
			compare(a.place.sheet, b.place.sheet) ||
			compare(a.place.row, b.place.row) ||
			compare(a.place.column, b.place.column) ||
			compare(a.code, b.code)
	);

/** Numbers by size and before texts, texts by code unit. */
const compare = (a: string | number, b: string | number): number => {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	const [x, y] = [String(a), String(b)];
	return typeof a !== typeof b ? (typeof a === 'number' ? -1 : 1) : x < y ? -1 : x > y ? 1 : 0;
};
