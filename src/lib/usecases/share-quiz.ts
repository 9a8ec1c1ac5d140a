import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { isOwnId } from '#lib/domain/base/own-id.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { render } from '#lib/domain/generator/render.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import type { WriteProblem } from '#lib/domain/share/problem.ts';
import type { ReportsWanted, SharedItem, SharedQuiz } from '#lib/domain/share/quiz.ts';
import { specsIn, type Draft } from './draft.ts';
import type { Ports, SharedLink } from '#lib/usecases/ports.ts';

/** The same questions, in the same order, for everyone who opens the link. `reports`: for whom answers come back. */
export const shareQuiz = (
	{ links }: Pick<Ports, 'links'>,
	draft: Draft,
	pack: Pack | null,
	locale: Locale,
	reports: ReportsWanted | null = null
): Promise<Result<SharedLink, WriteProblem>> => links.writeQuiz(quizOf(draft, pack, locale, reports));

/** Whether everybody who opens a link can have questions made: of a pack that comes with the app. */
export const canBeFresh = (draft: Pick<Draft, 'pack' | 'items'>): boolean =>
	draft.pack !== null && !isOwnId(draft.pack) && specsIn(draft).length > 0;

/** What was asked for, instead of the items: a fresh quiz at each opening. What a maker wrote cannot be made afresh. */
export const shareBlueprint = async (
	{ links }: Pick<Ports, 'links'>,
	{ pack, blueprint }: Draft
): Promise<Result<SharedLink, WriteProblem>> =>
	pack === null
		? fail('empty')
		: links.writeBlueprint({ pack, topics: blueprint.topics, count: blueprint.count, forms: blueprint.forms });

/** Nobody else has a person's own pack, so its questions travel in their own words. */
const quizOf = (draft: Draft, pack: Pack | null, locale: Locale, reports: ReportsWanted | null): SharedQuiz => ({
	title: draft.title.trim(),
	...(pack !== null && isOwnId(pack.id)
		? { pack: null, items: draft.items.flatMap((item) => inOwnWords(item, pack, locale) ?? []) }
		: { pack: pack === null ? null : { id: pack.id, version: pack.version }, items: draft.items }),
	settings: {
		locale,
		answersShown: draft.answersShown,
		order: draft.order,
		// A name that goes nowhere is not asked
		nameAsked: reports === null ? 'none' : draft.nameAsked,
		attempts: draft.attempts,
		reports
	}
});

/** In the language of the maker, else in the one there is. Sources are named, as no list of them goes along. */
const inOwnWords = (shared: SharedItem, pack: Pack, locale: Locale): SharedItem | null => {
	const item = shared.t === 'own' ? shared.item : rendered(shared.spec, pack, locale);
	if (item === null) return null;
	const citations = item.citations.map(({ source, locator }) => ({
		source: pack.sources.find(({ id }) => id === source)?.title ?? source,
		locator
	}));
	return { t: 'own', item: { ...item, pack: null, card: null, facts: [], citations } };
};

const rendered = (spec: ItemSpec, pack: Pack, locale: Locale): AnyItem | null => {
	for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
		const item = render(spec, pack, language);
		if (item.ok) return item.value;
	}
	return null;
};
