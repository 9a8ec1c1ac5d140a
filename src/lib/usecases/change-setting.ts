import { ok, type Result } from '#lib/domain/base/result.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { settingsInForce, type Settings } from '#lib/domain/memory/settings.ts';
import { unite } from '#lib/domain/memory/log.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** Settings that a learner changes by hand; weights are fitted, not typed. */
export type SettingName = Exclude<keyof Settings, 'weights'>;

export const readSettings = async ({ log }: Pick<Ports, 'log'>): Promise<Result<Settings, ReadProblem>> => {
	const entries = await log.all();
	return entries.ok ? ok(settingsInForce(unite(entries.value))) : entries;
};

/** Writes a setting into the log, where the last one wins and which travels with a backup. */
export const changeSetting = async (
	{ log, clock, ids }: Pick<Ports, 'log' | 'clock' | 'ids'>,
	name: SettingName,
	value: number | null
): Promise<Result<Saved, SaveProblem>> => {
	const now = clock.now();
	const device = await log.device();
	return log.append([{ kind: 'setting', id: ids.entry(now.at), device, ...now, name, value }]);
};
