import type { Issue, Severity } from '#lib/domain/base/issue.ts';

/** The part of an item that an issue is about. */
export type ItemPart = 'stem' | 'options' | 'key' | 'explanation' | 'note' | '-';

/** An issue of an item; the item's id stands for the row. */
export const issueAt = (
	{ id }: { readonly id: string },
	part: ItemPart,
	code: string,
	message: string,
	severity: Severity = 'error'
): Issue => ({ severity, code, place: { sheet: 'items', row: id, column: part }, message });
