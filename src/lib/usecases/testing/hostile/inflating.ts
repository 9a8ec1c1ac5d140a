/** Counts what every stream unpacks, until it is stopped. */
export const watchInflating = () => {
	const Real = globalThis.DecompressionStream;
	let bytes = 0;
	class Counted {
		readonly writable: WritableStream<BufferSource>;
		readonly readable: ReadableStream<Uint8Array>;
		constructor(format: CompressionFormat) {
			const real = new Real(format);
			const count = new TransformStream<Uint8Array, Uint8Array>({
				transform: (chunk, controller) => {
					bytes += chunk.length;
					controller.enqueue(chunk);
				}
			});
			this.writable = real.writable;
			this.readable = real.readable.pipeThrough(count);
		}
	}
	Reflect.set(globalThis, 'DecompressionStream', Counted);
	return {
		bytes: () => bytes,
		reset: () => void (bytes = 0),
		stop: () => void (globalThis.DecompressionStream = Real)
	};
};
