import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { SHEETS, type SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { writeDelimited } from '#lib/domain/dataset/sheets/write-delimited.ts';
import { readOwnPack, type OwnPack, type OwnSheets, type Rows } from './own-pack.ts';
import { takeIn, type Table } from './take-in.ts';

export interface TextFile {
	readonly name: string;
	readonly text: string;
}

/** `no-sheets`: nothing in it is a sheet of facts. */
export type FolderProblem = 'no-sheets' | 'unreadable';

const HEAD = 'pack.json';

/** A pack as the files that people edit, and that the command `pack check` reads: `pack.json` and its sheets. */
export const folderOf = (own: OwnPack): readonly TextFile[] => {
	const { id, title, date, sheets, corrections, v, changedAt } = own;
	const said = title.trim() === '' ? id : title.trim();
	const more = sheets.t === 'full' ? sheets.head : { corrections };
	const head = {
		licence: '-',
		...more,
		id,
		title: { en: said, zh: said },
		version: '1',
		date,
		own: { v, changedAt, title }
	};
	const rows: readonly (readonly [SheetName, Rows])[] =
		sheets.t === 'beginner' ? [['facts', sheets.rows]] : SHEETS.map((sheet) => [sheet, sheets.rows[sheet]]);
	return [
		{ name: HEAD, text: `${JSON.stringify(head, null, '\t')}\n` },
		...rows.map(([sheet, cells]) => ({ name: `${sheet}.csv`, text: writeDelimited(cells) }))
	];
};

/** What came in files: a whole own pack, or sheets that are yet to become one. */
export type Folder =
	| { readonly t: 'own'; readonly own: OwnPack }
	| {
			readonly t: 'sheets';
			readonly sheets: OwnSheets;
			readonly unread: readonly string[];
			readonly headless: boolean;
	  };

/** Reads such files again, or any sheets that somebody put together. Folders around them do not matter. */
export const readFolder = (files: readonly TextFile[]): Result<Folder, FolderProblem> => {
	const named = files.map(({ name, text }) => ({ name: name.split('/').at(-1) ?? name, text }));
	const head = headIn(named.find(({ name }) => name === HEAD)?.text);
	const tables: Table[] = [];
	for (const { name, text } of named.filter(({ name }) => /\.(csv|tsv|txt)$/i.test(name))) {
		const table = takeIn(name, text);
		if (!table.ok) return fail('unreadable');
		tables.push(table.value);
	}
	const sheets = sheetsOf(tables, head);
	if (sheets === null) return fail('no-sheets');
	const own = ownFrom(head, sheets.sheets);
	return ok(own === null ? { t: 'sheets', ...sheets } : { t: 'own', own });
};

type Head = Readonly<Record<string, unknown>>;

const headIn = (text: string | undefined): Head => {
	try {
		const raw: unknown = JSON.parse(text ?? '{}');
		return isRecord(raw) ? raw : {};
	} catch {
		return {};
	}
};

/** The first beginner sheet, or else the full sheets; missing ones are empty, and what lacks in them is found later. */
const sheetsOf = (
	tables: readonly Table[],
	head: Head
): { readonly sheets: OwnSheets; readonly unread: readonly string[]; readonly headless: boolean } | null => {
	const full = (name: SheetName): Rows =>
		tables.find((table) => table.t === 'sheet' && table.sheet === name)?.rows ?? [];
	const [facts, things, relations, sources] = [full('facts'), full('things'), full('relations'), full('sources')];
	if (facts.length > 0 && relations.length > 0)
		return {
			sheets: { t: 'full', head: withoutOwn(head), rows: { facts, things, relations, sources } },
			...{ unread: [], headless: false }
		};
	const table = tables.find((one) => one.t === 'beginner');
	if (table?.t !== 'beginner' || table.rows.length < 2) return null;
	return { sheets: { t: 'beginner', rows: table.rows }, unread: table.unread, headless: table.headless };
};

/** What the pack itself says of these is said anew when it is written. */
const withoutOwn = ({ id: _id, title: _title, version: _version, date: _date, own: _own, ...head }: Head): Head => head;

/** Null where the files do not say which pack of a person's own they are. */
const ownFrom = ({ id, date, own, corrections }: Head, sheets: OwnSheets): OwnPack | null => {
	if (!isRecord(own)) return null;
	const kept = corrections ?? { relations: {}, kinds: {} };
	return readOwnPack({ ...own, id, date, sheets, corrections: kept });
};

const isRecord = (raw: unknown): raw is Head => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
