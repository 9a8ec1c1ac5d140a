import type { Id } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { isChinese } from '#lib/domain/dataset/aliases.ts';
import { grouped } from '#lib/domain/dataset/index-facts.ts';
import type { Relation } from '#lib/domain/dataset/pack.ts';
import { quoted } from '#lib/domain/dataset/sheets/quoted.ts';
import { firstSpelling, idOfName, nameKey, type Entry } from './entries.ts';
import type { Corrections } from './corrections.ts';
import { asType, inferType, type InferredType } from './infer-type.ts';
import { readQuantity } from './value-cell.ts';
import { inLocale, templatesFor } from './wording.ts';

/** What the rows of one relation have in common. */
export interface RelationDraft {
	readonly id: Id;
	readonly name: string;
	/** The language in which it is asked: that of its name. */
	readonly locale: Locale;
	readonly type: InferredType;
	readonly many: boolean;
	readonly complete: boolean;
	readonly backUnique: boolean;
	/** Rows whose value can be read. */
	readonly entries: readonly Entry[];
	/** What the values of the relation, seen together, tell about single ones. */
	readonly issues: readonly Issue[];
}

/** The id of a relation by its name, whatever its spelling. */
export const relationId = (name: string): Id => idOfName('r-', sayable(name));

/** Braces would be read as places of a template. */
const sayable = (name: string): string => name.replace(/[{}]/g, '');

/** `sheet` is the name that findings carry. What a person corrected goes before what is inferred. */
export const draftRelation = (sheet: string, all: readonly Entry[], corrections: Corrections): RelationDraft => {
	const name = firstSpelling(all.map(({ relation }) => sayable(relation)));
	const id = relationId(name);
	// A relation may be called like something that every object has
	const said = Object.hasOwn(corrections.relations, id) ? (corrections.relations[id] ?? {}) : {};
	const values = all.map(({ value }) => value);
	const { type, faults } = said.type === undefined ? inferType(name, values) : asType(said.type, name, values);
	const entries = all.filter(({ value }) => faults.get(value)?.severity !== 'error');
	const issues = all.flatMap(({ row, value }): readonly Issue[] => {
		const fault = faults.get(value);
		return fault === undefined ? [] : [{ ...fault, place: { sheet, row, column: 'value' } }];
	});
	return {
		...{ id, name },
		locale: isChinese(name) ? 'zh' : 'en',
		type,
		many: said.many ?? hasMany(entries),
		complete: said.complete ?? false,
		backUnique: said.backUnique ?? false,
		entries,
		issues: type === 'quantity' ? [...issues, ...mixedUnits(sheet, name, entries)] : issues
	};
};

export const relationOf = (
	{ id, name, locale, type, many, complete, backUnique }: RelationDraft,
	subjectKinds: readonly Id[],
	valueKinds: readonly Id[],
	unit: Id | undefined
): Relation => ({
	id,
	label: inLocale(locale, name),
	subjectKinds,
	valueType: type,
	valueKinds,
	cardinality: many ? 'many' : 'one',
	complete: complete ? 'yes' : 'no',
	...(backUnique ? { inverse: 'one' as const } : {}),
	varies: false,
	...(unit === undefined ? {} : { unit }),
	templates: templatesFor(locale, name, type, many),
	forms: []
});

const hasMany = (entries: readonly Entry[]): boolean =>
	[...grouped(entries, ({ subject }) => nameKey(subject)).values()].some(
		(same) => new Set(same.map(({ value }) => nameKey(value))).size > 1
	);

/** Values in another unit than most: no wrong option can be made from one for the other. */
const mixedUnits = (sheet: string, name: string, entries: readonly Entry[]): readonly Issue[] => {
	const units = grouped(entries, ({ value }) => nameKey(readQuantity(value)?.unit ?? ''));
	const [most, ...others] = [...units].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
	if (most === undefined) return [];
	return others.flatMap(([, rows]) =>
		rows.map(({ row, value }): Issue => {
			const usual = most[0] === '' ? 'without a unit' : `in ${quoted(most[0])}`;
			const message = `${quoted(value)} is not counted like the other values of ${quoted(name)}, which are ${usual}`;
			return { severity: 'warning', code: 'mixed-units', place: { sheet, row, column: 'value' }, message };
		})
	);
};
