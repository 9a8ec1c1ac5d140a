import { fail, ok, type Result } from '#lib/domain/base/result.ts';

/** What any file may have: of a small one all is read in a moment. */
const ALWAYS_PARTS = 1_000_000;
/** Beyond it one for so many: in a long log there are 12, in reports 30 and more, in packs, which are smaller, 7. */
const CHARACTERS_OF_A_PART = 8;

/** Plain data from a text, unless it has more lists, records and commas than it may. */
export const parseWithin = (text: string, most: number): Result<unknown, 'unreadable' | 'too-big'> => {
	const allowed = Math.min(most, ALWAYS_PARTS + text.length / CHARACTERS_OF_A_PART);
	if (hasMoreParts(text, allowed)) return fail('too-big');
	try {
		const value: unknown = JSON.parse(text);
		return ok(value);
	} catch {
		return fail('unreadable');
	}
};

const [COMMA, LIST, RECORD] = [0x2c, 0x5b, 0x7b];

/** Those within words count as well: that is quick, and there are few. */
const hasMoreParts = (text: string, most: number): boolean => {
	let parts = 0;
	for (let at = 0; at < text.length && parts <= most; at++) {
		const code = text.charCodeAt(at);
		if (code === COMMA || code === LIST || code === RECORD) parts++;
	}
	return parts > most;
};
