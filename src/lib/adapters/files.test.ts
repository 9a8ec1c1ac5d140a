import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '#lib/domain/base/result.ts';
import { canShareFile, readFile, readText, shareFile, startOf, writeFile } from './files.ts';

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
		const start = performance.now();
		expect(await readFile(bomb(100_000_000))).toEqual(fail('too-big'));
		expect(await readText(bomb(2_000_000), 1_000_000)).toEqual(fail('too-big'));
		expect(performance.now() - start).toBeLessThan(5000);
	});

	test('is told by its beginning, of which no more is unpacked', async () => {
		const start = await startOf(bomb(100_000_000));
		expect(start).toHaveLength(1000);
		expect(start).toMatch(/^\{"format":"factline","kind":"quiz"/);
	});
});

test('bytes that are no text have no beginning', async () => {
	expect(await startOf(new Blob([Uint8Array.of(0xff, 0xfe)]))).toBeNull();
	expect(await startOf(new Blob([gzipSync('hello').subarray(0, 12)]))).toBeNull();
	expect(await startOf(new Blob([]))).toBe('');
});
