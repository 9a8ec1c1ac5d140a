/** The sheets of a pack. */
export const SHEETS = ['facts', 'things', 'relations', 'sources'] as const;
export type SheetName = (typeof SHEETS)[number];

/** The columns of the one sheet that stands for all four. */
export const BEGINNER_COLUMNS = ['subject', 'relation', 'value', 'source'] as const;
