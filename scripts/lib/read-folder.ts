// Reads a pack from disk: a folder of sheets, a beginner sheet or a compiled pack.
import fs from 'node:fs';
import path from 'node:path';
import { readSheetBytes, type Encoding } from '#lib/adapters/sheet-bytes.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { readSheets, type PackRead, type PackSheets } from '#lib/domain/dataset/read-sheets.ts';
import { SHEETS, type SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import { readDelimited } from '#lib/domain/dataset/sheets/delimited.ts';
import type { Sheet } from '#lib/domain/dataset/sheets/table.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';

/** The problem is one sentence for standard error. */
export const readFolder = (folder: string): Result<PackRead, string> => {
	const head = readJson(path.join(folder, 'pack.json'));
	if (!head.ok) return head;
	const found = SHEETS.map((name) => [name, sheetFile(folder, name)] as const);
	const missing = found.filter(([, file]) => file === null).map(([name]) => `${name}.csv`);
	if (missing.length > 0) return fail(`${folder} has no ${missing.join(', ')}`);
	const read = new Map(found.map(([name, file]) => [name, readTable(file ?? '')]));
	const sheet = (name: SheetName): Sheet => {
		const table = read.get(name);
		return table?.ok === true ? table.value : { name: `${name}.csv`, rows: [] };
	};
	for (const table of read.values()) if (!table.ok) return table;
	const sheets: PackSheets['sheets'] = {
		facts: sheet('facts'),
		things: sheet('things'),
		relations: sheet('relations'),
		sources: sheet('sources')
	};
	const pack = readSheets({ head: head.value, sheets });
	return pack.ok ? pack : fail(pack.problem.message);
};

/** Rows of a file as spreadsheets save it: any separator, line ends and encoding. What is guessed is a warning. */
export const readTable = (file: string): Result<Sheet, string> => {
	const bytes = readBytes(file);
	if (!bytes.ok) return bytes;
	const text = readSheetBytes(bytes.value);
	if (!text.ok) return fail(`${file} ${text.problem.message}`);
	const sheet = readDelimited(path.basename(file), text.value.text);
	if (!sheet.ok) return fail(path.join(path.dirname(file), sheet.problem.message));
	const { name, issues = [] } = sheet.value;
	return ok({ ...sheet.value, issues: [...encodingIssues(name, text.value.encoding), ...issues] });
};

const encodingIssues = (sheet: string, encoding: Encoding): readonly Issue[] =>
	encoding === 'gb18030' || encoding === 'windows-1252'
		? [
				{
					severity: 'warning',
					code: 'guessed-encoding',
					place: { sheet, row: 1, column: '-' },
					message: `no UTF-8, read as ${encoding}: look whether all letters are right, and save as "CSV UTF-8"`
				}
			]
		: [];

export const readJson = (file: string): Result<unknown, string> => {
	const text = readText(file);
	if (!text.ok) return text;
	try {
		const value: unknown = JSON.parse(text.value);
		return ok(value);
	} catch {
		return fail(`${file} is not JSON`);
	}
};

const readText = (file: string): Result<string, string> => {
	const bytes = readBytes(file);
	if (!bytes.ok) return bytes;
	try {
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
	} catch {
		return fail(`${file} is not UTF-8 text`);
	}
};

const readBytes = (file: string): Result<Uint8Array, string> => {
	try {
		return ok(fs.readFileSync(file));
	} catch {
		return fail(`${file} cannot be read`);
	}
};

const sheetFile = (folder: string, name: SheetName): string | null =>
	[`${name}.csv`, `${name}.tsv`].map((file) => path.join(folder, file)).find((file) => fs.existsSync(file)) ?? null;
