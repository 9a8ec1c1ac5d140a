/** Both sides of one sheet of paper, row by row; null where nothing is printed. */
export interface Sheet<T> {
	readonly front: readonly (T | null)[];
	readonly back: readonly (T | null)[];
}

/**
 * Lays cards out on sheets of so many columns and rows. A sheet is turned over its long edge, so the columns of its back
 * stand the other way round: behind each front lies its own back.
 */
export const imposed = <T>(cards: readonly T[], columns: number, rows: number): readonly Sheet<T>[] =>
	chunks(cards, columns * rows).map((some) => {
		const front = Array.from({ length: columns * rows }, (_, at) => some[at] ?? null);
		return { front, back: chunks(front, columns).flatMap((row) => row.toReversed()) };
	});

/** Lines for a page of several columns, filled one after the other: pages of columns of lines. */
export const inColumns = <T>(
	lines: readonly T[],
	columns: number,
	rows: number
): readonly (readonly (readonly T[])[])[] => chunks(lines, columns * rows).map((page) => chunks(page, rows));

const chunks = <T>(values: readonly T[], size: number): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
