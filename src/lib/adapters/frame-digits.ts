/** Digits that so many bytes become, 0 to 7: the fewest that reach every value. */
const DIGITS_FOR = [0, 3, 5, 8, 10, 13, 15, 17] as const;
const GROUP_BYTES = 7;
/** Digits of a full group of seven bytes. */
export const GROUP_DIGITS = 17;

/** Bytes as decimal digits, which QR codes hold a third denser than letters: 7 bytes become 17 digits. */
export const toDigits = (bytes: Uint8Array): string => {
	let digits = '';
	for (let at = 0; at < bytes.length; at += GROUP_BYTES) {
		const group = bytes.subarray(at, at + GROUP_BYTES);
		let value = 0n;
		for (const byte of group) value = value * 256n + BigInt(byte);
		digits += String(value).padStart(DIGITS_FOR[group.length] ?? GROUP_DIGITS, '0');
	}
	return digits;
};

/** Digits that so many bytes become. */
export const digitsLength = (bytes: number): number =>
	Math.floor(bytes / GROUP_BYTES) * GROUP_DIGITS + (DIGITS_FOR[bytes % GROUP_BYTES] ?? 0);

/** Null when a group has another length or stands for more than its bytes can hold. */
export const fromDigits = (digits: string): Uint8Array<ArrayBuffer> | null => {
	const bytes: number[] = [];
	for (let at = 0; at < digits.length; at += GROUP_DIGITS) {
		const group = groupBytes(digits.slice(at, at + GROUP_DIGITS));
		if (group === null) return null;
		bytes.push(...group);
	}
	return Uint8Array.from(bytes);
};

const groupBytes = (digits: string): readonly number[] | null => {
	const count = DIGITS_FOR.findIndex((length) => length === digits.length);
	if (count < 1 || !/^\d+$/.test(digits)) return null;
	const value = BigInt(digits);
	if (value >> BigInt(8 * count) > 0n) return null;
	return Array.from({ length: count }, (_, at) => Number((value >> BigInt(8 * (count - 1 - at))) & 255n));
};
