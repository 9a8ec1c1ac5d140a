import type { CardKey } from '#lib/domain/base/id.ts';
import type { StudyDay } from '#lib/domain/base/time.ts';
import type { CardMemory } from '#lib/domain/memory/card.ts';
import { isLeech } from '#lib/domain/memory/ladder.ts';
import { recallAfter, stepOf } from '#lib/domain/memory/optimise/step.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import type { Mistake, Tally } from './tally.ts';

/** How many cards would be known now, of those that were met. */
export interface Known {
	/** Sum of the probabilities of recall. */
	readonly cards: number;
	readonly met: number;
}

export const knownNow = ({ cards, settings }: Progress, today: StudyDay): Known => {
	// Many times as quick as the library's own, and the same to five digits
	const step = stepOf(settings.weights.values);
	const known = { cards: 0, met: 0 };
	for (const { state } of cards.values()) {
		if (state === null) continue;
		known.met++;
		known.cards += recallAfter(step, Math.max(0, today - state.reviewedOn), state.stability);
	}
	return known;
};

/** Days that are looked ahead, today included. */
const AHEAD = 30;

/** Cards due today, with all that are overdue, and on each of the days after it, as things stand. */
export const forecastOf = ({ cards }: Progress, today: StudyDay): readonly number[] => {
	const due = Array.from({ length: AHEAD }, () => 0);
	for (const { dueOn, suspended } of cards.values()) {
		if (dueOn === null || suspended || dueOn >= today + AHEAD) continue;
		const n = Math.max(0, dueOn - today);
		due[n] = (due[n] ?? 0) + 1;
	}
	return due;
};

export interface HardCard {
	readonly card: CardKey;
	/** Wrong answers, and how many of them after a day on which it was remembered. */
	readonly misses: number;
	readonly lapses: number;
	/** It keeps being forgotten, and is asked in another way for a while. */
	readonly leech: boolean;
}

/** Those forgotten most often, then those missed most often; cards never missed are not hard. No leech is left out. */
export const hardestOf = ({ cards }: Progress, { misses }: Tally, most: number): readonly HardCard[] =>
	[...misses]
		.flatMap(([card, missed]) => {
			const memory = cards.get(card);
			return memory === undefined || memory.state === null ? [] : [{ memory, missed }];
		})
		.sort((a, b) => b.memory.lapses - a.memory.lapses || b.missed - a.missed || byDifficulty(a.memory, b.memory))
		.map(({ memory: { card, lapses }, missed }) => ({ card, misses: missed, lapses, leech: isLeech({ lapses }) }))
		.filter(({ leech }, place) => leech || place < most);

const byDifficulty = (a: CardMemory, b: CardMemory): number =>
	(b.state?.difficulty ?? 0) - (a.state?.difficulty ?? 0) || (a.card < b.card ? -1 : 1);

/** The wrong options taken most often. */
export const confusionsOf = ({ mistakes }: Tally, most: number): readonly Mistake[] =>
	[...mistakes.values()]
		.sort((a, b) => b.times - a.times || (a.card + a.chosen < b.card + b.chosen ? -1 : 1))
		.slice(0, most);
