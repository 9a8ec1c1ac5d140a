import { fold } from '#lib/domain/base/fold.ts';
import type { Form } from '#lib/domain/base/form.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

/** The forms in which a question can be written by hand. */
export const OWN_FORMS = ['choice', 'typed', 'numeric', 'true-false', 'self'] as const;
export type OwnForm = (typeof OWN_FORMS)[number];

export interface OptionWords {
	readonly label: string;
	readonly right: boolean;
}

/** What a maker types of a question: as it stands in the fields, however unfinished. */
export interface Words {
	readonly form: Form;
	readonly locale: Locale;
	readonly stem: string;
	/** Of a form that offers some; blank ones are not there yet. */
	readonly options: readonly OptionWords[];
	/** Typed: the first is shown, all are accepted. */
	readonly answers: readonly string[];
	readonly number: string;
	readonly unit: string;
	/** Percent of the number. */
	readonly tolerance: string;
	readonly isTrue: boolean;
	/** Of a flashcard. */
	readonly back: string;
	readonly explanation: string;
	/** Of a question of no pack; a pack's keeps its own. */
	readonly source: string;
	/** What the words were before. */
	readonly from: AnyItem | null;
}

const BLANK_OPTIONS = 3;

export const emptyWords = (form: OwnForm, locale: Locale): Words => ({
	...{ form, locale, stem: '', explanation: '', source: '', from: null },
	options: form === 'choice' ? Array.from({ length: BLANK_OPTIONS }, (_, at) => ({ label: '', right: at === 0 })) : [],
	...{ answers: [], number: '', unit: '', tolerance: '', isTrue: true, back: '' }
});

/** An item as its maker would have typed it. */
export const wordsOf = (item: AnyItem): Words => ({
	...emptyWords('self', item.locale),
	form: item.form,
	stem: item.stem,
	explanation: item.explanation,
	source: item.card === null ? (item.citations[0]?.source ?? '') : '',
	from: item,
	...answerWords(item)
});

const answerWords = (item: AnyItem): Partial<Words> => {
	switch (item.form) {
		case 'choice':
			return { options: item.body.options.map(({ label }, at) => ({ label, right: at === item.key })) };
		case 'multiple':
			return { options: item.body.options.map(({ label }, at) => ({ label, right: item.key.includes(at) })) };
		case 'compare':
		case 'order':
			return { options: item.body.options.map(({ label }) => ({ label, right: false })) };
		case 'typed':
			return item.key.t === 'labels' ? { answers: distinct([item.key.show, ...item.key.labels]) } : {};
		case 'numeric':
			return { number: numberShown(item.key.show, item.body.unit), unit: item.body.unit, tolerance: '' };
		case 'true-false':
			return { isTrue: item.key };
		case 'self':
			return { back: item.body.back };
		case 'estimate':
		case 'match':
		case 'categorise':
			return {};
	}
};

/** Each answer once, however it is spelled. */
export const distinct = (answers: readonly string[]): readonly string[] =>
	answers.filter((answer, at) => answers.findIndex((earlier) => fold(earlier) === fold(answer)) === at);

/** The unit stands in a field of its own. */
const numberShown = (show: string, unit: string): string =>
	(unit !== '' && show.endsWith(unit) ? show.slice(0, -unit.length) : show).trim();
