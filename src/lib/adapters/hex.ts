export const toHex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Two digits a byte; what is no digit counts as zero. */
export const fromHex = (digits: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from({ length: digits.length >> 1 }, (_, at) => parseInt(digits.slice(2 * at, 2 * at + 2), 16) || 0);
