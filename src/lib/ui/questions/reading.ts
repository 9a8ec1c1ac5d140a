import { liveDate, liveNumber } from '#lib/domain/answering/reading.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { writeWhen } from '#lib/ui/dates.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writeNumber } from '#lib/ui/numbers.ts';

/** How a typed number is read so far, shown under the field: "= 1,070,000 vehicles". Empty while it cannot be read. */
export const numberReading = (text: string, unit: string, locale: Locale): string => {
	const read = liveNumber(text, unit);
	if (read?.t !== 'number') return '';
	const value = writeNumber(read.n, locale);
	return unit === '' ? m.reading_number({ value }) : m.reading_number_unit({ value, unit });
};

/** How a typed date is read so far: "= 9 August 2023". Empty while it cannot be read. */
export const dateReading = (text: string, locale: Locale): string => {
	const read = liveDate(text);
	return read?.t === 'date' ? m.reading_date({ date: writeWhen(read.date, locale) }) : '';
};
