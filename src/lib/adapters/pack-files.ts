import { unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { TextFile } from '#lib/domain/dataset/own/own-folder.ts';
import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import type { OpenedPackFile, PackFiles, PackFileTrouble } from '#lib/usecases/ports.ts';
import { readFile } from './files.ts';
import { readSheetBytes } from './sheet-bytes.ts';

/** Sheets of the largest pack are a tenth of this. */
const MOST_BYTES = 10 * 1024 * 1024;
/** Of what is packed: a bomb says at the door how large it is, and gets no more room than it says. */
const MOST_INSIDE = BOUNDS.pack.bytes;
const MOST_FILES = 200;

/** The files that packs come in and go out as. The library for ZIP is loaded with this module. */
export const packFiles: PackFiles = {
	open: async (name, file) => {
		if (file.size > MOST_BYTES) return fail('too-big');
		const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
		if (startsWith(start, GZIP) || start[0] === BRACE) return openData(file);
		const bytes = new Uint8Array(await file.arrayBuffer());
		return startsWith(start, ZIP) ? openZip(bytes) : openText(name, bytes);
	},
	zip: (files) => {
		const encoder = new TextEncoder();
		const bytes = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, encoder.encode(text)])));
		return new Blob([bytes], { type: 'application/zip' });
	}
};

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const BRACE = 0x7b;
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
	mark.every((byte, at) => bytes[at] === byte);

type Opened = Result<OpenedPackFile, PackFileTrouble>;

const openData = async (file: Blob): Promise<Opened> => {
	const value = await readFile(file, BOUNDS.pack);
	return value.ok ? ok({ t: 'data', value: value.value }) : value;
};

const openText = (name: string, bytes: Uint8Array): Opened => {
	const text = readSheetBytes(bytes);
	if (!text.ok) return fail(text.problem.code === 'workbook' ? 'workbook' : 'unreadable');
	return ok({
		t: 'texts',
		files: [{ name: /\.(csv|tsv|txt)$/i.test(name) ? name : `${name}.csv`, text: text.value.text }]
	});
};

const openZip = (bytes: Uint8Array<ArrayBuffer>): Opened => {
	const found = filesIn(bytes);
	if (!found.ok) return found;
	const texts = found.value.map(([name, content]) => ({ name, text: readSheetBytes(content) }));
	const files = texts.flatMap(({ name, text }): TextFile[] => (text.ok ? [{ name, text: text.value.text }] : []));
	return files.length < texts.length ? fail('unreadable') : ok({ t: 'texts', files });
};

/** Of what lies in it only sheets, and the file that says what they are of. A workbook is a ZIP, too. */
const filesIn = (bytes: Uint8Array): Result<readonly (readonly [string, Uint8Array])[], PackFileTrouble> => {
	let [inside, count, workbook] = [0, 0, false];
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				workbook ||= name === '[Content_Types].xml' || name === 'content.xml';
				const wanted = /\.(csv|tsv|txt|json)$/i.test(name) && !name.startsWith('__MACOSX/');
				if (wanted) [inside, count] = [inside + originalSize, count + 1];
				return wanted && inside <= MOST_INSIDE && count <= MOST_FILES;
			}
		});
		if (workbook) return fail('workbook');
		return inside > MOST_INSIDE || count > MOST_FILES ? fail('too-big') : ok(Object.entries(files));
	} catch {
		return fail('unreadable');
	}
};
