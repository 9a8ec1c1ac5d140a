import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { canShareFile, readFile as readWithin, readText, shareFile, startOf, writeFile } from './files.ts';

/** More than any file here has. */
const WIDE = { bytes: 384 * 1024 * 1024, parts: 20_000_000 };
const readFile = (file: Blob) => readWithin(file, WIDE);
/** Characters that can hardly be packed. */
const words = (count: number): string => {
	let last = 1;
	return Array.from({ length: count }, () =>
		String.fromCharCode(97 + ((last = (last * 48271) % 2147483647) % 26))
	).join('');
};

afterEach(() => vi.unstubAllGlobals());

describe('a file', () => {
	const value = { log: [1, 'räksmörgås 芜湖', null], deep: { down: [] } };

	test('reads back as it was written, packed or not', async () => {
		const packed = await writeFile(value);
		expect(new Uint8Array(await packed.arrayBuffer()).slice(0, 2)).toEqual(Uint8Array.of(0x1f, 0x8b));
		expect(await readFile(packed)).toEqual(ok(value));
		expect(await readFile(new Blob([JSON.stringify(value)]))).toEqual(ok(value));
	});

	test('is plain where the browser cannot pack', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		expect(await (await writeFile(value)).text()).toBe(JSON.stringify(value));
	});

	test.each([
		['nothing', new Blob([])],
		['text', new Blob(['hello'])],
		['bytes that are no text', new Blob([Uint8Array.of(0xff, 0xfe, 0xfd)])],
		['a picture', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)])],
		['a packed file that was cut', new Blob([gzipSync(JSON.stringify(value)).subarray(0, 20)])],
		[
			'a packed file with a wrong byte',
			new Blob([gzipSync(JSON.stringify(value)).map((byte, at) => (at === 20 ? byte ^ 1 : byte))])
		],
		['packed text', new Blob([gzipSync('hello')])]
	])('%s is no file of ours', async (_, file) => expect(await readFile(file)).toEqual(fail('unreadable')));

	test('one larger than any backup is not even opened', async () => {
		const huge = { size: 300 * 1024 * 1024 } as Blob;
		expect(await readFile(huge)).toEqual(fail('too-big'));
	});
});

describe('sharing', () => {
	const file = new Blob(['x']);

	test('is offered only where the device takes such files', () => {
		vi.stubGlobal('navigator', {});
		expect(canShareFile('a.factline', file)).toBe(false);
		vi.stubGlobal('navigator', { canShare: ({ files }: { files: File[] }) => files[0]?.name === 'a.factline' });
		expect(canShareFile('a.factline', file)).toBe(true);
	});

	test('tells a change of mind from a failure', async () => {
		const share = vi.fn().mockRejectedValueOnce(new DOMException('no', 'AbortError'));
		vi.stubGlobal('navigator', { share: share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError')) });
		expect(await shareFile('a', file)).toBe('cancelled');
		expect(await shareFile('a', file)).toBe('failed');
		share.mockResolvedValueOnce(undefined);
		expect(await shareFile('a', file)).toBe('given');
	});
});

describe('a bomb', () => {
	const bomb = (bytes: number) =>
		new Blob([gzipSync(`{"format":"factline","kind":"quiz","x":"${' '.repeat(bytes)}"}`)]);

	test('is not unpacked beyond a bound that grows with the file', async () => {
		expect(await readFile(bomb(100_000_000))).toEqual(fail('too-big'));
		expect(await readText(bomb(2_000_000), 1_000_000)).toEqual(fail('too-big'));
	});

	test('is told by its beginning, of which no more is unpacked', async () => {
		const start = await startOf(bomb(100_000_000));
		expect(start).toHaveLength(1000);
		expect(start).toMatch(/^\{"format":"factline","kind":"quiz"/);
	});
});

describe('a text of more parts than such a file has', () => {
	const lists = (count: number, ends = '[],') => new Blob([`[${ends.repeat(count)}0]`]);

	test.each([
		['lists', '[],'],
		['numbers', '0,'],
		['records', '{},']
	])('is not made into %s', async (_, ends) => {
		expect(await readWithin(lists(200, ends), { bytes: 10_000, parts: 100 })).toEqual(fail('too-big'));
		expect((await readWithin(lists(40, ends), { bytes: 10_000, parts: 100 })).ok).toBe(true);
	});

	test('is refused whatever its kind where only a hostile file of its size could have so many', async () => {
		const deep = `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`;
		expect(await readFile(new Blob([deep]))).toEqual(fail('too-big'));
		// Entries of a log are the densest that are written in large numbers
		const entry =
			'{"v":1,"i":"00000000-0000-7000-8000-000000000000","d":"phone","t":0,"z":0,"c":"a/b.f","f":1,"k":1,"r":3},';
		expect((await readFile(new Blob([`[${entry.repeat(150_000)}0]`]))).ok).toBe(true);
	});
});

test('the beginning of a large file is told without touching the rest', async () => {
	const start = '{"format":"factline","kind":"class"';
	for (const file of [new Blob([start, ' '.repeat(1_000_000)]), new Blob([gzipSync(start + words(1_000_000))])]) {
		const touched: number[] = [];
		const slice = file.slice.bind(file);
		vi.spyOn(file, 'slice').mockImplementation((from, to) => (touched.push(to ?? Infinity), slice(from, to)));
		vi.spyOn(file, 'stream').mockImplementation(() => (touched.push(Infinity), new Blob([]).stream()));
		expect((await startOf(file))?.slice(0, start.length)).toBe(start);
		expect(Math.max(...touched)).toBeLessThan(100_000);
	}
});

test('bytes that are no text have no beginning', async () => {
	expect(await startOf(new Blob([Uint8Array.of(0xff, 0xfe)]))).toBeNull();
	expect(await startOf(new Blob([gzipSync('hello').subarray(0, 12)]))).toBeNull();
	expect(await startOf(new Blob([]))).toBe('');
});
