import { liveDate, liveNumber } from '#lib/domain/answering/reading.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { writeWhen } from '#lib/ui/dates.ts';
import { writeNumber } from '#lib/ui/numbers.ts';

/** A number or date of a scale as it is shown, and as it can be read back. */
export const scaleText = ({ body, locale }: Item<'estimate'>, value: string): string =>
	body.answer === 'date' ? writeWhen(value, locale) : writeNumber(value, locale);

/** The number or date that a text says, or null. */
export const valueIn = ({ body }: Item<'estimate'>, text: string): string | null => {
	const read = body.answer === 'date' ? liveDate(text) : liveNumber(text, body.unit);
	if (read === null) return null;
	return read.t === 'date' ? read.date : read.n;
};
