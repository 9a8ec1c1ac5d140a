import type { Locale } from '#lib/domain/base/locale.ts';
import { m } from './messages/index.ts';

/**
 * A day, month, quarter, half-year, year, range or open range of the sheets as people of that language write it:
 * `2023-08-09` -> "9 August 2023". Text in another form comes back as it is.
 */
export const writeWhen = (edtf: string, locale: Locale): string => {
	const [from = '', to] = edtf.split('/');
	if (to === undefined) return writePoint(from, locale);
	if (to === '..') return m.when_since({ from: writePoint(from, locale) });
	if (from === '..') return m.when_until({ to: writePoint(to, locale) });
	return writeRange(from, to, locale);
};

/** A year that both ends share is said once: "January to May 2023". */
const writeRange = (from: string, to: string, locale: Locale): string => {
	const [first, last] = [writePoint(from, locale), writePoint(to, locale)];
	const year = from.slice(0, 4);
	if (!to.startsWith(year) || from === year || to === year) return m.when_range({ from: first, to: last });
	return locale === 'zh'
		? m.when_range({ from: first, to: last.replace(`${year}年`, '') })
		: m.when_range({ from: first.replace(` ${year}`, ''), to: last });
};

/** In Chinese a quarter is numbered in words, as packs write it. */
const QUARTERS = { en: '1234', zh: '一二三四' } as const;

const writePoint = (point: string, locale: Locale): string => {
	const [, year = '', part = ''] = /^(\d{4})-(Q[1-4]|H[12])$/.exec(point) ?? [];
	if (part === 'H1') return m.when_half_1({ year });
	if (part === 'H2') return m.when_half_2({ year });
	if (part !== '') return m.when_quarter({ year, n: QUARTERS[locale].charAt(Number(part.slice(1)) - 1) });
	const fields = FIELDS[point.length];
	const time = Date.parse(point);
	if (fields === undefined || Number.isNaN(time)) return point;
	return formatOf(locale, point.length, fields).format(time);
};

/** Kept, because making one takes a phone milliseconds, and a scale of dates asks for the same again and again. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (locale: Locale, length: number, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
	const key = `${locale}${length}`;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(TAGS[locale], { ...fields, timeZone: 'UTC' });
	formats.set(key, format);
	return format;
};

/** The day and year of a moment, by the calendar of this device. */
export const writeDay = (at: number, locale: Locale): string =>
	new Intl.DateTimeFormat(TAGS[locale], { year: 'numeric', month: 'long', day: 'numeric' }).format(at);

/** The time of day of a moment, by the clock of this device. */
export const writeTime = (at: number, locale: Locale): string =>
	new Intl.DateTimeFormat(TAGS[locale], { hour: '2-digit', minute: '2-digit' }).format(at);

/** A learner's own day, from days since 1970. */
export const writeStudyDay = (day: number, locale: Locale): string =>
	new Intl.DateTimeFormat(TAGS[locale], { weekday: 'short', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
		day * 86_400_000
	);

/** Day before month, as the packs write their English. */
const TAGS = { en: 'en-GB', zh: 'zh-CN' } as const;

/** By the length of `2023`, `2023-08` and `2023-08-09`. */
const FIELDS: { readonly [length: number]: Intl.DateTimeFormatOptions } = {
	4: { year: 'numeric' },
	7: { year: 'numeric', month: 'long' },
	10: { year: 'numeric', month: 'long', day: 'numeric' }
};
