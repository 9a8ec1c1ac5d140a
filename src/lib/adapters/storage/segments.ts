import { crc32 } from '#lib/adapters/frame-crc.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import { finish, type Steps } from '#lib/domain/base/steps.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import {
	NUMBER_COLUMNS,
	OTHER_COLUMNS,
	packEntries,
	readPacked,
	type PackedEntries
} from '#lib/domain/memory/packed.ts';
import type { RecordProblem } from '#lib/domain/memory/record.ts';
import { unpackEntries } from '#lib/domain/memory/unpack.ts';

/** Entries in a segment. */
export const SEGMENT_SIZE = 500;

/** A packed part of the log as it lies on disk; written once, never changed. */
export type SegmentRecord = PackedEntries & { readonly crc: number };

/** Entries in segments of 500, the last one shorter. */
export const sealSegments = (entries: readonly Entry[]): SegmentRecord[] => finish(sealing(entries));

/** The same in parts, for long logs. */
export function* sealing(entries: readonly Entry[]): Steps<SegmentRecord[]> {
	const sealed: SegmentRecord[] = [];
	for (let from = 0; from < entries.length; from += SEGMENT_SIZE) {
		const packed = packEntries(entries.slice(from, from + SEGMENT_SIZE));
		sealed.push({ ...packed, crc: checksumOf(packed) });
		yield from / entries.length;
	}
	return sealed;
}

/** All entries of a segment, or none when a single byte is not as it was written. */
export const openSegment = (raw: unknown): Result<readonly Entry[], RecordProblem> => {
	const packed = readPacked(raw);
	if (!packed.ok) return packed;
	return crcOf(raw) === checksumOf(packed.value) ? unpackEntries(raw) : fail('damaged');
};

const crcOf = (raw: unknown): unknown => (typeof raw === 'object' && raw !== null && 'crc' in raw ? raw.crc : null);

/** CRC-32 over all columns, numbers by their bytes and the rest as JSON. */
const checksumOf = (packed: PackedEntries): number => {
	const others = [
		...OTHER_COLUMNS.map((name) => packed[name]),
		...(packed.further === undefined ? [] : [packed.further])
	];
	const rest = new TextEncoder().encode(JSON.stringify(others));
	const parts = [...NUMBER_COLUMNS.map((name) => bytesOf(packed[name])), rest];
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return crc32(bytes);
};

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): Uint8Array =>
	new Uint8Array(buffer, byteOffset, byteLength);
