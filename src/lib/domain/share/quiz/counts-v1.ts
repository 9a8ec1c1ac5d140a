import { widthsOf, type Widths } from '#lib/domain/share/values.ts';
import type { BitReader } from '#lib/domain/share/wire.ts';
import type { BitWriter } from '#lib/domain/share/wire-write.ts';

const WIDTHS = ['card', 'thing', 'fact'] as const;
const WIDTH_BITS = 5;

export const writeWidths = (bits: BitWriter, widths: Widths): void => {
	for (const kind of WIDTHS) bits.put(widths[kind], WIDTH_BITS);
};

/** The number of items, and the widths of the ids in them. */
export const readCounts = (bits: BitReader): { readonly count: number; readonly widths: Widths } => {
	const count = bits.varint();
	const [card, thing, fact] = [bits.take(WIDTH_BITS), bits.take(WIDTH_BITS), bits.take(WIDTH_BITS)];
	return { count, widths: { ...widthsOf(null, count), card, thing, fact } };
};
