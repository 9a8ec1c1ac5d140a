import type { WireValue } from '#lib/domain/share/wire.ts';
import { deflate } from './link-deflate.ts';

/**
 * Payload of quizzes and blueprints: version 1 byte | twice the length of the bits, + 1 when the text is deflated,
 * as varint | bits | text in UTF-8. The text is deflated only where that makes it shorter.
 */
export const packPayload = async ({ version, body }: WireValue): Promise<Uint8Array<ArrayBuffer>> => {
	const plain = new TextEncoder().encode(body.text);
	const packed = plain.length > SHORT_TEXT ? await deflate(plain) : null;
	const deflated = packed !== null && packed.length < plain.length;
	const text = deflated ? packed : plain;
	const head = [version, ...varint(body.bits.length * 2 + (deflated ? 1 : 0))];
	const payload = new Uint8Array(head.length + body.bits.length + text.length);
	payload.set(head);
	payload.set(body.bits, head.length);
	payload.set(text, head.length + body.bits.length);
	return payload;
};

/** Below this many bytes deflate never helps. */
const SHORT_TEXT = 24;

const varint = (value: number): readonly number[] =>
	value < 128 ? [value] : [128 + (value % 128), ...varint(Math.floor(value / 128))];
