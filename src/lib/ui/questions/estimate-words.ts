import type { Locale } from '#lib/domain/base/locale.ts';
import type { Off } from '#lib/domain/questions/estimate/off.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writePercent } from '#lib/ui/numbers.ts';

type DatesOff = Extract<Off, { readonly t: 'dates' }>;

/** How far off an estimate was, in a sentence; a quarter counts as three months and a half-year as six. */
export const offText = (off: Off, locale: Locale): string => {
	switch (off.t) {
		case 'hit':
			return m.estimate_hit();
		case 'percent': {
			const percent = writePercent(off.percent / 100, locale);
			return off.way === 'high' ? m.estimate_too_high({ percent }) : m.estimate_too_low({ percent });
		}
		case 'times':
			return m.estimate_times({ times: off.times });
		case 'range':
			return off.holds ? m.estimate_range_holds() : m.estimate_range_misses();
		case 'dates':
			return datesText(off);
	}
};

const MONTHS = { month: 1, quarter: 3, 'half-year': 6 } as const;

const datesText = ({ way, count, gran }: DatesOff): string => {
	const early = way === 'early';
	if (gran === 'year') return early ? m.estimate_years_early({ count }) : m.estimate_years_late({ count });
	if (gran === 'day') return early ? m.estimate_days_early({ count }) : m.estimate_days_late({ count });
	const months = { count: count * MONTHS[gran] };
	return early ? m.estimate_months_early(months) : m.estimate_months_late(months);
};
