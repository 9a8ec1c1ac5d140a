import type { StudyDay } from '#lib/domain/base/time.ts';
import type { Share, Tally } from './tally.ts';
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

const WEEK = 7;
const MONTH = 30;
const YEAR = 365;

/**
 * True retention: of the first answers to a card on a study day, at least a day after the one before, how many were
 * right. A span without such answers is left out.
 */
export const retentionOf = (tally: Tally, today: StudyDay): readonly Retained[] => {
	const counted = countedIn(tally, today);
	return SPANS.flatMap((span) => {
		const { right, of } = counted[span];
		return of === 0 ? [] : [{ span, right, of, ...wilson(right, of) }];
	});
};

const countedIn = ({ days, young, mature }: Tally, today: StudyDay): { readonly [S in Span]: Share } => {
	const none = (): Share => ({ right: 0, of: 0 });
	const counted = { week: none(), month: none(), year: none(), all: none() };
	for (const [day, { right, of }] of days) {
		const add = (sum: Share): void => {
			sum.of += of;
			sum.right += right;
		};
		add(counted.all);
		if (today - day < WEEK) add(counted.week);
		if (today - day < MONTH) add(counted.month);
		if (today - day < YEAR) add(counted.year);
	}
	return { ...counted, young, mature };
};
