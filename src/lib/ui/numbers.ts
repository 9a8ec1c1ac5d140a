import type { Locale } from '#lib/domain/base/locale.ts';

/** Decimal text as people of that language write it, every digit kept: "1070000" -> "1,070,000". */
export const writeNumber = (decimal: string, locale: Locale): string =>
	isDecimal(decimal) ? decimalFormatOf(locale).format(decimal) : decimal;

/** Kept, because making one takes long beside using it, and a scale is full of numbers. */
const decimalFormats = new Map<Locale, Intl.NumberFormat>();
const decimalFormatOf = (locale: Locale): Intl.NumberFormat => {
	const format = decimalFormats.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
	decimalFormats.set(locale, format);
	return format;
};

/** 0..1 as a share: 0.873 -> "87%". */
export const writePercent = (share: number, locale: Locale): string =>
	new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Bytes as people say them: 48234496 -> "48 MB". */
export const writeBytes = (bytes: number, locale: Locale): string => {
	const step = BYTE_STEPS.find(({ from }) => bytes >= from) ?? SMALLEST;
	const digits = { maximumFractionDigits: bytes / step.from < 10 ? 1 : 0 };
	return new Intl.NumberFormat(locale, { style: 'unit', unit: step.unit, ...digits }).format(bytes / step.from);
};

const SMALLEST = { from: 1000, unit: 'kilobyte' } as const;
const BYTE_STEPS = [{ from: 1e9, unit: 'gigabyte' }, { from: 1e6, unit: 'megabyte' }, SMALLEST] as const;

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
