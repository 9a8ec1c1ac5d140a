import type { Locale } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { ReadProblem } from '#lib/domain/memory/problems.ts';
import { gradebookOf, type Gradebook, type Take } from '#lib/domain/results/gradebook.ts';
import { bytesOf, type ClassRecord, type KeptQuiz, type KeptReport } from '#lib/domain/results/records.ts';
import { readReport } from '#lib/domain/results/read-report.ts';
import { openClass } from './classes.ts';
import { openQuiz, type OpenProblem, type OpenQuiz } from './open-quiz.ts';
import type { Ports } from '#lib/usecases/ports.ts';

/** What a class has, sorted by quiz. */
export interface ClassView {
	readonly quizzes: readonly { readonly quiz: KeptQuiz; readonly reports: readonly KeptReport[] }[];
	/** Reports of quizzes that are not here. */
	readonly waiting: number;
}

export const viewClass = async (ports: Pick<Ports, 'results'>, id: string): Promise<Result<ClassView, ReadProblem>> => {
	const content = await openClass(ports, id);
	if (!content.ok) return content;
	const { quizzes, reports } = content.value;
	const known = new Set(quizzes.map(({ quiz }) => quiz));
	return ok({
		quizzes: quizzes.map((quiz) => ({ quiz, reports: reports.filter((report) => report.quiz === quiz.quiz) })),
		waiting: reports.filter(({ quiz }) => !known.has(quiz)).length
	});
};

export interface Graded {
	readonly quiz: OpenQuiz;
	readonly book: Gradebook;
	/** Reports that do not fit the questions of the quiz they name. */
	readonly misfits: number;
}

/** Marks what came back for a quiz, from the quiz itself. */
export const grade = async (
	ports: Pick<Ports, 'links' | 'packs' | 'ids'>,
	{ code, quiz: hash, rulings = [] }: KeptQuiz,
	reports: readonly KeptReport[],
	wish: { readonly take: Take; readonly roster: ClassRecord['roster']; readonly locale: Locale }
): Promise<Result<Graded, OpenProblem>> => {
	const opened = await openQuiz(ports, code, wish.locale);
	if (!opened.ok) return fail(opened.problem);
	const quiz = opened.value;
	const items = quiz.questions.map(({ item }) => item);
	const forms = items.map(({ form }) => form);
	const read = reports.flatMap(({ body }) => {
		const report = readReport(bytesOf(body), forms);
		return report.ok ? [report.value] : [];
	});
	const book = gradebookOf({ quiz: hash, items, names: quiz.names, rulings }, read, wish);
	return ok({ quiz, book, misfits: reports.length - read.length });
};
