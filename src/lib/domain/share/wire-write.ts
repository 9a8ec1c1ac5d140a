import { cleanText } from './text.ts';
import { BREAK_INSIDE, COLUMN_END } from './wire.ts';

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
