import { ok, type Result } from '#lib/domain/base/result.ts';
import { studyDayOf } from '#lib/domain/base/time.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import type { Workload } from '#lib/domain/memory/simulate/workload.ts';
import { todayOf } from '#lib/domain/memory/today.ts';
import type { PackInfo, Ports, Watch, WorkProblem } from '#lib/usecases/ports.ts';

/** How many days are looked ahead. */
export const AHEAD = 180;

/** What each goal would cost and bring. */
export interface Foreseen {
	readonly goal: number;
	readonly answersPerDay: number;
	/** By the learner's own pace. */
	readonly minutesPerDay: number;
	readonly known: number;
}

/** Plays the next half year through for several goals, with so many new cards a day as long as the packs have any. */
export const foreseeWorkload = async (
	{ log, clock, packs, calculator }: Pick<Ports, 'log' | 'clock' | 'packs' | 'calculator'>,
	newPerDay: number,
	watch: Watch
): Promise<Result<readonly Foreseen[], ReadProblem | WorkProblem>> => {
	const now = clock.now();
	const read = await log.progress(now);
	if (!read.ok) return read;
	const { cards, settings } = read.value;
	const today = studyDayOf(now, settings.rolloverHour);
	const met = [...cards.values()].flatMap(({ state, suspended }) => (state === null || suspended ? [] : [state]));
	const fresh = Math.max(0, (await cardsIn(await packs.all())) - met.length);
	const plan = { weights: settings.weights.values, met, fresh, newPerDay, today, days: AHEAD };
	const workload = await calculator.workload(plan, watch);
	if (!workload.ok) return workload;
	const { usualMs } = todayOf(read.value, today);
	const inMinutes = ({ answersPerDay, ...rest }: Workload): Foreseen => ({
		...rest,
		answersPerDay,
		minutesPerDay: (answersPerDay * usualMs) / 60_000
	});
	return ok(workload.value.map(inMinutes));
};

/** A pack that does not tell its cards has about one for each fact. */
const cardsIn = async (list: readonly PackInfo[]): Promise<number> => {
	const counts = await Promise.all(list.map(async ({ cards, facts }) => (await cards?.())?.length ?? facts));
	return counts.reduce((sum, count) => sum + count, 0);
};
