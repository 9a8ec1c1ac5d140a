import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { type Granularity, readEdtf } from '#lib/domain/base/edtf.ts';
import { readForms } from './date-forms.ts';
import { readHanNumber } from './number-zh.ts';

/** A date as the sheets write it, and how exact it is. */
export interface DateReading {
	readonly date: string;
	readonly gran: Granularity;
}

/** `readings`: the dates that an ambiguous text may mean, earliest first. */
export type DateProblem =
	| { readonly reason: 'empty' | 'too-long' | 'not-a-date' | 'no-year' }
	| { readonly reason: 'ambiguous'; readonly readings: readonly string[] };

const MAX_LENGTH = 100;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|(?:星期|周)[一二三四五六日天]/g;
const ABOUT = /^(?:on|in|about|around|the|during|year|约|大约|于|在)(?![a-z])\s*/;
const SINCE = /^(?:since|from|自|从)\s*(.+?)\s*(?:on(?:wards?)?|以来|起|开始)?$|^(.+?)\s*(?:以来|起)$/;
const UNTIL = /^(?:until|till|up to|by|截至|到)\s*(.+?)\s*(?:为止)?$|^(.+?)\s*为止$/;
const BETWEEN =
	/^(?:from|between|自|从)?\s*(.+?)\s*(?:\bto\b|\buntil\b|\bthrough\b|\band\b|[-/~]|至|到)\s*(.+?)(?:期间)?$/;
const BARE_MONTH = /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|[qh]\d)$/;

/**
 * The date in a typed text: ISO, `9 Aug 2023`, `Aug 9, 2023`, `2023年8月9日`, `8/2023`, `Q1 2023`, `2023年上半年`, `2023`,
 * ranges (`January-May 2023`, `2009-2022`) and open ones (`since 2020`). `09/08/2023` has two readings and asks.
 * A letter O is no zero. A year of two digits (`23年`, `Aug '23`) has two readings and asks; a day, month, quarter or
 * half-year without any year asks for the year.
 */
export const readDate = (text: string): Result<DateReading, DateProblem> => {
	if (text.length > MAX_LENGTH) return fail({ reason: 'too-long' });
	const written = text.normalize('NFKC').trim().toUpperCase();
	const span = readEdtf(written);
	if (span !== null) return ok({ date: written, gran: span.gran });
	const tidy = tidied(text);
	if (tidy === '') return fail({ reason: 'empty' });
	const readings = possible(readForms(tidy));
	if (readings.length > 0) return decided(readings);
	const ranges = possible(readRange(tidy));
	if (ranges.length > 0) return decided(ranges);
	const centuries = possible(inEachCentury(tidy).flatMap(readForms));
	return centuries.length === 0 && lacksYear(tidy) ? fail({ reason: 'no-year' }) : decided(centuries);
};

const SHORT_YEAR = /^(?:['’]?(\d{2}|[零〇○一二三四五六七八九]{2}))(?=年)|['’](\d{2})$/;

/** 23年 -> 1923年 and 2023年: the learner says which. */
const inEachCentury = (text: string): readonly string[] => {
	const [found, first, last] = SHORT_YEAR.exec(text) ?? [];
	const digits = readHanNumber(first ?? '')[0] ?? first ?? last;
	if (found === undefined || digits === undefined) return [];
	return ['19', '20'].map((century) => text.replace(found, century + digits.padStart(2, '0')));
};

/** A leap year, in which every day of the calendar exists. */
const SOME_YEAR = '2000';

const lacksYear = (text: string): boolean =>
	!/^\d*$/.test(text) &&
	[`${SOME_YEAR}年${text}`, `${text} ${SOME_YEAR}`].some((dated) => possible(readForms(dated)).length > 0);

const tidied = (text: string): string => {
	const plain = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[−–—―]/g, '-')
		.replace(WEEKDAY, ' ');
	const spaced = plain
		.replace(/[,、]/g, ' ')
		.replace(/(\d)\/(?=[a-z])|([a-z])\/(?=\d)/g, '$1$2 ')
		.replace(/\s+/g, ' ');
	const joined = spaced.replace(/(\d) ?([-/.]) ?(?=\d)/g, '$1$2');
	const bare = joined
		.replace(/^[\s.。;:!?"'()]+|[\s.。;:!?"'()]+$/g, '')
		.replace(/\s*(?=[年月日号季])/g, '')
		.replace(/([年月第])\s+/g, '$1');
	return bare.replace(ABOUT, '').replace(ABOUT, '');
};

const possible = (dates: readonly string[]): readonly DateReading[] =>
	dates.flatMap((date) => {
		const span = readEdtf(date);
		return span === null ? [] : [{ date, gran: span.gran }];
	});

const decided = (readings: readonly DateReading[]): Result<DateReading, DateProblem> => {
	const [only, ...others] = readings;
	if (only === undefined) return fail({ reason: 'not-a-date' });
	if (others.length === 0) return ok(only);
	return fail({ reason: 'ambiguous', readings: readings.map(({ date }) => date).sort() });
};

const readRange = (text: string): readonly string[] => {
	const between = BETWEEN.exec(text);
	if (between !== null) {
		const dates = ends(between[1] ?? '', between[2] ?? '');
		if (dates.length > 0) return dates;
	}
	const since = SINCE.exec(text);
	if (since !== null) return single(since[1] ?? since[2]).map((date) => `${date}/..`);
	const until = UNTIL.exec(text);
	if (until !== null) return single(until[1] ?? until[2]).map((date) => `../${date}`);
	return [];
};

const single = (text: string | undefined): readonly string[] => readForms((text ?? '').replace(ABOUT, ''));

/** "January" in "January to May 2023" has the year of the second; "5月" in "2023年1月至5月" that of the first. */
const ends = (first: string, second: string): readonly string[] => {
	const lastYear = /\d{4}/.exec(second)?.[0];
	const firstYear = /^\d{4}年/.exec(first)?.[0];
	const from = BARE_MONTH.test(first) && lastYear !== undefined ? `${first} ${lastYear}` : first;
	const to = firstYear !== undefined && !/\d{4}/.test(second) ? `${firstYear}${second}` : second;
	return single(withMonth(from)).flatMap((start) => single(to).map((end) => `${start}/${end}`));
};

/** 2023年1 in "2023年1至5月" */
const withMonth = (text: string): string => (/^\d{4}年\d{1,2}$/.test(text) ? `${text}月` : text);
