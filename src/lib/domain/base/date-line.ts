/** Days, months, quarters, half-years and years as whole numbers and back, so that dates of one kind can be counted. */
export interface DateLine {
	readonly gran: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
	/** The date's own number: years since the year 0, months since its January, days since 1 January 1970. */
	readonly at: number;
	/** The date with that number, as the sheets write it. */
	readonly print: (at: number) => string;
}

/** The line on which a date lies; null for ranges and for what is no date. That the date exists is checked elsewhere. */
export const dateLineOf = (edtf: string): DateLine | null => {
	const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])))?$/.exec(edtf);
	if (match === null) return null;
	const [, year = '', month, day, quarter, half] = match;
	const y = Number(year);
	if (day !== undefined) return { gran: 'day', at: dayNumber(y, Number(month), Number(day)), print: dayText };
	if (month !== undefined) return partsOf('month', y, Number(month), 12, (part) => twoDigits(part));
	if (quarter !== undefined) return partsOf('quarter', y, Number(quarter), 4, (part) => `Q${part}`);
	if (half !== undefined) return partsOf('half-year', y, Number(half), 2, (part) => `H${part}`);
	return { gran: 'year', at: y, print: yearText };
};

/** Days since 1 January 1970 in the Gregorian calendar (Howard Hinnant, chrono-compatible date algorithms, days_from_civil). */
export const dayNumber = (year: number, month: number, day: number): number => {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
};

const partsOf = (
	gran: DateLine['gran'],
	year: number,
	part: number,
	parts: number,
	name: (part: number) => string
): DateLine => ({
	gran,
	at: year * parts + part - 1,
	print: (at) => `${yearText(Math.floor(at / parts))}-${name((((at % parts) + parts) % parts) + 1)}`
});

const yearText = (year: number): string => String(year).padStart(4, '0');

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Year, month and day of a day number (the same source, civil_from_days). */
const dayText = (days: number): string => {
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	return `${yearText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))}-${twoDigits(month)}-${twoDigits(day)}`;
};
