import type { Frame } from './frame.ts';
import { toHex } from './hex.ts';
import { unpackPayload } from './link-payload.ts';

const HASH_BYTES = 8;

/**
 * The first 8 bytes of SHA-256 over version 1 | length of the bits 4 | bits | text in UTF-8, as digits of base 16; null
 * for what is no quiz. Over what the payload holds once unpacked: two browsers may deflate the same text differently.
 */
export const quizHashOf = async (frame: Frame): Promise<string | null> => {
	const value = frame.type === 'q' ? await unpackPayload(frame) : null;
	if (!value?.ok) return null;
	const { version, body } = value.value;
	const text = new TextEncoder().encode(body.text);
	const length = body.bits.length;
	const bytes = new Uint8Array(5 + length + text.length);
	bytes.set([version, length >>> 24, length >>> 16, length >>> 8, length]);
	bytes.set(body.bits, 5);
	bytes.set(text, 5 + length);
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, HASH_BYTES));
};
