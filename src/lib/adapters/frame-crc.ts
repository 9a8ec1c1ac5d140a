const POLYNOMIAL = 0xedb88320;

const step = (value: number): number => (value & 1 ? POLYNOMIAL ^ (value >>> 1) : value >>> 1);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = step(value);
	return value >>> 0;
});

/** CRC-32 as in zip and PNG (ISO 3309, reflected polynomial EDB88320): 0 to 2^32 - 1. */
export const crc32 = (bytes: Uint8Array): number => {
	let value = 0xffffffff;
	for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
	return (value ^ 0xffffffff) >>> 0;
};
