import * as v from 'valibot';
import { readWith } from '#lib/domain/base/read.ts';
import { DEFAULT_ROLLOVER_HOUR } from '#lib/domain/base/time.ts';
import { EASES, NO_EASY_DAYS, sameEasyDays, type EasyDays } from './easy-days.ts';
import { unite, type Entry, type Json } from './log.ts';
import { RETENTION } from './retention.ts';
import { WeightsSchema } from './weights-schema.ts';
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts';

/** What the learner, or fitting to the learner, decides about practice. Kept in the log, so that it travels. */
export interface Settings {
	/** Recall probability at which a card is asked again, 0.70-0.97. */
	readonly desiredRetention: number;
	/** Hour at which the learner's day turns over, 0-23. */
	readonly rolloverHour: number;
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
	/** Null: as long as it takes. */
	readonly minutesPerDay: number | null;
	readonly easyDays: EasyDays;
	readonly weights: { readonly model: 'fsrs6'; readonly values: Weights };
}

export const DEFAULT_SETTINGS: Settings = {
	desiredRetention: 0.9,
	rolloverHour: DEFAULT_ROLLOVER_HOUR,
	newPerDay: 20,
	reviewsPerDay: 200,
	minutesPerDay: null,
	easyDays: NO_EASY_DAYS,
	weights: { model: 'fsrs6', values: DEFAULT_WEIGHTS }
};

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const EaseSchema = v.picklist(EASES);

const KnownSettings = v.object({
	desiredRetention: v.exactOptional(v.pipe(v.number(), v.minValue(RETENTION.least), v.maxValue(RETENTION.most))),
	rolloverHour: v.exactOptional(whole(0, 23)),
	newPerDay: v.exactOptional(whole(0, 9999)),
	reviewsPerDay: v.exactOptional(whole(0, 9999)),
	minutesPerDay: v.exactOptional(v.nullable(whole(1, 1440))),
	easyDays: v.exactOptional(
		v.strictTuple([EaseSchema, EaseSchema, EaseSchema, EaseSchema, EaseSchema, EaseSchema, EaseSchema])
	),
	weights: v.exactOptional(v.object({ model: v.literal('fsrs6'), values: WeightsSchema }))
});

/**
 * The settings in force after entries in the order of the log: the last one wins, per name. A name or value that this
 * version does not understand changes nothing, and stays in the log for a version that does.
 */
export const settingsInForce = (entries: readonly Entry[]): Settings => entries.reduce(withEntry, DEFAULT_SETTINGS);

/** For each name the entry whose value is in force, so that settings can be told from these alone. */
export const winningSettings = (entries: readonly Entry[]): readonly Entry[] => {
	const winning = new Map<string, Entry>();
	for (const entry of unite(entries.filter(({ kind }) => kind === 'setting')))
		if (entry.kind === 'setting' && valueOf(entry.name, entry.value) !== null) winning.set(entry.name, entry);
	return [...winning.values()];
};

/** Whether both put every card on the same days, given the same memory. */
export const sameDueDays = (a: Settings, b: Settings): boolean =>
	a.desiredRetention === b.desiredRetention && sameEasyDays(a.easyDays, b.easyDays);

const withEntry = (settings: Settings, entry: Entry): Settings => {
	if (entry.kind !== 'setting') return settings;
	const value = valueOf(entry.name, entry.value);
	return value === null ? settings : { ...settings, ...value };
};

const valueOf = (name: string, value: Json): v.InferOutput<typeof KnownSettings> | null => {
	const read = readWith(KnownSettings, { [name]: value });
	return read.ok ? read.value : null;
};
