import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { FileProblem, Given } from '#lib/usecases/ports.ts';
import { collect } from './link-deflate.ts';

/** Bytes of a file, and of what is inside, beyond which nothing is read: a small bomb would become gigabytes. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_INSIDE = 1024 * 1024 * 1024;
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
export const readFile = async (file: Blob): Promise<Result<unknown, FileProblem>> => {
	if (file.size > MOST_BYTES) return fail('too-big');
	try {
		const start = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
		const isPacked = GZIP.every((byte, at) => start[at] === byte);
		const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
		const bytes = await collect(stream, MOST_INSIDE);
		if (!bytes.ok) return bytes;
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
		return ok(value);
	} catch {
		return fail('unreadable');
	}
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
