import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { LinkProblem } from '#lib/domain/share/problem.ts';
import { canRead } from '#lib/domain/share/covers.ts';
import type { WireValue } from '#lib/domain/share/wire.ts';
import type { Frame } from './frame.ts';
import { inflate } from './link-deflate.ts';

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
export const itemsArrived = async ({
	type,
	payload
}: Frame): Promise<{ readonly arrived: number; readonly expected: number } | null> => {
	const head = readHead(payload);
	if (head === null) return null;
	// Only a cut link needs to be counted
	const { countArrived } = await import('#lib/domain/share/arrived.ts');
	return countArrived(type, payload[0] ?? 0, head.bits(payload));
};

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

const textOf = (bytes: Uint8Array): string | null => {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
};
