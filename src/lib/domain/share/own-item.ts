import type { AnyItem } from '#lib/domain/questions/item.ts';
import { readItem } from '#lib/domain/questions/index.ts';
import { ownItemId } from './own-id.ts';

/** An item with its own words, read like any that comes from outside; its id follows from its content. Null when it is none. */
export const readOwnItem = (raw: unknown): AnyItem | null => {
	if (typeof raw !== 'object' || raw === null) return null;
	const read = readItem({ ...raw, id: 'own' });
	return read.ok ? { ...read.value, id: ownItemId(read.value) } : null;
};
