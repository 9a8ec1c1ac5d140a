import type { Rows } from '#lib/domain/dataset/own/own-pack.ts';

/** A sheet as text to edit: one row a line, cells parted by tabs; what would break that stands in quotation marks. */
export const asLines = (rows: Rows): string => rows.map((row) => row.map(shown).join('\t')).join('\n');

const shown = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
