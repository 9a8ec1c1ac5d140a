import { cleanText } from './text.ts';

/**
 * What a payload holds once it is unpacked: numbers as bits, words as text.
 * The two stay apart because packed numbers do not compress and would only disturb the words beside them.
 */
export interface WireBody {
	readonly bits: Uint8Array;
	readonly text: string;
}

/** Characters of one text field. */
export const MAX_FIELD = 2000;

export interface BitWriter {
	/** `value` below 2^width; width 0 to 53; highest bit first. */
	readonly put: (value: number, width: number) => void;
	readonly flag: (value: boolean) => void;
	/** Whole numbers from 0, seven bits at a time. */
	readonly varint: (value: number) => void;
	/** Whole numbers from 0 that are nearly always below three: two bits. */
	readonly few: (value: number) => void;
	/** The last byte is filled with zeros. */
	readonly bytes: () => Uint8Array;
}

export const bitWriter = (): BitWriter => {
	const bits: number[] = [];
	const put = (value: number, width: number): void => {
		for (let place = width - 1; place >= 0; place--) bits.push(Math.floor(value / 2 ** place) % 2);
	};
	const varint = (value: number): void => {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) put(128 + (rest % 128), 8);
		put(rest, 8);
	};
	const few = (value: number): void => {
		put(Math.min(value, 3), 2);
		if (value >= 3) varint(value - 3);
	};
	return { put, flag: (value) => put(value ? 1 : 0, 1), varint, few, bytes: () => packed(bits) };
};

const packed = (bits: readonly number[]): Uint8Array => {
	const bytes = new Uint8Array(Math.ceil(bits.length / 8));
	bits.forEach((bit, i) => {
		const byte = bytes[i >> 3] ?? 0;
		bytes[i >> 3] = byte | (bit << (7 - (i & 7)));
	});
	return bytes;
};

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

const COLUMN_END = '\u001d';
const BREAK_INSIDE = '\u000b';

/** Columns of text: like stands beside like, which compresses best. Every field ends its line. */
export interface ColumnWriter<Name extends string> {
	readonly put: (column: Name, field: string) => void;
	readonly text: () => string;
}

export const columnWriter = <Name extends string>(names: readonly Name[]): ColumnWriter<Name> => {
	const columns = new Map<Name, string>();
	const put = (column: Name, field: string): void => {
		const line = cleanText(field).replaceAll('\n', BREAK_INSIDE);
		columns.set(column, `${columns.get(column) ?? ''}${line}\n`);
	};
	const text = (): string => {
		const last = names.findLastIndex((name) => columns.has(name));
		return names
			.slice(0, last + 1)
			.map((name) => columns.get(name) ?? '')
			.join(COLUMN_END);
	};
	return { put, text };
};

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
