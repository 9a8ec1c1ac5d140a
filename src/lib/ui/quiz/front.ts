import type { ComponentProps } from 'svelte';
import type { OpenQuiz } from '#lib/usecases/open-quiz.ts';
import type { QuizCover } from '#lib/domain/share/cover.ts';
import type { QuizRun } from '#lib/ui/state/quiz.svelte.ts';
import type CoverPage from './CoverPage.svelte';

/** What stands on the page before the first question. */
export type Front = Required<ComponentProps<typeof CoverPage>>;

/** While the questions are on their way: Start is remembered, and there is nothing to go on with yet. */
export const frontOnItsWay = (cover: QuizCover, hasPressed: boolean, onstart: () => void): Front => ({
	...{ cover, most: cover.fresh, busy: hasPressed, unfinished: false, other: null },
	...{ onstart, onresume: () => undefined }
});

/** When the questions are here; `left` is another quiz that was under way in this window. */
export const frontOf = (quiz: OpenQuiz, run: QuizRun, left: QuizRun | null): Front => ({
	cover: { ...quiz, count: quiz.questions.length },
	...{ most: false, busy: false, unfinished: run.earlier !== null, other: left?.quiz?.code ?? null },
	...{ onstart: run.start, onresume: run.resume }
});
