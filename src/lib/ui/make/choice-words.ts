import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { QUIZ_FORMS, STARTING_FORMS } from '#lib/domain/generator/blueprint.ts';
import { listWords } from '#lib/ui/list-words.ts';
import { m } from '#lib/ui/messages/index.ts';
import { formNames } from '#lib/ui/questions/form-names.ts';
import type { Draft } from '#lib/usecases/draft.ts';
import { difficultyNames } from './difficulty-names.ts';

/** How many questions can be asked for. */
export const COUNTS = [5, 10, 15, 20, 30, 50] as const;

/** A choice in one line: "All topics · 10 questions · All kinds". */
export const inWords = ({ blueprint }: Draft, pack: Pack, locale: Locale, amongPacks: boolean): string => {
	const topics = pack.topics.filter(({ id }) => blueprint.topics.includes(id)).map(({ label }) => label[locale]);
	const forms = blueprint.forms.map((form) => formNames[form]());
	const { difficulty = 'medium' } = blueprint;
	return [
		amongPacks ? pack.title[locale] : '',
		topics.length === 0 ? m.make_topics_all() : listWords(topics, locale),
		m.make_questions({ n: blueprint.count }),
		kindsOf(blueprint.forms) ?? listWords(forms, locale),
		difficulty === 'medium' ? '' : difficultyNames[difficulty]()
	]
		.filter((words) => words !== '')
		.join(' · ');
};

const kindsOf = (forms: readonly Form[]): string | null => {
	if (forms.length === QUIZ_FORMS.length) return m.make_forms_all();
	const areUsual = forms.length === STARTING_FORMS.length && STARTING_FORMS.every((form) => forms.includes(form));
	return areUsual ? m.make_forms_usual() : null;
};
