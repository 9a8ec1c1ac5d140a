import { ok, type Result } from '#lib/domain/base/result.ts';
import { checkSheets, type CheckedPack } from '#lib/domain/dataset/check/index.ts';
import { readBeginner } from '#lib/domain/dataset/read-beginner.ts';
import { readSheets, type NoPack, type PackRead } from '#lib/domain/dataset/read-sheets.ts';
import type { SheetName } from '#lib/domain/dataset/sheets/sheet-names.ts';
import type { Sheet } from '#lib/domain/dataset/sheets/table.ts';
import type { OwnPack, Rows } from './own-pack.ts';

/**
 * The pack that the sheets mean, without the rows that are wrong, and what is wrong in them; a failure says why they
 * are no pack at all.
 */
export const checkOwn = (own: OwnPack): Result<CheckedPack, NoPack> => {
	const read = readOwn(own);
	return read.ok ? ok(checkSheets(read.value)) : read;
};

const readOwn = ({ id, title, date, sheets, corrections }: OwnPack): Result<PackRead, NoPack> => {
	const called = title.trim() === '' ? id : title.trim();
	if (sheets.t === 'beginner')
		return readBeginner(sheetOf('facts', sheets.rows), { id, title: called, date }, corrections);
	const head = { licence: '-', ...sheets.head, id, title: { en: called, zh: called }, version: '1', date };
	const { facts, things, relations, sources } = sheets.rows;
	return readSheets({
		head,
		sheets: {
			facts: sheetOf('facts', facts),
			things: sheetOf('things', things),
			relations: sheetOf('relations', relations),
			sources: sheetOf('sources', sources)
		}
	});
};

const sheetOf = (name: SheetName, rows: Rows): Sheet => ({ name, rows });
