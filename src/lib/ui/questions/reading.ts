import type { Locale } from '#lib/domain/base/locale.ts';
import { readNumber } from '#lib/domain/answering/number.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writeNumber } from '#lib/ui/numbers.ts';

/** How a typed number is read so far, shown under the field: "= 1,070,000 vehicles". Empty while it cannot be read. */
export const numberReading = (text: string, unit: string, locale: Locale): string => {
	const read = readNumber(text, unit);
	if (!read.ok) return '';
	const value = writeNumber(read.value, locale);
	return unit === '' ? m.reading_number({ value }) : m.reading_number_unit({ value, unit });
};

/** How a typed date is read so far: "= 9 August 2023". */
export const dateReading = (_text: string, _locale: Locale): string => '';
