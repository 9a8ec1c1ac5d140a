import type { Separator } from '#lib/domain/results/csv.ts';

/** Where numbers have a decimal comma, programs split columns at a semicolon. */
export const startSeparator = (): Separator => {
	const language = typeof navigator === 'undefined' ? 'en' : navigator.language;
	const comma = new Intl.NumberFormat(language).formatToParts(1.5).some(({ value }) => value === ',');
	return comma ? ';' : ',';
};
