/** Recall probability at which a card may be asked again. */
export const RETENTION = { least: 0.7, most: 0.97 } as const;
