import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetBytes } from './sheet-bytes.ts';

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
	const units = Array.from(`${mark ? '\uFEFF' : ''}${text}`).flatMap((letter) => {
		const unit = letter.charCodeAt(0);
		return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
	});
	return Uint8Array.from(units);
};
const SHEET = 'subject,relation,value,source\nXi’an,省份,陕西,a\n';
/** 安徽,省会,合肥,地图 */
const GB = [
	0xb0, 0xb2, 0xbb, 0xd5, 0x2c, 0xca, 0xa1, 0xbb, 0xe1, 0x2c, 0xba, 0xcf, 0xb7, 0xca, 0x2c, 0xb5, 0xd8, 0xcd, 0xbc
];
const latin = (text: string): Uint8Array => Uint8Array.from(Array.from(text).map((letter) => letter.charCodeAt(0)));
const read = (bytes: Uint8Array) => {
	const result = readSheetBytes(bytes);
	return result.ok ? [result.value.encoding, result.value.text] : [result.problem.code];
};

describe('the text comes back whatever the spreadsheet wrote', () => {
	test.each<[string, Uint8Array, string, string]>([
		['UTF-8', new TextEncoder().encode(SHEET), 'utf-8', SHEET],
		['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${SHEET}`), 'utf-8', SHEET],
		['UTF-16 with a mark', utf16(SHEET, true, true), 'utf-16le', SHEET],
		['UTF-16, other end first', utf16(SHEET, false, true), 'utf-16be', SHEET],
		['UTF-16 without a mark', utf16(SHEET, true, false), 'utf-16le', SHEET],
		['GB 18030', Uint8Array.from(GB), 'gb18030', '安徽,省会,合肥,地图'],
		[
			'Windows-1252',
			latin('Köln,Fluß,Rhein,Atlas\nMünchen,Fluß,Isar,Atlas\nZürich,river,Limmat,x'),
			'windows-1252',
			'Köln,Fluß,Rhein,Atlas\nMünchen,Fluß,Isar,Atlas\nZürich,river,Limmat,x'
		]
	])('%s', (_, bytes, encoding, text) => expect(read(bytes)).toEqual([encoding, text]));
});

test.each<[string, readonly number[], string]>([
	['a workbook', [0x50, 0x4b, 0x03, 0x04, 1, 2], 'workbook'],
	['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 1, 2], 'workbook'],
	['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2], 'binary']
])('%s is no sheet', (_, bytes, code) => expect(read(Uint8Array.from(bytes))).toEqual([code]));

test('any bytes give a text or a reason', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
			const result = readSheetBytes(bytes);
			expect(result.ok ? typeof result.value.text : result.problem.message).not.toBe('');
		})
	);
});
