/** `unreadable` asks again; it never counts as wrong. */
export type Score =
	| {
			readonly outcome: 'scored';
			readonly earned: number;
			readonly possible: number;
			/** How it was right or how far off, where there is more to say. */
			readonly remark?: 'typo' | 'close' | 'magnitude' | 'unknown';
	  }
	| {
			readonly outcome: 'unreadable';
			readonly reason: UnreadableReason;
			/** Readings to choose from: "did you mean Hubei or Hebei?" Never the key alone. */
			readonly suggestions: readonly string[];
	  };

export type UnreadableReason =
	'empty' | 'ambiguous' | 'near-miss' | 'not-a-number' | 'not-a-date' | 'no-year' | 'coarser' | 'finer' | 'too-long';

export const right = (remark?: 'typo' | 'close'): Score =>
	remark === undefined
		? { outcome: 'scored', earned: 1, possible: 1 }
		: { outcome: 'scored', earned: 1, possible: 1, remark };

export const wrong = (remark?: 'magnitude' | 'unknown', possible = 1): Score =>
	remark === undefined
		? { outcome: 'scored', earned: 0, possible }
		: { outcome: 'scored', earned: 0, possible, remark };

/** What was earned of what was possible, for forms with partial credit; all of it is right and nothing is wrong. */
export const partly = (earned: number, possible: number): Score => ({ outcome: 'scored', earned, possible });

export const unreadable = (reason: UnreadableReason, suggestions: readonly string[] = []): Score => ({
	outcome: 'unreadable',
	reason,
	suggestions
});

export const isRight = (score: Score): boolean => score.outcome === 'scored' && score.earned === score.possible;

export const isPartlyRight = (score: Score): boolean =>
	score.outcome === 'scored' && score.earned > 0 && score.earned < score.possible;

/**
 * What a score becomes when the learner says the answer was right: right. What was right anyway keeps its remark;
 * nothing, or a text too long for an answer, stays unreadable.
 */
export const insistedOn = (score: Score): Score => {
	if (isRight(score)) return score;
	const nothing = score.outcome === 'unreadable' && (score.reason === 'empty' || score.reason === 'too-long');
	return nothing ? score : right();
};
