import type { CardKey } from '#lib/domain/base/id.ts';
import { rank32 } from '#lib/domain/base/random.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { MemoryModel, MemoryState } from './memory.ts';
import { NO_EASY_DAYS, weightOn, type EasyDays } from './easy-days.ts';
import { RETENTION } from './retention.ts';

const LEAST_DAYS = 1;
const MOST_DAYS = 36_500;
const TWO_32 = 0x1_0000_0000;

/** How much wider the range gets per day of interval (Anki's bands), in days. Below 2.5 there is no fuzz. */
const FUZZ_FROM = 2.5;
const BANDS = [
	{ from: 2.5, to: 7, perDay: 0.15 },
	{ from: 7, to: 20, perDay: 0.1 },
	{ from: 20, to: Infinity, perDay: 0.05 }
] as const;

/** When a card comes back: on `dueOn`, or up to `latestOn` where the day is already full. */
export interface Due {
	readonly dueOn: StudyDay;
	readonly latestOn: StudyDay;
}

/**
 * The study days on which a card is due after its reviews so far. Fuzz, which keeps cards learned together from coming
 * back together, depends on the card and its number of reviews alone: every device finds the same day. Easy days of the
 * week get fewer cards, as far as the range has others; no card leaves its range for them.
 */
export const dueAfter = (
	card: CardKey,
	reviews: number,
	state: MemoryState,
	desiredRetention: number,
	model: MemoryModel,
	easyDays: EasyDays = NO_EASY_DAYS
): Due => {
	const retention = clamp(desiredRetention, RETENTION.least, RETENTION.most);
	const interval = model.intervalFor(state, retention);
	const factor = rank32(`${card}|${reviews}`) / TWO_32;
	const weigh = (days: number): number => weightOn(easyDays, state.reviewedOn + days);
	return {
		dueOn: state.reviewedOn + fuzzedDays(interval, factor, LEAST_DAYS, MOST_DAYS, weigh),
		latestOn: state.reviewedOn + fuzzRange(interval, LEAST_DAYS, MOST_DAYS)[1]
	};
};

/**
 * A whole number of days near `interval`, `least` to `most`; `factor` (0 <= factor < 1) says where in the range, of
 * which each day takes up as much room as it weighs.
 */
export const fuzzedDays = (
	interval: number,
	factor: number,
	least: number,
	most: number,
	weigh: (days: number) => number = () => 1
): number => {
	const [earliest, latest] = fuzzRange(interval, least, most);
	const range = Array.from({ length: latest - earliest + 1 }, (_, n) => earliest + n);
	const place = factor * range.reduce((sum, days) => sum + weigh(days), 0);
	let passed = 0;
	// A factor next to 1 rounds up to a day too many
	return range.find((days) => (passed += weigh(days)) > place) ?? latest;
};

const fuzzRange = (interval: number, least: number, most: number): readonly [earliest: number, latest: number] => {
	const days = clamp(interval, least, most);
	const spread = spreadOf(days);
	const earliest = clamp(Math.round(days - spread), least, most);
	const latest = clamp(Math.round(days + spread), least, most);
	// A range squeezed to one day gets a second one, unless the interval is too short or the limit reached
	return earliest === latest && latest > 2 && latest < most ? [earliest, latest + 1] : [earliest, latest];
};

const spreadOf = (days: number): number => {
	if (days < FUZZ_FROM) return 0;
	return BANDS.reduce((spread, { from, to, perDay }) => spread + perDay * Math.max(0, Math.min(days, to) - from), 1);
};

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
