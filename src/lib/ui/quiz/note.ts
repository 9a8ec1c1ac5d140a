import { m } from '#lib/ui/messages/index.ts';
import type { QuizQuestion } from '#lib/usecases/open-quiz.ts';

/** What stands beside an answer: where the fact was found wrong since, what is known better by now. */
export const noteOf = ({ item, correction }: QuizQuestion): string =>
	correction === null ? item.note : `${m.quiz_corrected()} ${correction}`.trim();
