import { ok, type Result } from '#lib/domain/base/result.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Settings } from '#lib/domain/memory/settings.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** Settings that a learner changes by hand; weights are fitted, not typed. */
export type SettingName = Exclude<keyof Settings, 'weights'>;
export type SettingValue = Settings[SettingName];

export const readSettings = async ({
	log,
	clock
}: Pick<Ports, 'log' | 'clock'>): Promise<Result<Settings, ReadProblem>> => {
	const progress = await log.progress(clock.now());
	return progress.ok ? ok(progress.value.settings) : progress;
};

/** Writes a setting into the log, where the last one wins and which travels with a backup. */
export const changeSetting = async (
	{ log, clock, ids }: Pick<Ports, 'log' | 'clock' | 'ids'>,
	name: SettingName,
	value: SettingValue
): Promise<Result<Saved, SaveProblem>> => {
	const now = clock.now();
	const device = await log.device();
	return log.append([{ kind: 'setting', id: ids.entry(now.at), device, ...now, name, value }]);
};
