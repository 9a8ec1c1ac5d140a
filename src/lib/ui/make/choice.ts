import type { Draft } from '#lib/usecases/draft.ts';

/** What of a blueprint can be chosen, beside the number of questions: each change makes the questions anew. */
export type Choice = Partial<Pick<Draft['blueprint'], 'topics' | 'forms' | 'difficulty' | 'rising' | 'again'>>;
