import { countArrivedV1, type Arrived } from './quiz/arrived-v1.ts';

/** Append-only: the position + 1 is the version of a quiz. A cut blueprint has nothing to count. */
const counters: readonly ((bits: Uint8Array) => Arrived | null)[] = [countArrivedV1];

/** How many items of a quiz stand whole before the end of bits that were cut; null when that cannot be told. */
export const countArrived = (type: string, version: number, bits: Uint8Array): Arrived | null =>
	type === 'q' ? (counters[version - 1]?.(bits) ?? null) : null;
