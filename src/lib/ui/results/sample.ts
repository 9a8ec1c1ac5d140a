import type { Locale } from '#lib/domain/base/locale.ts';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { gradebookOf, type Gradebook } from '#lib/domain/results/gradebook.ts';
import type { Report } from '#lib/domain/results/report.ts';

/** A morning on which nobody was: 24 November 2026. */
const MORNING = Date.UTC(2026, 10, 24, 8);
const NAMES: { readonly [L in Locale]: readonly string[] } = {
	en: ['Amina', 'Bo', 'Chidi', 'Dana', 'Emil'],
	zh: ['小安', '小北', '小晨', '小丹', '小恩']
};
/** Of each student: which questions are answered rightly. Nobody has sent the last one's answers. */
const RIGHT: readonly (readonly boolean[])[] = [
	[true, true, false],
	[true, false, false],
	[true, true, true],
	[false, true, false]
];

/** A gradebook as it looks once answers have come in, of nobody. */
export const sampleOf = (locale: Locale): { readonly items: readonly AnyItem[]; readonly book: Gradebook } => {
	const [choice, yesNo] = [forms.choice.samples[locale], forms['true-false'].samples[locale]];
	const compare = forms.compare.samples[locale];
	const items: readonly AnyItem[] = [choice, yesNo, compare];
	const quiz = { quiz: 'sample', items, names: { ofKind: () => [] } };
	const reports = RIGHT.map(([first, second, third], at): Report => ({
		...{ quiz: 'sample', attempt: `sample${at}`, name: NAMES[locale][at] ?? '' },
		...{ startedAt: MORNING + at * 60_000, seconds: 95 + 40 * at },
		answers: [
			{ response: { chosen: first === true ? choice.key : (choice.key + 1) % 3 }, tookMs: 6000 },
			{ response: { answer: second === true ? yesNo.key : !yesNo.key }, tookMs: 9000 },
			{ response: { chosen: third === true ? compare.key : 1 - compare.key }, tookMs: 14_000 }
		]
	}));
	return { items, book: gradebookOf(quiz, reports, { take: 'first', roster: NAMES[locale] }) };
};
