import { ok, type Result } from '#lib/domain/base/result.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import { historiesOf } from '#lib/domain/memory/optimise/histories.ts';
import type { Verdict } from '#lib/domain/memory/optimise/optimise.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { apply, progressOf, type Progress } from '#lib/domain/memory/progress.ts';
import { todayOf } from '#lib/domain/memory/today.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import type { Ports, Watch, WorkProblem } from '#lib/usecases/ports.ts';

/** Cards that are due up to today, and up to six days from now. */
export interface Load {
	readonly today: number;
	readonly week: number;
}

/** What came of looking for better weights. Nothing is written down yet. */
export type Proposal =
	| Exclude<Verdict, { readonly kind: 'better' }>
	| (Extract<Verdict, { readonly kind: 'better' }> & {
			readonly load: { readonly before: Load; readonly after: Load };
			/** The next seven days stay within what the learner gives to practice: no need to ask. */
			readonly fits: boolean;
	  });

const WEEK = 7;

/** Fits weights to all answers of the log, and says what they would change. */
export const proposeWeights = async (
	{ log, clock, calculator }: Pick<Ports, 'log' | 'clock' | 'calculator'>,
	watch: Watch
): Promise<Result<Proposal, ReadProblem | WorkProblem>> => {
	const entries = await log.all();
	if (!entries.ok) return entries;
	const progress = progressOf(entries.value);
	const verdict = await calculator.fitWeights(historiesOf(progress), progress.settings.weights.values, watch);
	if (!verdict.ok) return verdict;
	if (verdict.value.kind !== 'better') return ok(verdict.value);
	const now = clock.now();
	const day = studyDayOf(now, progress.settings.rolloverHour);
	const op = { kind: 'setting', id: '', device: '', ...now, ...settingFor(verdict.value.weights) } as const;
	const load = { before: loadOf(progress, day), after: loadOf(apply(progress, op), day) };
	return ok({ ...verdict.value, load, fits: isWithin(progress, day, load) });
};

/** Writes weights into the log, where older ones stay. */
export const adoptWeights = async (
	{ log, clock, ids }: Pick<Ports, 'log' | 'clock' | 'ids'>,
	weights: Weights
): Promise<Result<Saved, SaveProblem>> => {
	const now = clock.now();
	const device = await log.device();
	return log.append([{ kind: 'setting', id: ids.entry(now.at), device, ...now, ...settingFor(weights) }]);
};

const settingFor = (weights: Weights) =>
	({ name: 'weights', value: { model: 'fsrs6', values: [...weights] } }) as const;

const loadOf = ({ cards }: Progress, day: StudyDay): Load => {
	const due = [...cards.values()].flatMap(({ dueOn, suspended }) => (dueOn === null || suspended ? [] : [dueOn]));
	const until = (last: StudyDay): number => due.filter((on) => on <= last).length;
	return { today: until(day), week: until(day + WEEK - 1) };
};

/** No more than before, or no more than the daily limits let through in a week. */
const isWithin = (
	progress: Progress,
	day: StudyDay,
	{ before, after }: { readonly before: Load; readonly after: Load }
): boolean => {
	const { reviewsPerDay, minutesPerDay } = progress.settings;
	const { usualMs } = todayOf(progress, day);
	const inTime = minutesPerDay === null ? Infinity : (minutesPerDay * 60_000) / usualMs;
	return after.week <= Math.max(before.week, WEEK * Math.min(reviewsPerDay, inTime));
};
