import { finish, type Steps } from '#lib/domain/base/steps.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { holdBack, supersedes, unite, voidedIn, type Entry, type EntryId } from '#lib/domain/memory/log.ts';
import { DEFAULT_SETTINGS, settingsInForce, type Settings } from '#lib/domain/memory/settings.ts';
import type { ReadBackup } from './backup.ts';

export type SettingName = keyof Settings;

/** What a backup would change here. Nothing is ever removed by it. */
export interface RestorePlan {
	/** Entries to add. */
	readonly taken: readonly Entry[];
	/** Entries to add that are dated more than a day ahead of this device: they count once their day has come. */
	readonly held: readonly Entry[];
	/** Reviews in the file. */
	readonly reviews: number;
	/** Reviews among `taken` that nobody took back. */
	readonly newReviews: number;
	/** Reviews stored here that the file takes back. */
	readonly undone: number;
	/** Settings of practice that will be others, with the values now and then. */
	readonly settings: readonly SettingChange[];
}

export interface SettingChange {
	readonly name: SettingName;
	readonly now: Settings[SettingName];
	readonly then: Settings[SettingName];
}

/**
 * Compares a backup with what is stored here. The union by id that follows from it is the same in whatever order
 * backups are restored, and however often.
 */
export const planRestore = (here: readonly Entry[], backup: Pick<ReadBackup, 'entries'>, now: Moment): RestorePlan =>
	finish(planningRestore(here, backup, now));

/** The same in parts, for long logs. */
export function* planningRestore(
	here: readonly Entry[],
	{ entries }: Pick<ReadBackup, 'entries'>,
	now: Moment
): Steps<RestorePlan> {
	const known = new Map<EntryId, Entry>(here.map((entry) => [entry.id, entry]));
	yield 0.2;
	const all = unite(entries);
	yield 0.6;
	const others = all.filter((entry) => {
		const mine = known.get(entry.id);
		return mine === undefined || supersedes(entry, mine);
	});
	const { taken, held } = holdBack(others, now);
	yield 0.8;
	const voided = voidedIn([...here, ...entries]);
	const before = voidedIn(here);
	return {
		...{ taken, held },
		reviews: entries.filter(isReview).length,
		newReviews: taken.filter((entry) => isReview(entry) && !voided.has(entry.id)).length,
		undone: here.filter((entry) => isReview(entry) && voided.has(entry.id) && !before.has(entry.id)).length,
		settings: changedSettings(here, taken)
	};
}

export const isEmptyPlan = ({ taken, held }: RestorePlan): boolean => taken.length + held.length === 0;

const isReview = ({ kind }: Entry): boolean => kind === 'review';

const isSetting = (name: string): name is SettingName => name in DEFAULT_SETTINGS;

const SETTINGS = Object.keys(DEFAULT_SETTINGS).filter(isSetting);

const changedSettings = (here: readonly Entry[], taken: readonly Entry[]): readonly SettingChange[] => {
	const settingsOf = (...logs: readonly (readonly Entry[])[]): Settings =>
		settingsInForce(unite(...logs.map((log) => log.filter(({ kind }) => kind === 'setting'))));
	const [now, then] = [settingsOf(here), settingsOf(here, taken)];
	return SETTINGS.flatMap((name) =>
		JSON.stringify(now[name]) === JSON.stringify(then[name]) ? [] : [{ name, now: now[name], then: then[name] }]
	);
};
