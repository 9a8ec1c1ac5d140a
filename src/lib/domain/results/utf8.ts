/** Bytes of a text in UTF-8. Half a character, which no text has that was cleaned, becomes U+FFFD. */
export const utf8Of = (text: string): Uint8Array => {
	const bytes: number[] = [];
	for (const letter of text) {
		const point = letter.codePointAt(0) ?? 0;
		bytes.push(...bytesOf(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point));
	}
	return Uint8Array.from(bytes);
};

const bytesOf = (point: number): readonly number[] => {
	if (point < 0x80) return [point];
	if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
	if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
	return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
};

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

/** Null for bytes that are no UTF-8: too long a form, halves of surrogates and a cut character included. */
export const textOfUtf8 = (bytes: Uint8Array): string | null => {
	let text = '';
	for (let at = 0; at < bytes.length;) {
		const first = bytes[at] ?? 0;
		const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
		const point = pointOf(bytes.subarray(at, at + 1 + more), more);
		if (point === null) return null;
		text += String.fromCodePoint(point);
		at += 1 + more;
	}
	return text;
};

const FIRST_OF = [0, 0x80, 0x800, 0x10000];
const LEAD = [0, 0xc0, 0xe0, 0xf0];

const pointOf = (bytes: Uint8Array, more: number): number | null => {
	const [first = 0, ...rest] = bytes;
	const lead = LEAD[more] ?? 0;
	if (rest.length < more || rest.some((byte) => byte >> 6 !== 2) || first < lead || first > 0xf7) return null;
	const point = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), first - lead);
	const isHalf = point >= 0xd800 && point <= 0xdfff;
	return point < (FIRST_OF[more] ?? 0) || point > 0x10ffff || isHalf ? null : point;
};
