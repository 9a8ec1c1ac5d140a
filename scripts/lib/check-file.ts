// Opens whatever a person calls a pack, and checks it.
import fs from 'node:fs';
import type { Issue } from '#lib/domain/base/issue.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { checkPack, checkSheets, type CheckedPack } from '#lib/domain/dataset/check/index.ts';
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { readBeginner } from '#lib/domain/dataset/read-beginner.ts';
import type { PackRead } from '#lib/domain/dataset/read-sheets.ts';
import { readLedger } from './ledger-files.ts';
import { readFolder, readJson, readTable } from './read-folder.ts';
import { countsOf, type Counts } from './report.ts';

export interface CheckedFile {
	readonly sort: 'folder' | 'compiled' | 'beginner';
	/** Without the rows that have errors. */
	readonly pack: Pack;
	/** Sorted by sheet and row. */
	readonly issues: readonly Issue[];
	/** Rows as they stand in the file, faulty ones included. */
	readonly counts: Counts;
}

/** Folder of four sheets, compiled pack (`.json`) or beginner sheet (`.csv`, `.tsv`). The problem is one sentence. */
export const checkFile = (place: string): Result<CheckedFile, string> => {
	const stat = fs.statSync(place, { throwIfNoEntry: false });
	if (stat === undefined) return fail(`${place} does not exist`);
	if (stat.isDirectory()) return checkRead('folder', readFolder(place));
	if (/\.json$/i.test(place)) return checkCompiled(place);
	if (!/\.(csv|tsv)$/i.test(place)) return fail(`${place} is neither a folder nor a .json, .csv or .tsv file`);
	const table = readTable(place);
	if (!table.ok) return table;
	const read = readBeginner(table.value);
	return checkRead('beginner', read.ok ? read : fail(`${place}: ${read.problem.message}`));
};

const checkRead = (sort: 'folder' | 'beginner', read: Result<PackRead, string>): Result<CheckedFile, string> => {
	if (!read.ok) return read;
	const { pack, index } = read.value;
	const counts = {
		facts: index.rows.facts.size,
		things: index.rows.things.size,
		relations: index.rows.relations.size,
		sources: index.rows.sources.size
	};
	const checked = checkSheets(read.value, sort === 'folder' ? readLedger(pack.id) : []);
	return ok({ sort, ...checked, counts });
};

const checkCompiled = (place: string): Result<CheckedFile, string> => {
	const json = readJson(place);
	if (!json.ok) return json;
	const pack = readCompiledFile(json.value);
	if (!pack.ok) return fail(`${place} is no compiled pack: ${pack.problem}`);
	const checked: CheckedPack = checkPack(pack.value, readLedger(pack.value.id));
	return ok({ sort: 'compiled', ...checked, counts: countsOf(pack.value) });
};
