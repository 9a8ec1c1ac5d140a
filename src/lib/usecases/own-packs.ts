import { ownIdFrom } from '#lib/domain/base/own-id.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { emptyOwnPack, readOwnPack, type OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** `unknown`: none here has this id; `unreadable`: a later version wrote it, or it was damaged. */
export type OwnProblem = ReadProblem | 'unknown' | 'unreadable';

/** A pack without rows. Nothing is stored before something is typed. */
export const beginOwnPack = ({ ids, clock }: Pick<Ports, 'ids' | 'clock'>): OwnPack => {
	const now = clock.now();
	return emptyOwnPack(ownIdFrom(ids.attempt()), dayOf(now), now.at);
};

/** The pack as it was typed. */
export const findOwnPack = async (
	{ ownPacks }: Pick<Ports, 'ownPacks'>,
	id: Id
): Promise<Result<OwnPack, OwnProblem>> => {
	const all = await ownPacks.all();
	if (!all.ok) return all;
	const stored = all.value.find(({ name }) => name === id);
	if (stored === undefined) return fail('unknown');
	const own = readOwnPack(stored.value);
	return own === null ? fail('unreadable') : ok(own);
};

/** Keeps a pack under its id, changed now. What could not be read back is not stored. */
export const keepOwnPack = async (
	{ ownPacks, clock }: Pick<Ports, 'ownPacks' | 'clock'>,
	own: OwnPack
): Promise<Result<Saved, SaveProblem | 'too-big'>> => {
	const now = clock.now();
	const changed = readOwnPack({ ...own, date: dayOf(now), changedAt: now.at });
	return changed === null ? fail('too-big') : ownPacks.save(own.id, changed);
};

/** Takes a pack off this device. What was learned of it stays in the log. */
export const dropOwnPack = ({ ownPacks }: Pick<Ports, 'ownPacks'>, id: Id): Promise<Result<Saved, SaveProblem>> =>
	ownPacks.drop(id);

/** The day of the calendar where the person is. */
const dayOf = ({ at, offsetMinutes }: Moment): string =>
	new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
