import type { Locale } from '#lib/domain/base/locale.ts';

/** Decimal text as people of that language write it, every digit kept: "1070000" -> "1,070,000". */
export const writeNumber = (decimal: string, locale: Locale): string =>
	isDecimal(decimal) ? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(decimal) : decimal;

/** 0..1 as a share: 0.873 -> "87%". */
export const writePercent = (share: number, locale: Locale): string =>
	new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
