import type { StudyDay } from '#lib/domain/base/time.ts';
import { NOT_TOLD, type Answers } from './answers.ts';
import { wilson, type Interval } from './wilson.ts';

/** Which answers are counted: of the last days, all, or all by how long ago the card was last answered. */
export const SPANS = ['week', 'month', 'year', 'all', 'young', 'mature'] as const;
export type Span = (typeof SPANS)[number];

export interface Retained extends Interval {
	readonly span: Span;
	readonly right: number;
	/** More than 0. */
	readonly of: number;
}

/** Days from which on a card counts as long learned. */
const MATURE_DAYS = 21;

const WEEK = 7;
const MONTH = 30;
const YEAR = 365;

/**
 * True retention: of the first answers to a card on a study day, at least a day after the one before, how many were
 * right. A span without such answers is left out.
 */
export const retentionOf = (answers: Answers, today: StudyDay): readonly Retained[] => {
	const counted = countedIn(answers, today);
	return SPANS.flatMap((span) => {
		const { right, of } = counted[span];
		return of === 0 ? [] : [{ span, right, of, ...wilson(right, of) }];
	});
};

const countedIn = ({ count, day, predicted, elapsed, right }: Answers, today: StudyDay) => {
	const none = () => ({ right: 0, of: 0 });
	const counted = { week: none(), month: none(), year: none(), all: none(), young: none(), mature: none() };
	for (let n = 0; n < count; n++) {
		if (predicted[n] === NOT_TOLD) continue;
		const ago = today - (day[n] ?? 0);
		const isRight = right[n] ?? 0;
		const add = (sum: { right: number; of: number }): void => {
			sum.of++;
			sum.right += isRight;
		};
		add(counted.all);
		add((elapsed[n] ?? 0) < MATURE_DAYS ? counted.young : counted.mature);
		if (ago < WEEK) add(counted.week);
		if (ago < MONTH) add(counted.month);
		if (ago < YEAR) add(counted.year);
	}
	return counted;
};
