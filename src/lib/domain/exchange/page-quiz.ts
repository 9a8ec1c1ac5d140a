import * as v from 'valibot';
import { LOCALES } from '#lib/domain/base/locale.ts';
import { readWith } from '#lib/domain/base/read.ts';
import { readItem } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

/** A quiz with all words that its questions need, inside a page that plays it without the app. */
export type PageQuiz = v.InferOutput<typeof PageSchema> & { readonly questions: readonly PageQuestion[] };

interface PageQuestion {
	readonly item: AnyItem;
	readonly own: boolean;
	readonly correction: string | null;
}

const VERSION = 1;
const MOST_QUESTIONS = 500;
const Text = v.pipe(v.string(), v.maxLength(64_000));

const AsksSchema = v.object({
	nameAsked: v.picklist(['none', 'alias', 'number']),
	attempts: v.picklist(['any', 'once']),
	reports: v.nullable(v.object({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), label: Text }))
});

const PageSchema = v.object({
	v: v.literal(VERSION),
	/** The frame of the quiz: a teacher knows it by its letters. */
	code: Text,
	title: Text,
	feedback: v.picklist(['each', 'end']),
	shuffled: v.boolean(),
	/** Of the questions. */
	locale: v.picklist(LOCALES),
	ownWords: v.boolean(),
	asks: v.nullable(AsksSchema),
	questions: v.pipe(
		v.array(v.object({ item: v.unknown(), own: v.boolean(), correction: v.nullable(Text) })),
		v.minLength(1),
		v.maxLength(MOST_QUESTIONS)
	),
	/** What other things of a kind are called, for the typo guard. */
	names: v.array(v.object({ kind: Text, named: v.array(v.object({ value: Text, labels: v.array(Text) })) })),
	/** Those that the questions cite. */
	sources: v.array(v.object({ id: Text, title: Text, publisher: Text, url: Text }))
});

export const writePageQuiz = (quiz: Omit<PageQuiz, 'v'>): unknown => ({ v: VERSION, ...quiz });

/** The quiz in a page; null for what is none. */
export const readPageQuiz = (raw: unknown): PageQuiz | null => {
	const read = readWith(PageSchema, raw);
	if (!read.ok) return null;
	const questions = read.value.questions.flatMap(({ item, ...rest }): readonly PageQuestion[] => {
		const known = readItem(item);
		return known.ok ? [{ ...rest, item: known.value }] : [];
	});
	return questions.length === read.value.questions.length ? { ...read.value, questions } : null;
};
