import { cleanText } from './text.ts';

/**
 * What a payload holds once it is unpacked: numbers as bits, words as text.
 * The two stay apart because packed numbers do not compress and would only disturb the words beside them.
 */
export interface WireBody {
	readonly bits: Uint8Array;
	readonly text: string;
}

/** What a frame holds: the letter of its type, the number of its payload's version, and the unpacked body. */
export interface WireValue {
	readonly type: string;
	readonly version: number;
	readonly body: WireBody;
}

/** Characters of one text field. */
export const MAX_FIELD = 2000;

/** Reading past the end gives zeros and is remembered: a reader asks `broken` once, at its end. */
export interface BitReader {
	readonly take: (width: number) => number;
	readonly flag: () => boolean;
	readonly varint: () => number;
	readonly few: () => number;
	/** Remembers that a value was out of its range. */
	readonly refuse: () => void;
	readonly broken: () => boolean;
	/** Everything was read, nothing was missing, and only zeros fill the last byte. */
	readonly finished: () => boolean;
}

export const bitReader = (bytes: Uint8Array): BitReader => {
	const size = bytes.length * 8;
	let at = 0;
	let broken = false;
	const refuse = (): void => {
		broken = true;
	};
	const take = (width: number): number => {
		if (at + width > size) refuse();
		let value = 0;
		for (let i = 0; i < width; i++, at++) value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
		return value;
	};
	const varint = (): number => {
		let value = 0;
		for (let group = 0; group < 5; group++) {
			const byte = take(8);
			value += (byte % 128) * 128 ** group;
			if (byte < 128) return value;
		}
		refuse();
		return 0;
	};
	const few = (): number => {
		const value = take(2);
		return value < 3 ? value : 3 + varint();
	};
	const finished = (): boolean => !broken && size - at < 8 && take(size - at) === 0;
	return { take, flag: () => take(1) === 1, varint, few, refuse, broken: () => broken, finished };
};

/** Bits needed for the numbers 0 to count - 1. */
export const widthOf = (count: number): number => {
	let width = 0;
	for (let reach = 1; reach < count; reach *= 2) width += 1;
	return width;
};

export const COLUMN_END = '\u001d';
export const BREAK_INSIDE = '\u000b';

export interface ColumnReader<Name extends string> {
	/** The next field; an empty text, remembered as broken, when there is none. */
	readonly take: (column: Name) => string;
	/** Any field by its row, read or not. */
	readonly at: (column: Name, row: number) => string;
	readonly rows: (column: Name) => number;
	readonly broken: () => boolean;
	/** A field was longer than `MAX_FIELD`. */
	readonly tooBig: () => boolean;
	readonly finished: () => boolean;
}

export const columnReader = <Name extends string>(names: readonly Name[], text: string): ColumnReader<Name> => {
	const parts = text.split(COLUMN_END);
	const columns = new Map(names.map((name, i) => [name, fieldsOf(parts[i] ?? '')]));
	const next = new Map<Name, number>();
	let broken = parts.length > names.length || parts.some((part) => part !== '' && !part.endsWith('\n'));
	const tooBig = [...columns.values()].flat().some((field) => field.length > MAX_FIELD);
	const at = (column: Name, row: number): string => {
		const field = columns.get(column)?.[row];
		if (field === undefined) broken = true;
		return field ?? '';
	};
	const take = (column: Name): string => {
		const row = next.get(column) ?? 0;
		next.set(column, row + 1);
		return at(column, row);
	};
	const finished = (): boolean => !broken && names.every((name) => (next.get(name) ?? 0) === columns.get(name)?.length);
	const rows = (column: Name): number => columns.get(column)?.length ?? 0;
	return { take, at, rows, broken: () => broken, tooBig: () => tooBig, finished };
};

const fieldsOf = (part: string): readonly string[] =>
	part
		.split('\n')
		.slice(0, -1)
		.map((line) => cleanText(line.replaceAll(BREAK_INSIDE, '\n')));
