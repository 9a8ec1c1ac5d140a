import type { Locale } from '#lib/domain/base/locale.ts';
import type { Ease, EasyDays } from '#lib/domain/memory/easy-days.ts';
import { m } from '#lib/ui/messages/index.ts';

/** The first Monday of 2024; any would do. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export const easeText: { readonly [E in Ease]: () => string } = {
	normal: m.settings_easy_normal,
	reduced: m.settings_easy_reduced,
	minimum: m.settings_easy_minimum
};

/** 0 is Monday. */
export const weekdayName = (weekday: number, locale: Locale): string =>
	new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(A_MONDAY + weekday * DAY_MS);

/** The days that are not as usual. */
export const easyDaysText = (easyDays: EasyDays, locale: Locale): string => {
	const easy = easyDays.flatMap((ease, weekday) =>
		ease === 'normal' ? [] : [m.settings_easy_day({ day: weekdayName(weekday, locale), ease: easeText[ease]() })]
	);
	return easy.length === 0 ? m.settings_easy_none() : new Intl.ListFormat(locale, { type: 'unit' }).format(easy);
};
