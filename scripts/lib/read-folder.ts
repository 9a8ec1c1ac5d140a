// Reads a pack from disk: a folder of sheets, a beginner sheet or a compiled pack.
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { readSheets, SHEETS, type PackRead, type PackSheets, type SheetName } from '#lib/domain/dataset/read-sheets.ts';
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

/** Rows of a file with commas, semicolons or tabs, with or without a byte order mark, CRLF or LF. */
export const readTable = (file: string): Result<Sheet, string> => {
	const text = readText(file);
	if (!text.ok) return text;
	const parsed = Papa.parse<string[]>(text.value.replace(/^\uFEFF/, ''), {
		delimiter: delimiterOf(text.value),
		skipEmptyLines: false
	});
	const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
	if (quotes !== undefined)
		return fail(`${file}, row ${(quotes.row ?? 0) + 1}: a quotation mark is not closed or stands inside a cell`);
	return ok({ name: path.basename(file), rows: parsed.data });
};

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

export const readText = (file: string): Result<string, string> => {
	try {
		return ok(new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)));
	} catch (error) {
		return fail(error instanceof TypeError ? `${file} is not UTF-8 text` : `${file} cannot be read`);
	}
};

const sheetFile = (folder: string, name: SheetName): string | null =>
	[`${name}.csv`, `${name}.tsv`].map((file) => path.join(folder, file)).find((file) => fs.existsSync(file)) ?? null;

/** The separator that the header uses most; the header holds column names, so nothing in it needs quotes. */
const delimiterOf = (text: string): string => {
	const header = text.slice(0, text.search(/[\r\n]|$/));
	const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
	return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
};
