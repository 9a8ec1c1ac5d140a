import type { Id } from '#lib/domain/base/id.ts';

/** In code-unit order of ids, which is the same on every machine: the order of rows in a sheet means nothing. */
export const sortedById = <T extends { readonly id: Id }>(values: readonly T[]): readonly T[] =>
	[...values].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
