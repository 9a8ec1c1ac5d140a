import { calmly } from '#lib/adapters/in-parts.ts';
import { writeEntry } from '#lib/domain/memory/record.ts';
import { readPacked } from '#lib/domain/memory/packed.ts';
import { idsOf } from '#lib/domain/memory/unpack.ts';
import type { Restored } from '#lib/usecases/ports.ts';
import type { Database } from './connection.ts';
import { readLog } from './reading.ts';
import { sealing } from './segments.ts';

const KEPT = ['drafts', 'packs', 'classes', 'quizzes', 'reports', 'sent'] as const;

/** All in one transaction. The snapshot goes: what came may be older than what is folded. */
export const restoreInto = async (database: Database, { taken, held, ...kept }: Restored): Promise<void> => {
	// Made beforehand: a transaction does not wait
	const segments = await calmly(sealing(taken));
	const names = ['segments', 'held', 'snapshot', ...KEPT] as const;
	const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
	try {
		for (const segment of segments) void transaction.objectStore('segments').add(segment);
		for (const entry of held) void transaction.objectStore('held').put(writeEntry(entry));
		for (const shelf of KEPT)
			for (const { name, value } of kept[shelf]) void transaction.objectStore(shelf).put(value, name);
		void transaction.objectStore('snapshot').clear();
	} catch (error) {
		transaction.abort();
		await transaction.done.catch(() => undefined);
		throw error;
	}
	await transaction.done;
	await dropRepaired(database);
};

/** A damaged segment whose entries are all there again is of no more use. */
const dropRepaired = async (database: Database): Promise<void> => {
	const { damaged, entries } = await readLog(database);
	if (damaged.length === 0) return;
	const known = new Set(entries.map(({ id }) => id));
	for (const key of damaged) {
		const packed = readPacked(await database.get('segments', key));
		if (packed.ok && idsOf(packed.value).every((id) => known.has(id))) await database.delete('segments', key);
	}
};
