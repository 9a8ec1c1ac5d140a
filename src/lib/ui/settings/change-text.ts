import { isEasyDays } from '#lib/domain/memory/easy-days.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { SettingChange, SettingName } from '#lib/domain/exchange/restore.ts';
import { m } from '#lib/ui/messages/index.ts';
import { easyDaysText } from './weekdays.ts';
import { writeNumber, writePercent } from '#lib/ui/numbers.ts';

const number = (value: unknown, locale: Locale): string =>
	typeof value === 'number' ? writeNumber(String(value), locale) : m.settings_no_limit();

interface Said {
	readonly name: () => string;
	readonly write: (value: unknown, locale: Locale) => string;
}

/** Null: said as a whole, because its value means nothing to a person. */
const said: { readonly [S in SettingName]: Said | null } = {
	desiredRetention: {
		name: m.settings_goal,
		write: (value, locale) => (typeof value === 'number' ? writePercent(value, locale) : '')
	},
	rolloverHour: {
		name: m.settings_day_start,
		write: (value) => m.settings_hour({ hour: typeof value === 'number' ? value : '' })
	},
	newPerDay: { name: m.settings_new_limit, write: number },
	reviewsPerDay: { name: m.settings_review_limit, write: number },
	minutesPerDay: { name: m.settings_minutes, write: number },
	easyDays: { name: m.settings_easy, write: (value, locale) => (isEasyDays(value) ? easyDaysText(value, locale) : '') },
	weights: null
};

/** A setting that a backup changes, with its values now and then. */
export const changeText = ({ name, now, then }: SettingChange, locale: Locale): string => {
	const how = said[name];
	if (how === null) return m.settings_restore_fit();
	return m.settings_restore_setting({ name: how.name(), now: how.write(now, locale), then: how.write(then, locale) });
};
