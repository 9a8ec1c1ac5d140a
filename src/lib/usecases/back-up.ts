import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Moment } from '#lib/domain/base/time.ts';
import { writeBackup, writingBackup, type Backup } from '#lib/domain/exchange/backup.ts';
import { unite, voidedIn, type Entry } from '#lib/domain/memory/log.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import type { Given, Ports, Watch } from '#lib/usecases/ports.ts';

/** Ways of this device that are not in the log, such as language and theme. */
export type Ways = Backup['ways'];

export type BackupWay = 'save' | 'share';

/** `given`: the file was handed over, as far as a browser tells. */
export type BackedUp = Exclude<Given, 'failed'>;

/** Nobody follows it, or ends it. */
const QUIETLY: Watch = { onShare: () => undefined, signal: new AbortController().signal };

/** Writes everything this device has into one file and hands it to the person. */
export const backUp = async (
	ports: Pick<Ports, 'log' | 'clock' | 'backups' | 'files'>,
	ways: Ways,
	way: BackupWay
): Promise<Result<BackedUp, ReadProblem>> => {
	const { log, clock, backups, files } = ports;
	const [entries, belongings, device] = await Promise.all([log.all(), backups.belongings(), log.device()]);
	if (!entries.ok) return entries;
	if (!belongings.ok) return belongings;
	const { held, classes, ...own } = belongings.value;
	const madeAt = clock.now();
	const all = unite(entries.value, held);
	const written = await backups.inParts(
		writingBackup({ madeAt, device, entries: all, ways, ...own, secrets: classes }),
		QUIETLY
	);
	if (!written.ok) return fail('failed');
	const file = await backups.write(written.value);
	const given = await files[way](`factline-${dayOf(madeAt)}.factline`, file);
	if (given === 'failed') return fail('failed');
	if (given === 'given') await backups.note({ at: madeAt.at, reviews: countReviews(all) });
	return ok(given);
};

const NOTHING_ELSE = { ways: {}, drafts: [], packs: [], quizzes: [], reports: [], sent: [], secrets: [] };

/** Answers that only this window holds, as a backup of their own: restoring it adds them. */
export const saveUnsaved = async ({
	log,
	clock,
	backups,
	files
}: Pick<Ports, 'log' | 'clock' | 'backups' | 'files'>): Promise<Given> => {
	const [madeAt, entries] = [clock.now(), log.unsaved()];
	const device = await log.device();
	const backup = { ...NOTHING_ELSE, madeAt, device, entries };
	return files.save(`factline-answers-${dayOf(madeAt)}.factline`, await backups.write(writeBackup(backup)));
};

/** Whether such a file can be handed to another app here. */
export const canShareBackup = async ({ backups, files }: Pick<Ports, 'backups' | 'files'>): Promise<boolean> =>
	files.canShare('factline.factline', await backups.write({}));

/** The day on the person's own calendar, as 2026-11-24. */
const dayOf = ({ at, offsetMinutes }: Moment): string =>
	new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);

const countReviews = (entries: readonly Entry[]): number => {
	const voided = voidedIn(entries);
	return entries.filter(({ kind, id }) => kind === 'review' && !voided.has(id)).length;
};
