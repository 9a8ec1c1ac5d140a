import type { Item } from '#lib/domain/questions/item.ts';
import type { Sink, Well } from '#lib/domain/share/values.ts';
import { widthOf } from '#lib/domain/share/wire.ts';
import type { RawAnswer } from './answer-v1.ts';
import { readLabel, readOptionValues, writeLabel, writeOptionValues, type OptionShape } from './options-v1.ts';

type Ordered = Item<'compare'> | Item<'order'>;

/** Names but the first, which is the line of the item; what each shows, if any does; values; then the key by positions. */
export const writeOperands = (sink: Sink, item: Ordered, shape: OptionShape): void => {
	const { options } = item.body;
	for (const { label } of options.slice(1)) writeLabel(sink, label);
	const shown = options.some(({ shows }) => shows !== '');
	sink.bits.flag(shown);
	if (shown) for (const { shows } of options) sink.columns.put('extra', shows);
	writeOptionValues(sink, options, shape);
	const key = item.form === 'compare' ? [item.key] : item.key;
	for (const position of key) sink.bits.put(position, widthOf(options.length));
};

/** Null for a value of a later version. */
export const readOperands = (
	well: Well,
	form: Ordered['form'],
	shape: OptionShape,
	first: string
): RawAnswer | null => {
	const { bits, columns } = well;
	const labels = [first, ...Array.from({ length: Math.max(0, shape.count - 1) }, () => readLabel(well))];
	const shows = bits.flag() ? labels.map(() => columns.take('extra')) : labels.map(() => '');
	const values = readOptionValues(well, labels, shape);
	const sequence = (form === 'compare' ? [0] : labels).map(() => bits.take(widthOf(shape.count)));
	if (values === null) return null;
	const options = labels.map((label, at) => ({ label, value: values[at], shows: shows[at] }));
	return { body: { options }, key: form === 'compare' ? sequence[0] : sequence };
};
