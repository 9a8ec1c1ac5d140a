import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { packFiles } from './pack-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (files: Record<string, Uint8Array>) => new Blob([zipSync(files)]);
const open = (name: string, file: Blob) => packFiles.open(name, file);

test('a ZIP of sheets comes back, letters of all scripts whole', async () => {
	const files = [
		{ name: 'facts.csv', text: '芜湖,位于,安徽,"a ""b"""\r\n' },
		{ name: 'pack.json', text: '{}' }
	];
	expect(await open('a.zip', packFiles.zip(files))).toEqual(ok({ t: 'texts', files }));
});

test('a sheet is told by what is in it, whatever its name says', async () => {
	expect(await open('facts', new Blob(['a,b']))).toEqual(
		ok({ t: 'texts', files: [{ name: 'facts.csv', text: 'a,b' }] })
	);
	expect(await open('a.zip', new Blob([gzipSync('{"a":1}')]))).toEqual(ok({ t: 'data', value: { a: 1 } }));
});

test.each<[string, Blob, string]>([
	['a workbook', zip({ '[Content_Types].xml': bytes('x'), 'xl/a.xml': bytes('y') }), 'workbook'],
	['a picture', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 13)]), 'unreadable'],
	['half a ZIP', new Blob([zipSync({ 'a.csv': bytes('a,b') }).slice(0, 40)]), 'unreadable'],
	['a damaged pack file', new Blob([gzipSync('{"a":1}').subarray(0, 12)]), 'unreadable'],
	['eleven megabytes', new Blob([new Uint8Array(11 * 1024 * 1024)]), 'too-big'],
	[
		'too many sheets',
		zip(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`${n}.csv`, bytes('a')]))),
		'too-big'
	],
	['a bomb', zip({ 'a.csv': new Uint8Array(41 * 1024 * 1024) }), 'too-big']
])('%s is refused', async (_what, file, problem) => expect(await open('a.csv', file)).toEqual(fail(problem)));

test('what a ZIP says it holds is all the room it gets', async () => {
	const packed = zipSync({ 'a.csv': bytes('a,'.repeat(50_000)) });
	// The size that is said in front and at the end, made small
	const said = new DataView(packed.buffer);
	for (let at = 0; at + 4 <= packed.length; at++)
		if (said.getUint32(at, true) === 100_000) said.setUint32(at, 10, true);
	const opened = await open('a.zip', new Blob([packed]));
	const room = opened.ok && opened.value.t === 'texts' ? (opened.value.files[0]?.text.length ?? 0) : 0;
	expect(room).toBeLessThanOrEqual(10);
});
