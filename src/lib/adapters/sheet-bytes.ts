import { fail, ok, type Result } from '#lib/domain/base/result.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export interface SheetText {
	readonly text: string;
	readonly encoding: Encoding;
}

/** Why bytes are no sheet, as the end of a sentence that begins with the file's name. */
export interface NoText {
	readonly code: 'too-large' | 'workbook' | 'binary';
	readonly message: string;
}

/** A hundred times the largest sheet of facts that anybody keeps by hand. */
const MOST_BYTES = 64_000_000;

/**
 * The text of a sheet as spreadsheets save it: UTF-8 or UTF-16, or the machine's own encoding, which in China is
 * GB 18030 and in the West Windows-1252. What is no UTF-8 is guessed; who asks should tell the person.
 */
export const readSheetBytes = (bytes: Uint8Array): Result<SheetText, NoText> => {
	if (bytes.length > MOST_BYTES) return fail({ code: 'too-large', message: 'is too large for a sheet: split it' });
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
		return fail({ code: 'workbook', message: 'is a workbook, no text: save the sheet as "CSV UTF-8"' });
	const encoding = encodingOf(bytes);
	const text = encoding === null ? null : decoded(bytes, encoding);
	if (encoding === null || text === null || text.includes('\0'))
		return fail({ code: 'binary', message: 'is no text that can be read: save the sheet as "CSV UTF-8"' });
	return ok({ text, encoding });
};

const encodingOf = (bytes: Uint8Array): Encoding | null => {
	if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
	if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
	const head = bytes.subarray(0, 4096);
	const zeros = (odd: number): number => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
	// Half of the bytes of plain letters in UTF-16 are zero
	if (head.length > 1 && zeros(1) * 4 > head.length) return 'utf-16le';
	if (head.length > 1 && zeros(0) * 4 > head.length) return 'utf-16be';
	if (decoded(bytes, 'utf-8') !== null) return 'utf-8';
	if (looksChinese(bytes) && decoded(bytes, 'gb18030') !== null) return 'gb18030';
	return decoded(bytes, 'windows-1252') === null ? null : 'windows-1252';
};

/** In GB 18030 bytes above 0x80 come in pairs, in Windows-1252 mostly alone between plain letters. */
const looksChinese = (bytes: Uint8Array): boolean => {
	let [pairs, alone] = [0, 0];
	for (let at = 0; at < bytes.length; at++) {
		if ((bytes[at] ?? 0) < 0x81) continue;
		if ((bytes[at + 1] ?? 0) >= 0x81) {
			pairs++;
			at++;
		} else alone++;
	}
	return pairs > alone * 4;
};

const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
};

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
	mark.every((byte, at) => bytes[at] === byte);
