import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Bounds } from '#lib/domain/exchange/bounds.ts';
import type { FileProblem, Given } from '#lib/usecases/ports.ts';
import { parseWithin } from './json-within.ts';
import { collect } from './link-deflate.ts';

export { received } from './received.ts';

/** Bytes of a file beyond which nothing is read. */
const MOST_BYTES = 200 * 1024 * 1024;
/** A small bomb would become gigabytes; our own files become smaller by a tenth of this. */
const MOST_TIMES = 100;
const ALWAYS_INSIDE = 4 * 1024 * 1024;
const MOST_START = 1000;
/** Bytes in which that many characters stand, packed or not: no more of a large file is touched. */
const START_BYTES = 64 * 1024;
const GZIP = [0x1f, 0x8b];

/** JSON in gzip; where the browser cannot pack, JSON alone. */
export const writeFile = async (value: unknown): Promise<Blob> => {
	const plain = new Blob([JSON.stringify(value)]);
	try {
		const packed = await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob();
		return new Blob([packed], { type: 'application/gzip' });
	} catch {
		return plain;
	}
};

/** Reads what `writeFile` wrote, packed or not. */
export const readFile = async (file: Blob, { bytes, parts }: Bounds): Promise<Result<unknown, FileProblem>> => {
	const text = await readText(file, bytes);
	return text.ok ? parseWithin(text.value, parts) : text;
};

/** The text in a file, packed or not. `most`: bytes of it, where reading stops. */
export const readText = async (file: Blob, most: number): Promise<Result<string, FileProblem>> => {
	if (file.size > MOST_BYTES) return fail('too-big');
	try {
		const bytes = await collect(await inside(file), Math.min(most, Math.max(ALWAYS_INSIDE, file.size * MOST_TIMES)));
		return bytes.ok ? ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)) : bytes;
	} catch {
		return fail('unreadable');
	}
};

/** How the text in a file begins; null for bytes that are no text. No more of it is unpacked. */
export const startOf = async (file: Blob): Promise<string | null> => {
	try {
		const reader = (await inside(file.slice(0, START_BYTES))).getReader();
		const decoder = new TextDecoder('utf-8', { fatal: true });
		let text = '';
		while (text.length < MOST_START) {
			const next = await reader.read();
			if (next.done) return text + decoder.decode();
			text += decoder.decode(next.value, { stream: true });
		}
		await reader.cancel();
		return text.slice(0, MOST_START);
	} catch {
		return null;
	}
};

const PLAYER_CACHE = 'factline-player';

/** A text of ours that is not kept with the app, but from its first use on; null where it cannot be had now. */
export const fetchKept = async (address: string): Promise<string | null> => {
	try {
		const response = await fetch(address, { cache: 'no-cache' });
		if (!response.ok) return await kept(address);
		await caches
			.open(PLAYER_CACHE)
			.then((cache) => cache.put(address, response.clone()))
			// What cannot be kept can be fetched again
			.catch(() => undefined);
		return await response.text();
	} catch {
		return kept(address);
	}
};

const kept = async (address: string): Promise<string | null> => {
	try {
		return (await (await caches.match(address, { cacheName: PLAYER_CACHE }))?.text()) ?? null;
	} catch {
		return null;
	}
};

const inside = async (file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> => {
	const start = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
	const isPacked = GZIP.every((byte, at) => start[at] === byte);
	return isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
};

export const canShareFile = (name: string, file: Blob): boolean => {
	if (typeof navigator === 'undefined' || !('canShare' in navigator)) return false;
	return navigator.canShare({ files: [asFile(name, file)] });
};

export const shareFile = async (name: string, file: Blob): Promise<Given> => {
	try {
		await navigator.share({ files: [asFile(name, file)] });
		return 'given';
	} catch (error) {
		return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'failed';
	}
};

/** The browser does not tell whether the person kept it. */
export const saveFile = (name: string, file: Blob): Given => {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// Some browsers read the address only after the click has been dealt with
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	return 'given';
};

const asFile = (name: string, file: Blob): File => new File([file], name, { type: file.type });
