import type { Issue, Severity } from '#lib/domain/base/issue.ts';
import type { Columns } from './columns.ts';
import { cleanCell } from './row-cells.ts';
import { quoted } from './quoted.ts';

export interface Header {
	/** By position: the column's own name, whatever synonym stands in the sheet; blank where there is none. */
	readonly names: readonly string[];
	/** Names that stand more than once. */
	readonly repeated: ReadonlySet<string>;
}

/** The header is the first row with a cell filled in; a line `sep=;` before it belongs to no table. */
export const readHeader = (
	sheet: string,
	rows: readonly (readonly string[])[],
	columns: Columns | undefined
): { readonly header: Header; readonly first: number; readonly issues: readonly Issue[] } => {
	const first = Math.max(
		0,
		rows.findIndex((cells) => cells.some((cell) => cleanCell(cell) !== '') && !/^sep=/i.test(cells[0] ?? ''))
	);
	const written = (rows[first] ?? []).map((cell) => cleanCell(cell).toLowerCase());
	const names = written.map((name) => ownName(name, written, columns));
	const repeated = new Set(names.filter((name, at) => name !== '' && names.indexOf(name) < at));
	const found = (severity: Severity, code: string, column: string, message: string): Issue => ({
		severity,
		code,
		place: { sheet, row: first + 1, column },
		message
	});
	return {
		header: { names, repeated },
		first,
		issues: [
			...[...repeated].map((name) =>
				found('error', 'duplicate-column', name, `the column ${quoted(name)} stands here twice: rename or remove one`)
			),
			...strangersIn(names, columns).map((name) =>
				found('warning', 'unknown-column', name, `${quoted(name)} is no column of this sheet and is not read`)
			)
		]
	};
};

/** A synonym counts where the column itself is missing and no other synonym of it stands in the sheet. */
const ownName = (name: string, written: readonly string[], columns: Columns | undefined): string => {
	const meant = columns?.synonyms.get(name);
	if (columns === undefined || meant === undefined || columns.known.includes(name) || written.includes(meant))
		return name;
	const rivals = new Set(written.filter((other) => columns.synonyms.get(other) === meant));
	return rivals.size === 1 ? meant : name;
};

const strangersIn = (names: readonly string[], columns: Columns | undefined): readonly string[] =>
	columns === undefined ? [] : [...new Set(names)].filter((name) => name !== '' && !columns.known.includes(name));
