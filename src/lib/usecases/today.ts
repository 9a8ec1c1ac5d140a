import type { CardKey } from '#lib/domain/base/id.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import { studyDayOf, type StudyDay } from '#lib/domain/base/time.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { reviewsOf, type Progress } from '#lib/domain/memory/progress.ts';
import { answersOn, daysPractisedThisWeek, dueCount, newCount, recallOf } from '#lib/domain/memory/today.ts';
import { owedCards } from './owed.ts';
import { begunPacks, newCardsOf } from './pack-in-turn.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** What the start page shows. */
export interface Today {
	/** Cards that practice would ask today: due, or missed today and not answered right since. */
	readonly due: number;
	/** New cards that practice would bring today, within the learner's limits. */
	readonly fresh: number;
	/** 0-7 of the last seven study days, today included. */
	readonly daysPractised: number;
	/** Mean probability of recall of the cards met so far, 0-1; null before the first. */
	readonly recall: number | null;
	readonly desiredRetention: number;
	readonly reviews: number;
	/** Of them, those of today. */
	readonly answeredToday: number;
	/** Sum of the probabilities of recall: how many cards would be known now. */
	readonly known: number;
	/** The next study day on which something is due; null when nothing is planned. */
	readonly nextDueOn: StudyDay | null;
	readonly day: StudyDay;
	/** The day on which the first card was met; null before it. */
	readonly since: StudyDay | null;
	/** Nothing was ever practised here. */
	readonly newcomer: boolean;
}

/** Memory as it is now. No pack is opened: the cards met so far are all that can be due. */
export const readToday = async ({
	log,
	clock,
	packs
}: Pick<Ports, 'log' | 'clock' | 'packs'>): Promise<Result<Today, ReadProblem>> => {
	const now = clock.now();
	const progress = await log.progress(now);
	if (!progress.ok) return progress;
	const day = studyDayOf(now, progress.value.settings.rolloverHour);
	// New cards come of the packs that were begun, as practice brings them
	const begun = begunPacks(progress.value, await packs.all());
	const offered = await Promise.all(begun.map((pack) => newCardsOf(progress.value, pack)));
	return ok(todayFrom(progress.value, day, offered.flat()));
};

const todayFrom = (progress: Progress, day: StudyDay, offered: readonly CardKey[]): Today => {
	const met: readonly CardKey[] = [...progress.cards.keys()];
	const recall = recallOf(progress, met, day);
	const practised = [...progress.cards.values()].filter((card) => card.state !== null).length;
	return {
		due: dueCount(progress, met, day) + owedCards(progress, met, day).length,
		fresh: newCount(progress, [...met, ...offered], day),
		daysPractised: daysPractisedThisWeek(progress, day),
		recall,
		desiredRetention: progress.settings.desiredRetention,
		reviews: reviewsOf(progress),
		answeredToday: answersOn(progress, day).length,
		known: Math.round((recall ?? 0) * practised),
		nextDueOn: nextDue(progress, day),
		day,
		since: firstDay(progress),
		newcomer: practised === 0
	};
};

const firstDay = (progress: Progress): StudyDay | null =>
	[...progress.cards.values()].reduce<StudyDay | null>(
		(first, { introducedOn }) => (introducedOn === null ? first : Math.min(first ?? introducedOn, introducedOn)),
		null
	);

const nextDue = (progress: Progress, day: StudyDay): StudyDay | null => {
	const later = [...progress.cards.values()].flatMap(({ dueOn, suspended }) =>
		dueOn !== null && dueOn > day && !suspended ? [dueOn] : []
	);
	return later.length === 0 ? null : later.reduce((a, b) => Math.min(a, b));
};
