import type { Id } from '#lib/domain/base/id.ts';
import { SHEETS } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { issueAt, type Rule } from './rule.ts';

/** No two rows of a sheet have one id. */
export const duplicateId: Rule = ({ index: { pack } }) =>
	SHEETS.flatMap((sheet) =>
		[...repeated(pack[sheet].map(({ id }) => id))].map((id) =>
			issueAt(sheet, 'error', 'duplicate-id')(id, 'id', `"${id}" stands in two rows`)
		)
	);

const repeated = (ids: readonly Id[]): ReadonlySet<Id> => {
	const [seen, again] = [new Set<Id>(), new Set<Id>()];
	for (const id of ids) (seen.has(id) ? again : seen).add(id);
	return again;
};
