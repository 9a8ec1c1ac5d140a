import { readEdtf } from '#lib/domain/base/edtf.ts';

/** What a cell that is no date of the sheets' forms seems to mean. */
export type DateGuess =
	/** One date and no other. */
	| { readonly sort: 'clear'; readonly edtf: string }
	/** Two readings: day first or month first. */
	| { readonly sort: 'either'; readonly first: string; readonly second: string }
	/** Days since 1900, as spreadsheets count them. */
	| { readonly sort: 'serial'; readonly edtf: string };

/** Reads a date written in another form than the sheets': `2023/8/9`, `9 Aug 2023`, `2023年8月9日`, `09/08/2023`, `45147`. */
export const guessDate = (given: string): DateGuess | null => {
	const text = given.normalize('NFKC').trim();
	return ofSerial(text) ?? ofParts(text) ?? ofNumbers(text) ?? ofWords(text);
};

/** One sentence on what to write; blank where nothing can be guessed. */
export const dateAdvice = (text: string): string => {
	const guess = guessDate(text);
	if (guess === null) return '';
	if (guess.sort === 'either') return `write ${guess.first} or ${guess.second}`;
	return guess.sort === 'serial' ? `a spreadsheet counts days like this: write ${guess.edtf}` : `write ${guess.edtf}`;
};

const two = (part: string): string => part.padStart(2, '0');

const clear = (year: string, month?: string, day?: string): DateGuess | null => {
	const edtf = [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
	return readEdtf(edtf) === null ? null : { sort: 'clear', edtf };
};

/** Serial 1 is 1 January 1900, and 60 a day that never was (ECMA-376 part 1, 18.17.4.1): from 61 on days since 30 December 1899. */
const ofSerial = (text: string): DateGuess | null => {
	if (!/^[1-7]\d{4}(?:\.0+)?$/.test(text)) return null;
	return { sort: 'serial', edtf: isoDay(Math.trunc(Number(text)) - 25_569) };
};

/** The day so many days after 1 January 1970 (Howard Hinnant, chrono-compatible date algorithms, civil_from_days). */
const isoDay = (days: number): string => {
	const z = days + 719_468;
	const era = Math.floor(z / 146_097);
	const doe = z - era * 146_097;
	const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
	const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
	const mp = Math.floor((5 * doy + 2) / 153);
	const month = mp < 10 ? mp + 3 : mp - 9;
	const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
	return `${year}-${two(String(month))}-${two(String(doy - Math.floor((153 * mp + 2) / 5) + 1))}`;
};

/** Year first: `2023/8/9`, `2023.08.09`, `2023-8-9`, `2023年8月9日`, `2023年8月`, `2023年`. */
const ofParts = (text: string): DateGuess | null => {
	const match =
		/^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/.exec(text);
	if (match !== null) return clear(match[1] ?? '', match[3], match[4]);
	const month = /^(\d{4})[./](\d{1,2})$/.exec(text) ?? /^(\d{4})-(\d)$/.exec(text);
	return month === null ? null : clear(month[1] ?? '', month[2]);
};

/** Year last: `9.8.2023`, `09/08/2023`, `8/2023`. */
const ofNumbers = (text: string): DateGuess | null => {
	const month = /^(\d{1,2})[./-](\d{4})$/.exec(text);
	if (month !== null) return clear(month[2] ?? '', month[1]);
	const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
	if (match === null) return null;
	const [, a = '', , b = '', year = ''] = match;
	const [dayFirst, monthFirst] = [clear(year, b, a), clear(year, a, b)];
	if (dayFirst?.sort === 'clear' && monthFirst?.sort === 'clear' && dayFirst.edtf !== monthFirst.edtf)
		return { sort: 'either', first: dayFirst.edtf, second: monthFirst.edtf };
	return dayFirst ?? monthFirst;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG =
	/^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

/** `9 Aug 2023`, `9th August 2023`, `Aug 9, 2023`, `August 2023`. */
const ofWords = (text: string): DateGuess | null => {
	const match =
		/^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<month>[a-z]{3,9}\.?),?\s+(?<year>\d{4})$/i.exec(text) ??
		/^(?<month>[a-z]{3,9}\.?)\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>\d{4})$/i.exec(text);
	const { day, month = '', year = '' } = match?.groups ?? {};
	if (!LONG.test(month)) return null;
	return clear(year, String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1), day);
};
