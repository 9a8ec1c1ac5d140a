import type { StudyDay } from '#lib/domain/base/time.ts';
import type { LossWeights } from './gradient.ts';
import type { Histories } from './histories.ts';
import { at } from './tape.ts';

/** What the oldest answer counts, beside 1 for the newest. */
const LEAST_WEIGHT = 0.25;

/** Answers that tell how well recall was predicted: at least a day after the one before. */
export const countedIn = ({ elapsed }: Histories): number => elapsed.reduce((sum, days) => sum + (days > 0 ? 1 : 0), 0);

/** The study day before which `share` of the counted answers lie, as nearly as whole days allow. */
export const dayAtShare = (histories: Histories, share: number): StudyDay => {
	const days = countedDays(histories);
	return days[Math.floor(days.length * share)] ?? Infinity;
};

/** Counts every counted answer before a day; later ones more, by rank among them, and those of a day alike. */
export const newerMore = (histories: Histories, before: StudyDay): LossWeights => {
	const days = countedDays(histories).filter((day) => day < before);
	const weightOn = new Map<StudyDay, number>();
	for (let from = 0, to = 0; from < days.length; from = to) {
		const day = days[from] ?? 0;
		while (to < days.length && days[to] === day) to++;
		const rank = (from + to) / 2 / days.length;
		weightOn.set(day, LEAST_WEIGHT + (1 - LEAST_WEIGHT) * rank ** 3);
	}
	return histories.days.map((day, review) => (at(histories.elapsed, review) > 0 ? (weightOn.get(day) ?? 0) : 0));
};

const countedDays = ({ days, elapsed }: Histories): Float64Array =>
	days.filter((_, review) => at(elapsed, review) > 0).sort();
