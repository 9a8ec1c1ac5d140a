/** Bytes of data that a code of each version holds, from version 1, where 15 % of it may be damaged (level M). */
const HOLDS_M = [16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415];
/** The same where 7 % may be (level L): what a code of ours falls back to when no version above holds it. */
const HOLDS_L = [
	...[19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523],
	...[589, 647, 721, 795, 861, 932, 1006]
];
const MODE_BITS = 4;

/** The version of the QR code that holds an address, as bytes, and digits behind it; null where none that we draw does. */
export const qrVersionFor = (addressBytes: number, digits: number): number | null => {
	const fits = (bytes: number, index: number): boolean => bitsIn(addressBytes, digits, index + 1) <= 8 * bytes;
	const at = [HOLDS_M, HOLDS_L].map((holds) => holds.findIndex(fits)).find((index) => index >= 0);
	return at === undefined ? null : at + 1;
};

/** Three digits take ten bits; how many there are is told in more bits from version 10 on. */
const bitsIn = (bytes: number, digits: number, version: number): number => {
	const [byteCount, digitCount] = version < 10 ? [8, 10] : [16, 12];
	const rest = [0, 4, 7][digits % 3] ?? 0;
	return MODE_BITS + byteCount + 8 * bytes + MODE_BITS + digitCount + 10 * Math.floor(digits / 3) + rest;
};
