import type { Locale } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Source } from '#lib/domain/dataset/pack.ts';
import { readPageQuiz, writePageQuiz } from '#lib/domain/exchange/page-quiz.ts';
import { openQuiz, type OpenQuiz } from './open-quiz.ts';
import { fileNameOf } from './save-quiz-file.ts';
import type { Given, Ports } from '#lib/usecases/ports.ts';

/** Where the built page has room for a quiz, and for its code: first of all, so that a reader of files finds it. */
export const PLACE_OF_CODE = '<!--code-->';
export const PLACE_OF_QUIZ = '<!--quiz-->';
export const QUIZ_ID = 'factline-quiz';

/** `no-player`: what plays a quiz could not be loaded: it needs the network once. */
export type QuizPageProblem = 'no-player' | 'no-quiz' | 'failed';

/** One page that holds a quiz and all that plays it: it opens from a folder, without a network and without the app. */
export const saveQuizPage = async (
	ports: Pick<Ports, 'files' | 'links' | 'packs' | 'ids'>,
	{ code, title }: { readonly code: string; readonly title: string },
	locale: Locale
): Promise<Result<Given, QuizPageProblem>> => {
	const [player, opened] = await Promise.all([ports.files.player(), openQuiz(ports, code, locale)]);
	if (!opened.ok) return fail('no-quiz');
	if (player === null) return fail('no-player');
	const page = new Blob([withQuiz(player, opened.value)], { type: 'text/html' });
	const given = await ports.files.save(fileNameOf(title, 'html'), page);
	return given === 'failed' ? fail('failed') : ok(given);
};

const withQuiz = (player: string, quiz: OpenQuiz): string => {
	// No sign in it can end the element that it stands in
	const data = JSON.stringify(pageOf(quiz)).replaceAll('<', '\\u003c');
	return player
		.replace(PLACE_OF_CODE, () => `<meta name="factline-code" content="#${quiz.code}" />`)
		.replace(PLACE_OF_QUIZ, () => `<script type="application/json" id="${QUIZ_ID}">${data}</script>`);
};

const pageOf = ({ questions, names, pack, ...quiz }: OpenQuiz): unknown => {
	const kinds = new Set(questions.flatMap(({ item }) => (item.form === 'typed' ? (item.body.kind ?? []) : [])));
	const cited = new Set(questions.flatMap(({ item }) => item.citations.map(({ source }) => source)));
	return writePageQuiz({
		...{ code: quiz.code, title: quiz.title, feedback: quiz.feedback, shuffled: quiz.shuffled },
		...{ locale: quiz.locale, ownWords: quiz.ownWords },
		asks: quiz.asks,
		questions: [...questions],
		names: [...kinds].map((kind) => ({
			kind,
			named: names.ofKind(kind).map(({ value, labels }) => ({ value, labels: [...labels] }))
		})),
		sources: (pack?.sources ?? [])
			.filter(({ id }) => cited.has(id))
			.map(({ id, title, publisher, url }) => ({ id, title, publisher, url }))
	});
};

/** A quiz as its page takes it. */
export interface QuizAlone {
	readonly quiz: OpenQuiz;
	readonly sources: readonly Pick<Source, 'id' | 'title' | 'publisher' | 'url'>[];
}

/** The quiz in a page, by the text of its element; null where there is none. */
export const openQuizPage = (text: string): QuizAlone | null => {
	const page = readPageQuiz(parsed(text));
	if (page === null) return null;
	const named = new Map(page.names.map(({ kind, named: all }) => [kind, all]));
	const { sources, names: _, v: __, ...quiz } = page;
	return { quiz: { ...quiz, fresh: false, pack: null, names: { ofKind: (kind) => named.get(kind) ?? [] } }, sources };
};

const parsed = (text: string): unknown => {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		return null;
	}
};
