import type { QuizSettings } from './quiz.ts';

export type Asks = Pick<QuizSettings, 'reports' | 'nameAsked' | 'attempts'>;

/** What stands on a quiz's first page, known before its questions are. */
export interface QuizCover {
	readonly title: string;
	/** At most this many, where `fresh`. */
	readonly count: number;
	/** A blueprint: the questions are made when it is opened. */
	readonly fresh: boolean;
	/** Written by the maker of the link, not by a pack of ours. */
	readonly ownWords: boolean;
	readonly feedback: QuizSettings['answersShown'];
	/** Where answers are wanted or one attempt only is: what the student must know of it first. */
	readonly asks: Asks | null;
	/** The pack that its questions need; null for none. */
	readonly packNumber: number | null;
}

/** Null where nothing goes back and the quiz may be taken as often as one likes; a name alone goes nowhere. */
export const asksOf = ({ reports, nameAsked, attempts }: Asks): Asks | null =>
	reports === null && attempts === 'any' ? null : { reports, nameAsked, attempts };
