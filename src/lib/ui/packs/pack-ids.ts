import type { Id } from '#lib/domain/base/id.ts';
import type { FullText } from '#lib/domain/base/locale.ts';
import { packList } from '#lib/generated/packs/index.ts';

/** What is known of a pack before it is opened. */
export interface PackHead {
	readonly id: Id;
	readonly title: FullText;
	readonly version: string;
	readonly counts: { readonly facts: number };
	/** Made by the person, and to be changed. */
	readonly own?: true;
}

export const packHeads: readonly PackHead[] = packList;

/** The packs that have a page of their own. */
export const packIds: readonly Id[] = packList.map(({ id }) => id);

export const packHead = (id: Id): PackHead | undefined => packHeads.find((head) => head.id === id);
