import { hash128 } from '#lib/domain/base/random.ts';
import type { Id } from '#lib/domain/base/id.ts';

/** A short name that depends on every character of the content: the same row gets the same id on every device. */
export const contentId = (prefix: string, parts: readonly string[]): Id => `${prefix}${contentHash(parts)}`;

/** Eleven letters and digits (about 53 bits): enough to tell that a row changed, and apart from its neighbours. */
export const contentHash = (parts: readonly string[]): string => {
	// Lengths before the texts, so that moving a character to the next part gives another hash
	const [a, b] = hash128(parts.map((part) => `${part.length}:${part}`).join(''));
	return (a * 0x20_0000 + (b >>> 11)).toString(36).padStart(11, '0');
};
