import { isShortDate, readDate, writeDate } from './date.ts';
import { isShortDecimal, readDecimal, writeDecimal } from './decimal.ts';
import type { Column } from './columns.ts';
import type { IdBook } from './id-book.ts';
import { widthOf, type BitReader, type ColumnReader } from './wire.ts';
import type { BitWriter, ColumnWriter } from './wire-write.ts';

/** How many bits a number of each kind takes: the size of the writer's book, which the reader's may have outgrown. */
export interface Widths {
	readonly card: number;
	readonly thing: number;
	readonly fact: number;
	/** A row of the column `answer`. */
	readonly row: number;
}

export interface Sink {
	readonly bits: BitWriter;
	readonly columns: ColumnWriter<Column>;
	readonly book: IdBook | null;
	readonly widths: Widths;
	/** Answers of the own items by the row they stand in. */
	readonly rows: ReadonlyMap<string, number>;
}

export interface Well {
	readonly bits: BitReader;
	readonly columns: ColumnReader<Column>;
	readonly book: IdBook | null;
	readonly widths: Widths;
}

/** Where ids of each kind stand in this writer's book. */
export const widthsOf = (book: IdBook | null, items: number): Widths => ({
	card: widthOf(book?.count('card') ?? 0),
	thing: widthOf(book?.count('thing') ?? 0),
	fact: widthOf(book?.count('fact') ?? 0),
	row: widthOf(items)
});

/** Writes a known id. False when the book lacks it; then nothing is written. */
export const writeId = (sink: Sink, kind: 'card' | 'thing' | 'fact', id: string): boolean => {
	const number = sink.book?.number(kind, id) ?? null;
	if (number === null) return false;
	sink.bits.put(number, sink.widths[kind]);
	return true;
};

/** Null for a number that this reader's book does not reach. */
export const readId = (well: Well, kind: 'card' | 'thing' | 'fact'): string | null => {
	const number = well.bits.take(well.widths[kind]);
	return well.book?.id(kind, number) ?? null;
};

interface ValueKind {
	readonly fits: (value: string, sink: Sink) => boolean;
	readonly write: (sink: Sink, value: string) => void;
	/** Null: written by a later version. */
	readonly read: (well: Well) => string | null;
}

/** Kinds of values, the first that fits all values of a list is taken. Append-only: the position is the code. */
const VALUE_KINDS: readonly ValueKind[] = [
	{
		fits: (value, { book }) => (book?.number('thing', value) ?? null) !== null,
		write: (sink, value) => void writeId(sink, 'thing', value),
		read: (well) => readId(well, 'thing')
	},
	{
		fits: isShortDecimal,
		write: ({ bits }, value) => writeDecimal(bits, value),
		read: ({ bits }) => readDecimal(bits)
	},
	{ fits: isShortDate, write: ({ bits }, value) => writeDate(bits, value), read: ({ bits }) => readDate(bits) },
	{
		fits: (value, { book }) => (book?.number('fact', value) ?? null) !== null,
		write: (sink, value) => void writeId(sink, 'fact', value),
		read: (well) => readId(well, 'fact')
	},
	{
		fits: () => true,
		write: ({ columns }, value) => columns.put('value', value),
		read: ({ columns }) => columns.take('value')
	}
];
const KIND_BITS = 3;

/** Writes values of one list, whose length the reader knows: things and facts by number, numbers and dates as bits, else text. */
export const writeValues = (sink: Sink, values: readonly string[]): void => {
	if (values.length === 0) return;
	const code = VALUE_KINDS.findIndex((kind) => values.every((value) => kind.fits(value, sink)));
	sink.bits.put(code, KIND_BITS);
	for (const value of values) VALUE_KINDS[code]?.write(sink, value);
};

/** Null when a value is of a later version. */
export const readValues = (well: Well, count: number): readonly string[] | null => {
	if (count === 0) return [];
	const kind = VALUE_KINDS[well.bits.take(KIND_BITS)];
	if (kind === undefined) return null;
	return allOf(Array.from({ length: count }, () => kind.read(well)));
};

/** The list without nulls, or null when there is one. */
export const allOf = <T>(values: readonly (T | null)[]): readonly T[] | null => {
	const known = values.filter((value) => value !== null);
	return known.length === values.length ? known : null;
};
