import { MAX_ITEMS } from '#lib/domain/share/quiz.ts';
import { COLUMNS } from '#lib/domain/share/columns.ts';
import type { Well } from '#lib/domain/share/values.ts';
import { bitReader, columnReader } from '#lib/domain/share/wire.ts';
import { readCounts } from './counts-v1.ts';
import { readReference } from './reference-v1.ts';
import { readPackNumber, readSettings, readVersion } from './settings-v1.ts';

/** Whole items before a cut. */
export interface Arrived {
	readonly arrived: number;
	readonly expected: number;
}

/** How many items stand whole before the end of bits that were cut; null when that cannot be told. */
export const countArrivedV1 = (bits: Uint8Array): Arrived | null => {
	const reader = bitReader(bits);
	const head = readSettings(reader);
	if (head === null || !head.packed) return null;
	readPackNumber(reader);
	readVersion(reader, () => '');
	const { count, widths } = readCounts(reader);
	if (reader.broken() || count > MAX_ITEMS) return null;
	const well: Well = { bits: reader, columns: columnReader(COLUMNS, ''), book: null, widths };
	for (let arrived = 0; arrived < count; arrived++) {
		const own = reader.flag();
		if (own && !reader.broken()) return null;
		readReference(well);
		if (reader.broken()) return { arrived, expected: count };
	}
	return { arrived: count, expected: count };
};
