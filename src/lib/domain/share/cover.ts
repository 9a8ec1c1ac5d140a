import type { QuizSettings } from './quiz.ts';

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
	/** The pack that its questions need; null for none. */
	readonly packNumber: number | null;
}
