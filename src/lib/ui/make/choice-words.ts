import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS } from '#lib/domain/generator/blueprint.ts';
import { m } from '#lib/ui/messages/index.ts';
import { formNames } from '#lib/ui/questions/form-names.ts';
import type { Draft } from '#lib/usecases/make-quiz.ts';

/** How many questions can be asked for. */
export const COUNTS = [5, 10, 15, 20, 30, 50] as const;

/** A choice in one line: "All topics · 10 questions · All kinds". */
export const inWords = ({ blueprint }: Draft, pack: Pack, locale: Locale): string => {
	const topics = pack.topics.filter(({ id }) => blueprint.topics.includes(id)).map(({ label }) => label[locale]);
	const forms = blueprint.forms.map((form) => formNames[form]());
	return [
		topics.length === 0 ? m.make_topics_all() : listOf(topics, locale),
		m.make_questions({ n: blueprint.count }),
		blueprint.forms.length === QUIZ_FORMS.length ? m.make_forms_all() : listOf(forms, locale)
	]
		.filter((words) => words !== '')
		.join(' · ');
};

const listOf = (words: readonly string[], locale: Locale): string =>
	new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
