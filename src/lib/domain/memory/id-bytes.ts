import type { EntryId } from './log.ts';

export const ID_BYTES = 16;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Bytes before which a UUID has a hyphen. */
const HYPHENS = new Set([4, 6, 8, 10]);

/** Writes an id as 16 bytes. */
export const writeId = (id: EntryId, bytes: Uint8Array, position: number): void => {
	const digits = id.replaceAll('-', '');
	for (let at = 0; at < ID_BYTES; at++)
		bytes[position * ID_BYTES + at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
};

export const readId = (bytes: Uint8Array, position: number): EntryId => {
	let id = '';
	for (let at = 0; at < ID_BYTES; at++) {
		if (HYPHENS.has(at)) id += '-';
		id += HEX[bytes[position * ID_BYTES + at] ?? 0] ?? '';
	}
	return id;
};
