import type { Locale } from '#lib/domain/base/locale.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { WriteProblem } from '#lib/domain/share/problem.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { Draft } from './make-quiz.ts';
import type { Ports, SharedLink } from '#lib/usecases/ports.ts';

/** The same questions, in the same order, for everyone who opens the link. */
export const shareQuiz = (
	{ links }: Pick<Ports, 'links'>,
	draft: Draft,
	pack: Pack,
	locale: Locale
): Promise<Result<SharedLink, WriteProblem>> => links.writeQuiz(quizOf(draft, pack, locale));

/** What was asked for, instead of the items: a fresh quiz at each opening. */
export const shareBlueprint = (
	{ links }: Pick<Ports, 'links'>,
	{ pack, blueprint }: Draft
): Promise<Result<SharedLink, WriteProblem>> =>
	links.writeBlueprint({ pack, topics: blueprint.topics, count: blueprint.count, forms: blueprint.forms });

const quizOf = (draft: Draft, pack: Pack, locale: Locale): SharedQuiz => ({
	title: draft.title.trim(),
	pack: { id: pack.id, version: pack.version },
	items: draft.items.map((spec) => ({ t: 'reference', spec })),
	settings: {
		locale,
		answersShown: draft.answersShown,
		order: 'fixed',
		nameAsked: 'none',
		attempts: 'any',
		reports: null
	}
});
