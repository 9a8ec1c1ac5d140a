import { fail, ok, type Result } from '#lib/domain/base/result.ts';

/** Bytes after inflating, where reading stops: a small bomb would become gigabytes. */
export const MAX_INFLATED = 256 * 1024;

/** Null when this browser cannot. */
export const deflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> => {
	try {
		const packed = await collect(piped(bytes, new CompressionStream('deflate-raw')), Infinity);
		return packed.ok ? packed.value : null;
	} catch {
		return null;
	}
};

/** `damaged`: not a deflate stream, or one with something behind its end. */
export const inflate = async (
	bytes: Uint8Array<ArrayBuffer>
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-big' | 'damaged'>> => {
	try {
		return await collect(piped(bytes, new DecompressionStream('deflate-raw')), MAX_INFLATED);
	} catch {
		return fail('damaged');
	}
};

const piped = (
	bytes: Uint8Array<ArrayBuffer>,
	through: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>
): ReadableStream<Uint8Array<ArrayBuffer>> =>
	new ReadableStream<BufferSource>({
		start: (controller) => {
			controller.enqueue(bytes);
			controller.close();
		}
	}).pipeThrough(through);

/** All bytes of a stream. Chunk by chunk: the stream is cancelled at the bound, so what lies beyond it is never made. */
export const collect = async (
	stream: ReadableStream<Uint8Array<ArrayBuffer>>,
	most: number
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-big'>> => {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.length;
		if (size > most) {
			await reader.cancel();
			return fail('too-big');
		}
		chunks.push(next.value);
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return ok(whole);
};
