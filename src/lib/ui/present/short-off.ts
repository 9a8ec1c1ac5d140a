import type { Locale } from '#lib/domain/base/locale.ts';
import type { Off } from '#lib/domain/questions/estimate/off.ts';
import { m } from '#lib/ui/messages/index.ts';
import { writePercent } from '#lib/ui/numbers.ts';

/** How far off a guess is, in as few words as stand beside a name; nothing for a range, which nobody enters here. */
export const shortOff = (off: Off, locale: Locale): string => {
	switch (off.t) {
		case 'hit':
			return m.present_hit();
		case 'percent': {
			const percent = writePercent(off.percent / 100, locale);
			return off.way === 'high' ? m.present_high({ percent }) : m.present_low({ percent });
		}
		case 'times':
			return m.present_times({ times: off.times });
		case 'dates':
			return m.present_dates({ n: `${off.way === 'early' ? '−' : '+'}${off.count}` });
		case 'range':
			return '';
	}
};
