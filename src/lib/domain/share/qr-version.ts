/** Bytes of data that a code of each version holds, from version 1: at level M up to 15, at level L beyond. */
const HOLDS = [
	...[16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415],
	...[589, 647, 721, 795, 861, 932, 1006]
];
const MODE_BITS = 4;

/** The version of the QR code that holds an address, as bytes, and digits behind it; null where none that we draw does. */
export const qrVersionFor = (addressBytes: number, digits: number): number | null => {
	const at = HOLDS.findIndex((bytes, index) => bitsIn(addressBytes, digits, index + 1) <= 8 * bytes);
	return at < 0 ? null : at + 1;
};

/** Three digits take ten bits; how many there are is told in more bits from version 10 on. */
const bitsIn = (bytes: number, digits: number, version: number): number => {
	const [byteCount, digitCount] = version < 10 ? [8, 10] : [16, 12];
	const rest = [0, 4, 7][digits % 3] ?? 0;
	return MODE_BITS + byteCount + 8 * bytes + MODE_BITS + digitCount + 10 * Math.floor(digits / 3) + rest;
};
