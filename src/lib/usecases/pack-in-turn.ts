import { readCardKey, type CardKey, type Id } from '#lib/domain/base/id.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import { memoryOf, type Progress } from '#lib/domain/memory/progress.ts';
import { dueCount } from '#lib/domain/memory/today.ts';
import { owedCards } from './owed.ts';
import type { PackInfo } from '#lib/usecases/ports.ts';

/**
 * The pack to go on with where none was named: the one with most cards to be asked today, else the one practised last
 * that still has new cards, else the one practised last; for a newcomer the first of the list. Null without packs.
 */
export const packInTurn = async (progress: Progress, packs: readonly PackInfo[], day: StudyDay): Promise<Id | null> => {
	const begun = begunPacks(progress, packs);
	const waiting = begun.map((pack) => ({ pack, count: askedToday(progress, cardsMet(progress, pack), day) }));
	const most = waiting.reduce<(typeof waiting)[number] | null>(
		(best, next) => (next.count > (best?.count ?? 0) ? next : best),
		null
	);
	if (most !== null) return most.pack.id;
	for (const pack of begun) if ((await newCardsOf(progress, pack)).length > 0) return pack.id;
	return begun[0]?.id ?? null;
};

/** Packs of which a card was met, the one practised last at the head; the first of the list where none was. */
export const begunPacks = (progress: Progress, packs: readonly PackInfo[]): readonly PackInfo[] => {
	const begun = packs
		.map((pack) => ({ pack, met: cardsMet(progress, pack) }))
		.filter(({ met }) => met.length > 0)
		.map(({ pack, met }) => ({ pack, last: lastDay(progress, met) }));
	return begun.length === 0 ? packs.slice(0, 1) : begun.sort((a, b) => b.last - a.last).map(({ pack }) => pack);
};

/** Cards of the pack that were never met. Of one that does not tell its cards, one card for each fact not met. */
export const newCardsOf = async (progress: Progress, pack: PackInfo): Promise<readonly CardKey[]> => {
	const told = (await pack.cards?.()) ?? standIns(progress, pack);
	return told.filter((card) => !progress.cards.has(card));
};

const cardsMet = (progress: Progress, { id }: PackInfo): readonly CardKey[] =>
	[...progress.cards.keys()].filter((card) => card.startsWith(`${id}/`));

const askedToday = (progress: Progress, met: readonly CardKey[], day: StudyDay): number =>
	dueCount(progress, met, day) + owedCards(progress, met, day).length;

const lastDay = (progress: Progress, met: readonly CardKey[]): StudyDay =>
	met.reduce((last, card) => Math.max(last, memoryOf(progress, card).lastReviewedOn ?? 0), 0);

const standIns = (progress: Progress, pack: PackInfo): readonly CardKey[] => {
	const seen = new Set(cardsMet(progress, pack).map((card) => readCardKey(card)?.fact));
	return Array.from({ length: Math.max(0, pack.facts - seen.size) }, (_, n): CardKey => `${pack.id}/?${n}.f`);
};
