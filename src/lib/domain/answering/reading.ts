import { type DateReading, readDate } from './date.ts';
import { readNumber } from './number.ts';

/** What the app understands so far, shown under the field before submitting; the words for it are the interface's. */
export type LiveReading = { readonly t: 'number'; readonly n: string } | ({ readonly t: 'date' } & DateReading);

/** The number in a text as decimal text, or null while there is none or more than one. */
export const liveNumber = (text: string, unit: string): LiveReading | null => {
	const read = readNumber(text, unit);
	return read.ok ? { t: 'number', n: read.value } : null;
};

/** The date in a text as the sheets write it, or null while there is none or more than one. */
export const liveDate = (text: string): LiveReading | null => {
	const read = readDate(text);
	return read.ok ? { t: 'date', ...read.value } : null;
};
