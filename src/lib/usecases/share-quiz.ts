import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { isOwnId } from '#lib/domain/base/own-id.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { WriteProblem } from '#lib/domain/share/problem.ts';
import type { SharedItem, SharedQuiz } from '#lib/domain/share/quiz.ts';
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

/** Nobody else has a person's own pack, so its questions travel in their own words. */
const quizOf = (draft: Draft, pack: Pack, locale: Locale): SharedQuiz => ({
	title: draft.title.trim(),
	...(isOwnId(pack.id)
		? { pack: null, items: draft.items.flatMap((spec) => inOwnWords(spec, pack, locale) ?? []) }
		: {
				pack: { id: pack.id, version: pack.version },
				items: draft.items.map((spec): SharedItem => ({ t: 'reference', spec }))
			}),
	settings: {
		locale,
		answersShown: draft.answersShown,
		order: 'fixed',
		nameAsked: 'none',
		attempts: 'any',
		reports: null
	}
});

/** In the language of the maker, else in the one there is. Sources are named, as no list of them goes along. */
const inOwnWords = (spec: ItemSpec, pack: Pack, locale: Locale): SharedItem | null => {
	for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
		const item = render(spec, pack, language);
		if (!item.ok) continue;
		const citations = item.value.citations.map(({ source, locator }) => ({
			source: pack.sources.find(({ id }) => id === source)?.title ?? source,
			locator
		}));
		return { t: 'own', item: { ...item.value, pack: null, card: null, facts: [], citations } };
	}
	return null;
};
