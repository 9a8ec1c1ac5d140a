const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** RFC 4648 section 5 without padding. `Uint8Array.toBase64` is too young to rely on. */
export const toBase64url = (bytes: Uint8Array): string => {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
		const group = (a << 16) | (b << 8) | c;
		const letters = Math.min(bytes.length - at, 3) + 1;
		for (let i = 0; i < letters; i++) text += ALPHABET.charAt((group >> (18 - 6 * i)) & 63);
	}
	return text;
};

/** Characters that stand for so many bytes. */
export const base64urlLength = (bytes: number): number => Math.ceil((bytes * 8) / 6);

/** As many whole bytes as the text holds; null when it holds another character or has bits left over that are not zero. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> | null => {
	const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
	let held = 0;
	let bits = 0;
	let at = 0;
	for (const letter of text) {
		const value = VALUES.get(letter);
		if (value === undefined) return null;
		held = (held << 6) | value;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at++] = held >> bits;
		held &= (1 << bits) - 1;
	}
	return held === 0 ? bytes : null;
};
