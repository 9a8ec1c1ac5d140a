import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { readingBackup, type BackupProblem, type Named, type ReadBackup } from '#lib/domain/exchange/backup.ts';
import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import { kindIn } from '#lib/domain/exchange/file-head.ts';
import { planningRestore, type RestorePlan } from '#lib/domain/exchange/restore.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { FileProblem, Ports, Restored, Watch } from '#lib/usecases/ports.ts';

export type RestoreProblem = FileProblem | BackupProblem | ReadProblem;

/** What a file would change, to be shown before anything is done. */
export interface RestoreOffer {
	readonly backup: ReadBackup;
	readonly plan: RestorePlan;
	/** Drafts and packs that are not here. */
	readonly newDrafts: readonly Named[];
	readonly newPacks: readonly Named[];
	/** Classes with their keys, which the file holds as secrets. */
	readonly newClasses: readonly Named[];
	/** What was shared for classes, came back, and was sent. */
	readonly newResults: Pick<Restored, 'quizzes' | 'reports' | 'sent'>;
	/** Drafts under whose name something else lies here. */
	readonly otherDrafts: readonly Named[];
	/** Nothing of the file is missing here. */
	readonly isKnown: boolean;
}

/** Reads a file once and wholly, and compares it with what is here, in parts. Changes nothing. */
export const openBackup = async (
	{ log, clock, backups, files }: Pick<Ports, 'log' | 'clock' | 'backups' | 'files'>,
	file: Blob,
	watch: Watch
): Promise<Result<RestoreOffer, RestoreProblem | 'stopped'>> => {
	const start = await files.start(file);
	// Nobody waits until a large file is read that is none of these
	if (start !== null && kindIn(start) !== 'backup') return fail('no-backup');
	const raw = await backups.read(file, BOUNDS.backup);
	if (!raw.ok) return raw;
	const read = await backups.inParts(readingBackup(raw.value), watch);
	if (!read.ok) return read;
	const backup = read.value;
	if (!backup.ok) return backup;
	const [entries, belongings] = await Promise.all([log.all(), backups.belongings()]);
	if (!entries.ok) return fail(entries.problem);
	if (!belongings.ok) return fail(belongings.problem);
	const here = belongings.value;
	const all = [...entries.value, ...here.held];
	const planned = await backups.inParts(planningRestore(all, backup.value, clock.now()), {
		...watch,
		onShare: () => watch.onShare(1)
	});
	if (!planned.ok) return planned;
	const plan = planned.value;
	const [newDrafts, newPacks] = [missing(backup.value.drafts, here.drafts), missing(backup.value.packs, here.packs)];
	const otherDrafts = differing(backup.value.drafts, here.drafts);
	const newClasses = missing(backup.value.secrets, here.classes);
	const newResults = missingResults(backup.value, here);
	const news = [plan.taken, plan.held, newDrafts, newPacks, otherDrafts, newClasses, ...Object.values(newResults)];
	const isKnown = news.every(({ length }) => length === 0);
	return ok({ backup: backup.value, plan, newDrafts, newPacks, otherDrafts, newClasses, newResults, isKnown });
};

/** Does what was shown, in one step. `takeDrafts`: the drafts of the file take the place of those here. */
export const restore = async (
	{ backups, log, clock }: Pick<Ports, 'backups' | 'log' | 'clock'>,
	{ plan, newDrafts, newPacks, otherDrafts, newClasses, newResults }: RestoreOffer,
	takeDrafts: boolean
): Promise<Result<Saved, SaveProblem>> => {
	const restored = await backups.restore({
		...{ taken: plan.taken, held: plan.held, packs: newPacks, classes: newClasses, ...newResults },
		drafts: takeDrafts ? [...newDrafts, ...otherDrafts] : newDrafts
	});
	if (restored.ok) await log.settle(clock.now());
	return restored;
};

type Results = RestoreOffer['newResults'];

const missingResults = (there: Results, here: Results): Results => ({
	quizzes: missing(there.quizzes, here.quizzes),
	reports: missing(there.reports, here.reports),
	sent: missing(there.sent, here.sent)
});

const missing = (there: readonly Named[], here: readonly Named[]): readonly Named[] => {
	const known = new Set(here.map(({ name }) => name));
	return there.filter(({ name }) => !known.has(name));
};

const differing = (there: readonly Named[], here: readonly Named[]): readonly Named[] =>
	there.filter(({ name, value }) => {
		const mine = here.find((one) => one.name === name);
		return mine !== undefined && JSON.stringify(mine.value) !== JSON.stringify(value);
	});
