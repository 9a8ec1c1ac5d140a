import type { Id } from '#lib/domain/base/id.ts';
import type { Issue, Severity } from '#lib/domain/base/issue.ts';
import type { PackIndex } from '#lib/domain/dataset/index-facts.ts';
import type { Ledger } from '#lib/domain/dataset/ledger.ts';
import type { SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';

/** What a rule may look at. */
export interface Checked {
	readonly index: PackIndex;
	readonly ledger: Ledger;
	/** Ids whose rows have an error of their own: naming them is no further fault. */
	readonly faulty: { readonly [S in SheetName]: ReadonlySet<Id> };
}

/** Everything of one sort that is wrong with a pack. A place's row is an id; its sheet is a `SheetName` or `pack.json`. */
export type Rule = (checked: Checked) => readonly Issue[];

export const issueAt =
	(sheet: SheetName, severity: Severity, code: string) =>
	(row: Id, column: string, message: string): Issue => ({ severity, code, place: { sheet, row, column }, message });
