import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { LinkProblem } from '#lib/domain/share/problem.ts';
import { canRead, countArrived, type WireValue } from '#lib/domain/share/readers.ts';
import type { Frame } from './frame.ts';
import { deflate, inflate } from './link-deflate.ts';

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

/** `newer` before anything is unpacked, which a later version may do in another way. */
export const unpackPayload = async ({ type, payload }: Frame): Promise<Result<WireValue, LinkProblem>> => {
	const version = payload[0] ?? 0;
	if (!canRead(type, version)) return fail('newer');
	const head = readHead(payload);
	if (head === null || head.textAt > payload.length) return fail('not-a-quiz');
	const rest = payload.slice(head.textAt);
	const bytes = head.deflated ? await inflate(rest) : ok(rest);
	if (!bytes.ok) return bytes;
	const text = textOf(bytes.value);
	return text === null ? fail('not-a-quiz') : ok({ type, version, body: { bits: head.bits(payload), text } });
};

/** How many items stand whole in the beginning of a payload; null where that cannot be told. */
export const itemsArrived = ({
	type,
	payload
}: Frame): { readonly arrived: number; readonly expected: number } | null => {
	const head = readHead(payload);
	return head === null || !canRead(type, payload[0] ?? 0)
		? null
		: countArrived(type, payload[0] ?? 0, head.bits(payload));
};

/** Below this many bytes deflate never helps. */
const SHORT_TEXT = 24;

interface Head {
	readonly deflated: boolean;
	readonly textAt: number;
	readonly bits: (payload: Uint8Array) => Uint8Array;
}

const readHead = (payload: Uint8Array): Head | null => {
	let value = 0;
	for (let at = 1; at <= 3; at++) {
		const byte = payload[at];
		if (byte === undefined) return null;
		value += (byte & 127) << (7 * (at - 1));
		if (byte >= 128) continue;
		const textAt = at + 1 + (value >> 1);
		return { deflated: value % 2 === 1, textAt, bits: (whole) => whole.subarray(at + 1, textAt) };
	}
	return null;
};

const varint = (value: number): readonly number[] =>
	value < 128 ? [value] : [128 + (value % 128), ...varint(Math.floor(value / 128))];

const textOf = (bytes: Uint8Array): string | null => {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
};
